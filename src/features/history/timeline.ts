/** What happened, by year: every year from the first to the last stands here, also those of which nothing is recorded. Pure. */
import { yearOf } from '../../kernel/dates.ts';
import type { Source } from '../../kernel/fields.ts';

export interface TimelineEntry {
  /** Of any precision. */
  date: string;
  /** What kind of record tells it: «веха», «конкурс». */
  kind: string;
  title: string;
  text?: string;
  href?: string;
  /** Where it is known from; a record with a page of its own has its sources there. */
  sources: readonly Source[];
}
export interface TimelineYear {
  year: number;
  entries: TimelineEntry[];
}

/** A range longer than this is a slip in a date, and its gaps would be a page of nothing. */
const MOST_YEARS = 200;

/** Oldest first; inside a year what has a day goes by days, what has only the year goes before it. */
export function yearsOf(entries: readonly TimelineEntry[], today: string): TimelineYear[] {
  if (entries.length === 0) return [];
  const years = entries.map(({ date }) => yearOf(date));
  const [first, last] = [Math.min(...years), Math.max(yearOf(today), ...years)];
  if (last - first > MOST_YEARS) throw new Error(`Летопись длиннее ${MOST_YEARS} лет (${first}–${last}): в одной из записей неверный год.`);
  const byYear = Map.groupBy(entries, ({ date }) => yearOf(date));
  return Array.from({ length: last - first + 1 }, (_, index) => ({ year: first + index, entries: (byYear.get(first + index) ?? []).toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)) }));
}
