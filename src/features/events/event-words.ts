/** An event in words: when it was, where, how many came. Pure. */
import { formatDate, formatDateGenitive } from '../../kernel/dates.ts';
import { countOf } from '../../kernel/text.ts';
import type { Event } from './schema.ts';

/** «16 декабря 2025 года», «с 5 по 7 июня 2025 года», «с 30 мая по 2 июня 2025 года». */
export function whenText({ date, dateTo }: Pick<Event, 'date' | 'dateTo'>): string {
  if (!dateTo || dateTo === date) return formatDate(date);
  const areDays = date.length === 10 && dateTo.length === 10;
  if (areDays && date.slice(0, 7) === dateTo.slice(0, 7)) return `с\u00A0${Number(date.slice(8))} по\u00A0${formatDate(dateTo)}`;
  if (areDays && date.slice(0, 4) === dateTo.slice(0, 4)) return `с\u00A0${formatDate(date).replace(/\s\d{4}\u00A0года$/, '')} по\u00A0${formatDate(dateTo)}`;
  return `с\u00A0${formatDateGenitive(date)} по\u00A0${formatDate(dateTo)}`;
}

export function attendedText(attended: number | undefined): string | undefined {
  return attended === undefined ? undefined : countOf(attended, ['человек', 'человека', 'человек']);
}

/** Events of each year, newest year first; inside a year the order stays. */
export function byYear<T extends { data: Pick<Event, 'date'> }>(events: readonly T[]): { year: string; events: T[] }[] {
  const years = [...new Set(events.map((e) => e.data.date.slice(0, 4)))].toSorted().toReversed();
  return years.map((year) => ({ year, events: events.filter((e) => e.data.date.startsWith(year)) }));
}
