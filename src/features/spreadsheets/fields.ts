/**
 * What can be brought in from a sheet: four kinds of records and their fields by our names. The synonyms of headings are
 * content (columns.yaml); which fields there are and what stands in their cells is code. Pure.
 */
import { APPLICATION_DECISIONS, COUNTED_SPANS, OBSERVATION_STATES, POINT_PRECISIONS, TOS_STATUSES, TOS_TYPES, URBAN_RURAL } from '../../kernel/vocabulary.ts';

export const IMPORT_KINDS = ['tos', 'applications', 'observations', 'population'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What stands in the cells of a column: says which parser of cells.ts reads them. */
export type CellKind =
  | { cell: 'text' | 'number' | 'date' | 'yes-no' }
  /** Digits that are a name and no number. `lengths` tells a lost leading zero. */
  | { cell: 'identifier'; lengths?: readonly number[] }
  /** One of the words that the schema knows. */
  | { cell: 'choice'; words: readonly string[] }
  /** Several in one cell, by «;» or by line. */
  | { cell: 'list' };

const text: CellKind = { cell: 'text' };
const number: CellKind = { cell: 'number' };
const date: CellKind = { cell: 'date' };
const identifier: CellKind = { cell: 'identifier' };
const choice = (words: readonly string[]): CellKind => ({ cell: 'choice', words });

const SOURCE = { 'source.title': text, 'source.publisher': text, 'source.url': text, 'source.date': date } as const;

export const KIND_FIELDS = {
  tos: {
    id: text,
    code: text,
    regNo: identifier,
    name: text,
    formerNames: { cell: 'list' },
    municipality: text,
    place: text,
    type: choice(TOS_TYPES),
    urbanRural: choice(URBAN_RURAL),
    status: choice(TOS_STATUSES),
    statusDate: date,
    founded: date,
    'charter.regNo': identifier,
    'charter.date': date,
    'charter.act': text,
    'boundary.text': text,
    'boundary.addresses': { cell: 'list' },
    'boundary.act': text,
    'boundary.precision': choice(['по решению', 'оцифровано', 'приблизительно']),
    'point.lat': number,
    'point.lng': number,
    'point.precision': choice(POINT_PRECISIONS),
    'houses.apartment': number,
    'houses.private': number,
    residents: number,
    'legalEntity.is': { cell: 'yes-no' },
    'legalEntity.ogrn': { cell: 'identifier', lengths: [13] },
    'plan.years': text,
    'plan.url': text,
    'contact.office': text,
    'contact.phone': text,
    'contact.email': text,
    web: { cell: 'list' },
    note: text,
    correction: text,
    remark: text,
    asOf: date,
    ...SOURCE,
  },
  applications: {
    contest: text,
    no: identifier,
    title: text,
    municipality: text,
    tos: { cell: 'list' },
    tosName: text,
    beneficiary: text,
    theme: text,
    direction: text,
    asked: number,
    awarded: number,
    spent: number,
    decision: choice(APPLICATION_DECISIONS),
    awardDate: date,
    project: text,
    asOf: date,
    ...SOURCE,
  },
  observations: {
    indicator: text,
    period: date,
    municipality: text,
    reading: text,
    counted: choice(COUNTED_SPANS),
    numerator: number,
    denominator: number,
    value: number,
    asOf: date,
    state: choice(OBSERVATION_STATES),
    reason: text,
    note: text,
    ...SOURCE,
  },
  population: {
    municipality: text,
    value: number,
    asOf: date,
    state: choice(OBSERVATION_STATES),
    note: text,
    ...SOURCE,
  },
} as const satisfies Record<ImportKind, Record<string, CellKind>>;

/** The kind as the office calls it. */
export const KIND_WORDS: Readonly<Record<ImportKind, string>> = {
  tos: 'реестр ТОС',
  applications: 'заявки на конкурс',
  observations: 'значения показателей',
  population: 'население муниципалитетов',
};
