/** Found things put into years: how many different ones, which, and where. Pure. */
import type { ComputedRecord, ComputedValue } from '../features/strategy/computed-series.ts';
import { dateRange } from '../kernel/dates.ts';
import { compareRu } from '../kernel/text.ts';

/** One thing found in one year; things with one key are one thing. */
export interface Found {
  year: number;
  key: string;
  record: ComputedRecord;
}
type ByMunicipality = ComputedValue['byMunicipality'];

/** Oldest first. A year in which nothing was found is a gap in the knowledge, unless the records of that year are complete. */
export function byYears(found: readonly Found[], complete: ReadonlySet<number> = new Set()): ComputedValue[] {
  const years = [...new Set([...found.map((f) => f.year), ...complete])].toSorted((a, b) => a - b);
  return years.map((year) => {
    const records = distinct(found.filter((f) => f.year === year));
    return { period: String(year), value: records.length, bound: complete.has(year) ? 'ровно' : 'не меньше', records, byMunicipality: countByMunicipality(records) };
  });
}

/** One record a key; what was said of it in different places stands together. */
function distinct(found: readonly Found[]): ComputedRecord[] {
  const records = [...Map.groupBy(found, (f) => f.key).values()].map((same) => {
    const notes = [...new Set(same.map((f) => f.record.note).filter((note) => note !== undefined))].toSorted(compareRu);
    const [first] = same.map((f) => f.record).toSorted(compareRecords);
    return { ...first!, note: notes.length > 0 ? notes.join('; ') : undefined };
  });
  return records.toSorted(compareRecords);
}

/** What has a date stands in its order; a bare month or year after its days. */
export function compareRecords(a: ComputedRecord, b: ComputedRecord): number {
  return byDay(a, b) || compareRu(a.label, b.label) || compareRu(`${a.href} ${a.municipality} ${a.note}`, `${b.href} ${b.municipality} ${b.note}`);
}

function byDay(a: ComputedRecord, b: ComputedRecord): number {
  const [one, other] = [a, b].map(({ date }) => (date === undefined ? '' : dateRange(date).last)) as [string, string];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Most first. What belongs to no single municipality stays out. */
function countByMunicipality(records: readonly ComputedRecord[]): ByMunicipality {
  const counts = [...Map.groupBy(records.filter((r) => r.municipality !== undefined), (r) => r.municipality!)].map(([id, list]) => ({ id, value: list.length }));
  return counts.toSorted((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
}

/** From the first year of the Strategy to this one. */
export function isOfStrategy(year: number, from: number, today: string): boolean {
  return year >= from && year <= Number(today.slice(0, 4));
}
