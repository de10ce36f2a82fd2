/**
 * Which record a row speaks of. Permanent id, then the code of newspapers, then the number in the registry, then
 * municipality and name. What does not agree, or could be two, is a question with the candidates and never a guess. Pure.
 */
import type { Remark } from '../../kernel/remark.ts';
import { bareTosName, foldName } from '../../kernel/same-name.ts';
import { editDistance } from '../../kernel/suggest.ts';
import { tosTitle } from '../../kernel/text.ts';
import { findTos, foldNumber, formerNames, howToAnswer, indexOfTos, nameOf, NEW_WORD, type KnownTos, type Label, type MatchedRow, type PlacedRow } from './find-tos.ts';
import { addressOf, textOf } from './row.ts';

interface Matching {
  matched: MatchedRow[];
  remarks: Remark[];
  /** Records that a question is about: they are not «не найден». */
  asked: ReadonlySet<string>;
}

export function matchTos(rows: readonly PlacedRow[], records: readonly KnownTos[], placeName: (id: string) => string, label: Label): Matching {
  const index = indexOfTos(records);
  const remarks: Remark[] = [];
  const asked = new Set<string>();
  const found: MatchedRow[] = [];
  const ask = ({ row }: PlacedRow, field: string, text: string, about: readonly KnownTos[] = [], severity: Remark['severity'] = 'question'): void => {
    remarks.push({ severity, row: row.number, address: addressOf(row, field) ?? addressOf(row, 'name'), text });
    for (const { id } of about) asked.add(id);
  };
  const named = (record: KnownTos): string => `${tosTitle(nameOf(record.data))}, ${placeName(record.municipality)} (${record.id})`;
  for (const placed of rows) {
    const outcome = findTos(placed, index, { named, placeName, label });
    if ('ask' in outcome) ask(placed, outcome.field, outcome.ask, outcome.about, outcome.severity);
    else found.push(outcome);
  }
  const once = withoutDoubles(found, ask, named, label);
  const taken = new Set(once.map(({ record }) => record?.id));
  const matched = once.filter((row) => {
    const near = row.record || isSaidNew(row) ? undefined : similar(row, index.byPlace.get(row.municipality) ?? [], taken);
    if (near) ask(row, 'name', `Записи «${bareTosName(textOf(row.row, 'name')!)}» нет, но похоже называется ${named(near)}. ${howToAnswer(label)}`, [near]);
    return !near;
  });
  return { matched, remarks, asked };
}

const TWO_WAYS = (label: Label): string => `Если это один ТОС, оставьте одну строку; если разные, впишите каждому его номер в столбец «${label('regNo')}» или в каждую из этих строк слово «новый» в столбец «${label('id')}» (нет столбца — добавьте).`;

function isSaidNew({ row }: PlacedRow): boolean {
  return NEW_WORD.test(textOf(row, 'id') ?? '');
}

/** Two rows of one record, or two new rows that are called one way and have no numbers to tell them apart. */
function withoutDoubles(found: readonly MatchedRow[], ask: (row: PlacedRow, field: string, text: string, about?: readonly KnownTos[], severity?: Remark['severity']) => void, named: (record: KnownTos) => string, label: Label): MatchedRow[] {
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
  for (const group of groups) if (group.length > 1 && !group.every(isSaidNew)) tell(group, 'name', (others) => `Тот же ТОС ещё в строке ${others}${group[0]!.record ? ` (${named(group[0]!.record)})` : ''}. ${group[0]!.record ? `Оставьте одну строку; если это другой ТОС, впишите ему слово «новый» в столбец «${label('id')}».` : TWO_WAYS(label)}`);
  for (const group of numbers.values()) if (group.length > 1) tell(group, 'regNo', (others) => `Тот же номер ещё в строке ${others}: у каждого ТОС свой номер. Исправьте один из них.`);
  for (const group of names.values()) if (group.length > 1 && group.some(({ row }) => !textOf(row, 'regNo')) && !group.every(isSaidNew)) tell(group, 'name', (others) => `ТОС с таким названием ещё в строке ${others}. ${TWO_WAYS(label)}`);
  for (const group of names.values()) {
    if (group.length < 2 || group.some((one) => doubled.has(one))) continue;
    for (const one of group) ask(one, 'name', `Так называется и новый ТОС в строке ${group.filter((other) => other !== one).map(({ row }) => row.number).slice(0, 5).join(', ')}; номера разные, поэтому записей будет ${group.length}. Если это один ТОС, оставьте одну строку.`, [], 'warning');
  }
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
