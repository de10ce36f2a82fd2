/** The record that one row speaks of, or the question about it. Permanent id, code of newspapers, number, then name. Pure. */
import { SLUG } from '../../kernel/fields.ts';
import type { Remark } from '../../kernel/remark.ts';
import { bareTosName, foldName } from '../../kernel/same-name.ts';
import { nearest } from '../../kernel/suggest.ts';
import type { Data } from '../../reader/edit-yaml.ts';
import type { StoredRecord } from './plan.ts';
import { listOf, textOf, type ReadRow } from './row.ts';

export interface KnownTos extends StoredRecord {
  municipality: string;
}

export interface PlacedRow {
  row: ReadRow;
  municipality: string;
}

export interface MatchedRow extends PlacedRow {
  /** Undefined: a new record. */
  record?: KnownTos;
  /** The office says itself that the ТОС is called another way now. */
  isRenamed?: boolean;
}

/** Typed into the column of ids to say that a record with such a name is another one. */
export const NEW_WORD = /^нов(ый|ая|ое|ые)?$/iu;

/** How a question about a row is answered in the table itself. */
export function howToAnswer(label: Label): string {
  return `Ответьте в столбце «${label('id')}» (если его нет, добавьте): имя записи, если это она, или слово «новый», если это другой ТОС.`;
}

/** Heading of a column. */
export type Label = (field: string) => string;

export function foldNumber(number: string): string {
  return number.replace(/^\s*(рег\.?\s*)?№\s*/iu, '').replace(/[\s\u00A0]+/g, '').replace(/[‐‑–—−]/g, '-').toLowerCase();
}

export interface Index {
  byId: ReadonlyMap<string, KnownTos>;
  byCode: ReadonlyMap<string, KnownTos>;
  byNumber: ReadonlyMap<string, KnownTos[]>;
  byName: ReadonlyMap<string, KnownTos[]>;
  byPlace: ReadonlyMap<string, KnownTos[]>;
}

export function indexOfTos(records: readonly KnownTos[]): Index {
  const byNumber = Map.groupBy(records.filter(({ data }) => data.regNo), ({ data }) => foldNumber(String(data.regNo)));
  const byName = new Map<string, KnownTos[]>();
  for (const record of records) for (const key of namesOf(record)) byName.set(key, [...(byName.get(key) ?? []), record]);
  return { byId: new Map(records.map((record) => [record.id, record])), byCode: new Map(records.map((record) => [String(record.data.code), record])), byNumber, byName, byPlace: Map.groupBy(records, ({ municipality }) => municipality) };
}

export function nameOf(data: Data): string {
  return String(data.name ?? '');
}

export function formerNames({ data }: KnownTos): string[] {
  return (data.formerNames as string[] | undefined) ?? [];
}

function namesOf(record: KnownTos): Set<string> {
  return new Set([nameOf(record.data), ...formerNames(record)].map((name) => `${record.municipality} ${foldName(name)}`));
}

type Outcome = MatchedRow | { ask: string; field: string; about?: readonly KnownTos[]; severity?: Remark['severity'] };

/** How things are called in a question. */
export interface Words {
  named(record: KnownTos): string;
  placeName(id: string): string;
  label: Label;
}

export function findTos(placed: PlacedRow, index: Index, words: Words): Outcome {
  const { named, label } = words;
  const { row, municipality } = placed;
  const [id, code, number, name] = [textOf(row, 'id'), textOf(row, 'code'), textOf(row, 'regNo'), textOf(row, 'name')];
  const folded = name === undefined ? undefined : foldName(name);
  const sameName = folded === undefined ? [] : (index.byName.get(`${municipality} ${folded}`) ?? []);
  if (id !== undefined && NEW_WORD.test(id)) return placed;
  const byId = id === undefined ? undefined : index.byId.get(id.toLowerCase());
  if (id !== undefined && !byId) return { field: 'id', severity: 'error', ask: unknownId(id, index) };
  const byCode = code === undefined ? undefined : index.byCode.get(code);
  if (byId && byCode && byId !== byCode) return { field: 'code', ask: `Столбец «${label('id')}» ведёт к записи ${named(byId)}, а код ${code} — к записи ${named(byCode)}. Исправьте одно из двух.`, about: [byId, byCode] };
  const sure = byId ?? byCode;
  const byNumber = number === undefined ? [] : (index.byNumber.get(foldNumber(number)) ?? []);
  if (sure) {
    const other = byNumber.find((record) => record !== sure);
    if (other && !byNumber.includes(sure)) return { field: 'regNo', ask: `Строка о записи ${named(sure)}, но номер «${number}» стоит у записи ${named(other)}. Исправьте номер или клетку «${label('id')}».`, about: [sure, other] };
    return moved(placed, sure, words) ?? { ...placed, record: sure, isRenamed: true };
  }
  if (byNumber.length > 0) return byItsNumber(placed, byNumber, sameName, words);
  if (sameName.length > 1) return { field: 'name', ask: `Так называются несколько записей: ${sameName.map(named).join('; ')}. ${howToAnswer(label)}`, about: sameName };
  const only = sameName[0];
  const itsNumber = only?.data.regNo === undefined ? undefined : String(only.data.regNo);
  if (only && number !== undefined && itsNumber !== undefined) return { field: 'regNo', ask: `Название ведёт к записи ${named(only)}, но её номер «${itsNumber}», а в строке — «${number}». ${howToAnswer(label)}`, about: [only] };
  return { ...placed, record: only };
}

function byItsNumber(placed: PlacedRow, byNumber: readonly KnownTos[], sameName: readonly KnownTos[], words: Words): Outcome {
  const { named, label } = words;
  const number = textOf(placed.row, 'regNo')!;
  const name = textOf(placed.row, 'name');
  const both = byNumber.filter((record) => sameName.includes(record));
  const only = both.length === 1 ? both[0]! : byNumber.length === 1 ? byNumber[0]! : undefined;
  if (!only) return { field: 'regNo', ask: `Номер «${number}» стоит у нескольких записей: ${byNumber.map(named).join('; ')}. ${howToAnswer(label)}`, about: byNumber };
  if (sameName.length > 0 && !sameName.includes(only)) return { field: 'regNo', ask: `Номер «${number}» стоит у записи ${named(only)}, а название — у записи ${sameName.map(named).join('; ')}. ${howToAnswer(label)}`, about: [only, ...sameName] };
  const wrongPlace = moved(placed, only, words);
  if (wrongPlace) return wrongPlace;
  if (name === undefined || sameName.includes(only)) return { ...placed, record: only };
  const isSaid = listOf(placed.row, 'formerNames').some((former) => foldName(former) === foldName(nameOf(only.data)));
  if (isSaid) return { ...placed, record: only, isRenamed: true };
  return { field: 'name', ask: `Под номером «${number}» в атласе ${named(only)}, а в строке — «${bareTosName(name)}». Если ТОС переименован, впишите в столбец «${label('formerNames')}»: ${nameOf(only.data)}. ${howToAnswer(label)}`, about: [only] };
}

/** The folder of a record says where it is; an import moves no files. */
function moved({ municipality }: PlacedRow, record: KnownTos, { named, placeName }: Words): Outcome | undefined {
  if (record.municipality === municipality) return undefined;
  return { field: 'municipality', ask: `В строке муниципалитет «${placeName(municipality)}», а запись — ${named(record)}. Если она и вправду там, перенесите файл ${record.inside} в папку ${municipality}; иначе исправьте муниципалитет.`, about: [record] };
}

function unknownId(id: string, { byId }: Index): string {
  const guess = nearest(id.toLowerCase(), byId.keys());
  const isSlug = SLUG.test(id);
  return `Записи «${id}» в атласе нет${guess ? `; возможно, это «${guess}»` : ''}. ${isSlug ? 'Для нового ТОС' : 'Здесь стоит имя записи латиницей; для нового ТОС'} оставьте клетку пустой: имя даст программа.`;
}
