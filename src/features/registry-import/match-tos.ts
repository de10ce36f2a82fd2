/**
 * Which record a row speaks of. Permanent id, then the code of newspapers, then the number in the registry, then
 * municipality and name. What does not agree, or could be two, is a question with the candidates and never a guess. Pure.
 */
import { SLUG } from '../../kernel/fields.ts';
import type { Remark } from '../../kernel/remark.ts';
import { bareTosName, foldName } from '../../kernel/same-name.ts';
import { editDistance, nearest } from '../../kernel/suggest.ts';
import { tosTitle } from '../../kernel/text.ts';
import type { Data, StoredRecord } from './plan.ts';
import { addressOf, listOf, textOf, type ReadRow } from './row.ts';

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

interface Matching {
  matched: MatchedRow[];
  remarks: Remark[];
  /** Records that a question is about: they are not «не найден». */
  asked: ReadonlySet<string>;
}

/** Typed into the column of ids to say that a record with such a name is another one. */
const NEW_WORD = /^нов(ый|ая|ое|ые)?$/iu;
export const HOW_TO_ANSWER = 'Ответьте в столбце «Идентификатор»: имя записи, если это она, или слово «новый», если это другой ТОС.';

export function foldNumber(number: string): string {
  return number.replace(/^\s*(рег\.?\s*)?№\s*/iu, '').replace(/[\s\u00A0]+/g, '').replace(/[‐‑–—−]/g, '-').toLowerCase();
}

export function matchTos(rows: readonly PlacedRow[], records: readonly KnownTos[], placeName: (id: string) => string): Matching {
  const index = indexOf(records);
  const remarks: Remark[] = [];
  const asked = new Set<string>();
  const found: MatchedRow[] = [];
  const ask = ({ row }: PlacedRow, field: string, text: string, about: readonly KnownTos[] = [], severity: Remark['severity'] = 'question'): void => {
    remarks.push({ severity, row: row.number, address: addressOf(row, field) ?? addressOf(row, 'name'), text });
    for (const { id } of about) asked.add(id);
  };
  const named = (record: KnownTos): string => `${tosTitle(nameOf(record.data))}, ${placeName(record.municipality)} (${record.id})`;
  for (const placed of rows) {
    const outcome = find(placed, index, named, placeName);
    if ('ask' in outcome) ask(placed, outcome.field, outcome.ask, outcome.about, outcome.severity);
    else found.push(outcome);
  }
  const once = withoutDoubles(found, ask, named);
  const taken = new Set(once.map(({ record }) => record?.id));
  const matched = once.filter((row) => {
    const near = row.record || isSaidNew(row) ? undefined : similar(row, index.byPlace.get(row.municipality) ?? [], taken);
    if (near) ask(row, 'name', `Записи «${bareTosName(textOf(row.row, 'name')!)}» нет, но похоже называется ${named(near)}. ${HOW_TO_ANSWER}`, [near]);
    return !near;
  });
  return { matched, remarks, asked };
}

interface Index {
  byId: ReadonlyMap<string, KnownTos>;
  byCode: ReadonlyMap<string, KnownTos>;
  byNumber: ReadonlyMap<string, KnownTos[]>;
  byName: ReadonlyMap<string, KnownTos[]>;
  byPlace: ReadonlyMap<string, KnownTos[]>;
}

function indexOf(records: readonly KnownTos[]): Index {
  const byNumber = Map.groupBy(records.filter(({ data }) => data.regNo), ({ data }) => foldNumber(String(data.regNo)));
  const byName = new Map<string, KnownTos[]>();
  for (const record of records) for (const key of namesOf(record)) byName.set(key, [...(byName.get(key) ?? []), record]);
  return { byId: new Map(records.map((record) => [record.id, record])), byCode: new Map(records.map((record) => [String(record.data.code), record])), byNumber, byName, byPlace: Map.groupBy(records, ({ municipality }) => municipality) };
}

export function nameOf(data: Data): string {
  return String(data.name ?? '');
}

function formerNames({ data }: KnownTos): string[] {
  return (data.formerNames as string[] | undefined) ?? [];
}

function namesOf(record: KnownTos): Set<string> {
  return new Set([nameOf(record.data), ...formerNames(record)].map((name) => `${record.municipality} ${foldName(name)}`));
}

type Outcome = MatchedRow | { ask: string; field: string; about?: readonly KnownTos[]; severity?: Remark['severity'] };

function find(placed: PlacedRow, index: Index, named: (record: KnownTos) => string, placeName: (id: string) => string): Outcome {
  const { row, municipality } = placed;
  const [id, code, number, name] = [textOf(row, 'id'), textOf(row, 'code'), textOf(row, 'regNo'), textOf(row, 'name')];
  const folded = name === undefined ? undefined : foldName(name);
  const sameName = folded === undefined ? [] : (index.byName.get(`${municipality} ${folded}`) ?? []);
  if (id !== undefined && NEW_WORD.test(id)) return placed;
  const byId = id === undefined ? undefined : index.byId.get(id.toLowerCase());
  if (id !== undefined && !byId) return { field: 'id', severity: 'error', ask: unknownId(id, index) };
  const byCode = code === undefined ? undefined : index.byCode.get(code);
  if (byId && byCode && byId !== byCode) return { field: 'code', ask: `Идентификатор ведёт к записи ${named(byId)}, а код ${code} — к записи ${named(byCode)}. Исправьте одно из двух.`, about: [byId, byCode] };
  const sure = byId ?? byCode;
  const byNumber = number === undefined ? [] : (index.byNumber.get(foldNumber(number)) ?? []);
  if (sure) {
    const other = byNumber.find((record) => record !== sure);
    if (other && !byNumber.includes(sure)) return { field: 'regNo', ask: `Строка о записи ${named(sure)}, но номер «${number}» стоит у записи ${named(other)}. Исправьте номер или идентификатор.`, about: [sure, other] };
    return moved(placed, sure, named, placeName) ?? { ...placed, record: sure, isRenamed: true };
  }
  if (byNumber.length > 0) return byItsNumber(placed, byNumber, sameName, named, placeName);
  if (sameName.length > 1) return { field: 'name', ask: `Так называются несколько записей: ${sameName.map(named).join('; ')}. ${HOW_TO_ANSWER}`, about: sameName };
  const only = sameName[0];
  const itsNumber = only?.data.regNo === undefined ? undefined : String(only.data.regNo);
  if (only && number !== undefined && itsNumber !== undefined) return { field: 'regNo', ask: `Название ведёт к записи ${named(only)}, но её номер «${itsNumber}», а в строке — «${number}». ${HOW_TO_ANSWER}`, about: [only] };
  return { ...placed, record: only };
}

function byItsNumber(placed: PlacedRow, byNumber: readonly KnownTos[], sameName: readonly KnownTos[], named: (record: KnownTos) => string, placeName: (id: string) => string): Outcome {
  const number = textOf(placed.row, 'regNo')!;
  const name = textOf(placed.row, 'name');
  const both = byNumber.filter((record) => sameName.includes(record));
  const only = both.length === 1 ? both[0]! : byNumber.length === 1 ? byNumber[0]! : undefined;
  if (!only) return { field: 'regNo', ask: `Номер «${number}» стоит у нескольких записей: ${byNumber.map(named).join('; ')}. ${HOW_TO_ANSWER}`, about: byNumber };
  if (sameName.length > 0 && !sameName.includes(only)) return { field: 'regNo', ask: `Номер «${number}» стоит у записи ${named(only)}, а название — у записи ${sameName.map(named).join('; ')}. ${HOW_TO_ANSWER}`, about: [only, ...sameName] };
  const wrongPlace = moved(placed, only, named, placeName);
  if (wrongPlace) return wrongPlace;
  if (name === undefined || sameName.includes(only)) return { ...placed, record: only };
  const isSaid = listOf(placed.row, 'formerNames').some((former) => foldName(former) === foldName(nameOf(only.data)));
  if (isSaid) return { ...placed, record: only, isRenamed: true };
  return { field: 'name', ask: `Под номером «${number}» в атласе ${named(only)}, а в строке — «${bareTosName(name)}». Если ТОС переименован, впишите в столбец «Прежние названия»: ${nameOf(only.data)}. ${HOW_TO_ANSWER}`, about: [only] };
}

/** The folder of a record says where it is; an import moves no files. */
function moved({ municipality }: PlacedRow, record: KnownTos, named: (record: KnownTos) => string, placeName: (id: string) => string): Outcome | undefined {
  if (record.municipality === municipality) return undefined;
  return { field: 'municipality', ask: `В строке муниципалитет «${placeName(municipality)}», а запись — ${named(record)}. Если она и вправду там, перенесите файл ${record.inside} в папку ${municipality}; иначе исправьте муниципалитет.`, about: [record] };
}

function unknownId(id: string, { byId }: Index): string {
  const guess = nearest(id.toLowerCase(), byId.keys());
  const isSlug = SLUG.test(id);
  return `Записи «${id}» в атласе нет${guess ? `; возможно, это «${guess}»` : ''}. ${isSlug ? 'Для нового ТОС' : 'Здесь стоит имя записи латиницей; для нового ТОС'} оставьте клетку пустой: имя даст программа.`;
}

function isSaidNew({ row }: PlacedRow): boolean {
  return NEW_WORD.test(textOf(row, 'id') ?? '');
}

/** Two rows of one record, or two new rows that are called one way and have no numbers to tell them apart. */
function withoutDoubles(found: readonly MatchedRow[], ask: (row: PlacedRow, field: string, text: string, about?: readonly KnownTos[]) => void, named: (record: KnownTos) => string): MatchedRow[] {
  const keyOf = ({ record, municipality, row }: MatchedRow): string => {
    const number = textOf(row, 'regNo');
    return record ? `= ${record.id}` : `${municipality} ${foldName(textOf(row, 'name') ?? '')} ${number ? foldNumber(number) : ''}`;
  };
  const groups = [...Map.groupBy(found, keyOf).values()];
  const numbers = Map.groupBy(found.filter(({ record, row }) => !record && textOf(row, 'regNo')), ({ row }) => foldNumber(textOf(row, 'regNo')!));
  const names = Map.groupBy(found.filter(({ record }) => !record), ({ municipality, row }) => `${municipality} ${foldName(textOf(row, 'name') ?? '')}`);
  const doubled = new Set<MatchedRow>();
  const tell = (group: readonly MatchedRow[], field: string, say: (others: string) => string): void => {
    for (const one of group) {
      if (doubled.has(one)) continue;
      doubled.add(one);
      const others = group.filter((other) => other !== one).map(({ row }) => row.number);
      ask(one, field, say(others.slice(0, 5).join(', ')), one.record ? [one.record] : []);
    }
  };
  for (const group of groups) if (group.length > 1 && !group.every(isSaidNew)) tell(group, 'name', (others) => `Тот же ТОС ещё в строке ${others}${group[0]!.record ? ` (${named(group[0]!.record)})` : ''}. Оставьте одну строку; если это разные ТОС, различите их номером или местом.`);
  for (const group of numbers.values()) if (group.length > 1) tell(group, 'regNo', (others) => `Тот же номер ещё в строке ${others}: у каждого ТОС свой номер. Исправьте один из них.`);
  for (const group of names.values()) if (group.length > 1 && group.some(({ row }) => !textOf(row, 'regNo')) && !group.every(isSaidNew)) tell(group, 'name', (others) => `ТОС с таким названием ещё в строке ${others}. Если это один, оставьте одну строку; если разные — впишите номер каждому.`);
  return found.filter((row) => !doubled.has(row));
}

/** A name a letter or two away from a record that no other row speaks of: digits in it must be the same. */
function similar({ row }: PlacedRow, neighbours: readonly KnownTos[], taken: ReadonlySet<string | undefined>): KnownTos | undefined {
  const name = foldName(textOf(row, 'name') ?? '');
  const number = textOf(row, 'regNo');
  const digits = (text: string): string => text.replace(/\D+/g, ' ').trim();
  return neighbours.find((record) => {
    if (taken.has(record.id) || (number !== undefined && record.data.regNo !== undefined)) return false;
    return [nameOf(record.data), ...formerNames(record)].map(foldName).some((other) => {
      if (Math.abs(other.length - name.length) > 2 || digits(other) !== digits(name)) return false;
      const distance = editDistance(name, other);
      return distance <= (Math.min(name.length, other.length) < 8 ? 1 : 2) && distance * 3 < Math.min(name.length, other.length);
    });
  });
}
