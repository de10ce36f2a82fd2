/** Months as tables of days. Pure; `today` is a parameter. */
import { addDays } from '../../kernel/days.ts';
import { extraDays, isDay, isEvening, meetings, weekday } from '../../kernel/event-days.ts';
import type { Event } from './schema.ts';

/** One meeting on one of its days. */
export interface DayEvent {
  id: string;
  event: Event;
  /** Which day of the meeting it is: 0 for the first. */
  nth: number;
}
export interface MonthDay {
  /** yyyy-mm-dd */
  day: string;
  events: readonly DayEvent[];
}
export interface Month {
  /** yyyy-mm */
  month: string;
  /** From Monday; undefined outside the month. */
  weeks: readonly (readonly (MonthDay | undefined)[])[];
}

/** Of a longer event the calendar marks so many days. */
const MOST_DAYS = 31;

/** Only days that have an event, in their order. */
export function busyDays(events: readonly { id: string; data: Event }[]): Map<string, DayEvent[]> {
  const days = new Map<string, DayEvent[]>();
  for (const { id, data } of events) {
    if (!isDay(data.date)) continue;
    const more = isEvening(data) ? 0 : Math.min(extraDays(data), MOST_DAYS - 1);
    for (const first of meetings(data)) {
      for (let nth = 0; nth <= more; nth++) {
        const day = addDays(first, nth);
        days.set(day, [...(days.get(day) ?? []), { id, event: data, nth }]);
      }
    }
  }
  const early = (a: DayEvent, b: DayEvent): number => compare(a.event.timeFrom ?? '', b.event.timeFrom ?? '') || compare(a.id, b.id);
  return new Map([...days].toSorted(([a], [b]) => compare(a, b)).map(([day, list]) => [day, list.toSorted(early)]));
}

/** Months that have events: those to come from this one on, the nearest first, and those of the last `past` months of the calendar, the newest first. */
export function monthsOf(days: ReadonlyMap<string, readonly DayEvent[]>, today: string, most: { ahead: number; past: number }): { ahead: Month[]; past: Month[] } {
  const names = [...new Set([...days.keys()].map((day) => day.slice(0, 7)))];
  const now = today.slice(0, 7);
  const since = monthBefore(now, most.past);
  const made = (list: readonly string[]): Month[] => list.map((month) => ({ month, weeks: weeksOf(month, days) }));
  return { ahead: made(names.filter((month) => month >= now).slice(0, most.ahead)), past: made(names.filter((month) => month < now && month >= since).toReversed()) };
}

function monthBefore(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function weeksOf(month: string, days: ReadonlyMap<string, readonly DayEvent[]>): (MonthDay | undefined)[][] {
  const first = `${month}-01`;
  const cells: (MonthDay | undefined)[] = Array.from({ length: weekday(first) });
  for (let day = first; day.startsWith(month); day = addDays(day, 1)) cells.push({ day, events: days.get(day) ?? [] });
  while (cells.length % 7 !== 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
