/** A table of observed values → observations in the records of indicators. Pure. */
import { dateRange, formatDate } from '../../kernel/dates.ts';
import type { Remark } from '../../kernel/remark.ts';
import { foldName } from '../../kernel/same-name.ts';
import { nearest } from '../../kernel/suggest.ts';
import type { PlaceFinder } from './match-place.ts';
import type { Data } from '../../reader/edit-yaml.ts';
import type { ImportPlan, Shape, StoredRecord, Workbook } from './plan.ts';
import { addressOf, numberOf, textOf, type ReadRow } from './row.ts';
import { planSeries, valueOf, type SeriesItem } from './series.ts';
import { sourceOf } from './sources.ts';

export interface ObservationImport {
  rows: readonly ReadRow[];
  records: readonly StoredRecord[];
  places: PlaceFinder;
  workbook: Workbook;
  schema: Shape;
  label(field: string): string;
}

export function planObservations({ rows, records, places, workbook, schema, label }: ObservationImport): ImportPlan {
  const remarks: Remark[] = [];
  const find = indicatorFinder(records);
  const items = rows.flatMap((row): SeriesItem[] => {
    const refuse = (field: string, text: string): SeriesItem[] => {
      remarks.push({ severity: 'error', row: row.number, address: addressOf(row, field), text });
      return [];
    };
    const [typed, period, place] = [textOf(row, 'indicator'), textOf(row, 'period'), textOf(row, 'municipality')];
    if (typed === undefined) return refuse('indicator', 'Не указан показатель: впишите его название, как на сайте.');
    const record = find(typed);
    if ('fault' in record) return refuse('indicator', record.fault);
    if (period === undefined) return refuse('period', 'Не указано, за какой период число: впишите год, месяц или день.');
    const found = place === undefined || isWhole(place) ? undefined : places.find(place);
    if (found && 'fault' in found) return refuse('municipality', found.fault);
    const told = valueOf(row, remarks);
    if (!told) return [];
    const end = dateRange(period).last;
    const asOf = textOf(row, 'asOf') ?? (end < workbook.asOf ? end : workbook.asOf);
    const texts = Object.fromEntries(['reading', 'counted', 'state', 'note'].flatMap((field) => (textOf(row, field) === undefined ? [] : [[field, textOf(row, field)]])));
    const parts = Object.fromEntries(['numerator', 'denominator'].flatMap((field) => (numberOf(row, field) === undefined ? [] : [[field, numberOf(row, field)]])));
    const data = { period, ...(found && { municipality: found.id }), ...texts, ...parts, ...told, asOf, source: sourceOf(row, workbook) };
    return [{ row, record, key: keyOf(data), about: `за ${formatDate(period)}${found ? `, ${places.nameOf(found.id)}` : ''}`, data }];
  });
  const titleOf = ({ data }: StoredRecord): string => `Показатель «${String(data.nameShort)}»`;
  const { files, unchanged } = planSeries(items, { list: 'observations', schema, keyOf, titleOf, label: label('value'), hasSources: false, isDisputeChecked: true, workbook }, remarks);
  return { files, unchanged, notFound: [], remarks, rows: rows.length, words: [] };
}

/** A preliminary value speaks of a part of its period: nine months and the whole year are two things. */
function keyOf({ period, municipality, reading, state, asOf }: Data): string {
  return [period, municipality ?? '', reading ?? '', state === 'предварительные' ? asOf : ''].join(' ');
}

function isWhole(place: string): boolean {
  return /^(вся\s|весь\s|по\s|всего|регион|область|край|республика|субъект)/iu.test(place.trim()) || /\s(область|край|республика)$/iu.test(place.trim());
}

/** By file name, by the whole or the short name, or by its number in the Strategy. */
export function indicatorFinder(records: readonly StoredRecord[]): (typed: string) => StoredRecord | { fault: string } {
  const names = new Map<string, StoredRecord>();
  for (const record of records) for (const name of [record.id, record.data.nameShort, record.data.nameOfficial, record.data.order]) names.set(foldName(String(name)), record);
  return (typed) => {
    const found = names.get(foldName(typed)) ?? names.get(foldName(typed.replace(/^(показатель\s*)?№?\s*(\d+)\.?$/iu, '$2')));
    if (found) return found;
    const guess = nearest(foldName(typed), names.keys());
    return { fault: `Показателя «${typed}» нет.${guess ? ` Возможно, это «${String(names.get(guess)!.data.nameShort)}».` : ` Есть такие: ${records.slice(0, 6).map(({ data }) => `«${String(data.nameShort)}»`).join(', ')} и другие.`}` };
  };
}
