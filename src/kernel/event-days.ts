/**
 * The days of an event: those on which it is repeated, the first and the last, whether it lies ahead. Days are plain
 * «yyyy-mm-dd» of the region's calendar; a time zone has no say here. Pure; `today` is a parameter.
 */
import { dateRange } from './dates.ts';
import { addDays, daysBetween } from './days.ts';
import type { EventRepeat, EventState } from './vocabulary.ts';

/** What of an event says when it is. */
export interface Dated {
  date: string;
  dateTo?: string | undefined;
  timeFrom?: string | undefined;
  timeTo?: string | undefined;
  state: EventState;
  repeats?: Repeats | undefined;
}
export interface Repeats {
  every: EventRepeat;
  until?: string | undefined;
  times?: number | undefined;
  except: readonly string[];
  heldTo?: string | undefined;
}
type Repeated = Pick<Dated, 'date' | 'repeats'>;

/** A repeated event has at most so many meetings: weekly for five years. */
export const MOST_MEETINGS = 260;
/** Steps without a meeting that a rule may take in a row: 29 February comes back after eight years at most. */
const MOST_GAPS = 12;

/** True of «2026-05-16»: only then it can stand in a calendar. */
export function isDay(date: string): boolean {
  return date.length === 10;
}

/**
 * First days of all meetings, exceptions too: the day itself when nothing repeats. Never more than one above
 * MOST_MEETINGS, so that a rule can see that there are too many. A day that a month does not have is passed over.
 */
export function allMeetings({ date, repeats }: Repeated): string[] {
  if (!repeats || !isDay(date)) return [date];
  const last = repeats.until === undefined ? undefined : dateRange(repeats.until).last;
  const most = Math.min(repeats.times ?? Number.POSITIVE_INFINITY, MOST_MEETINGS + 1);
  const days: string[] = [];
  let gaps = 0;
  for (let step = 0; days.length < most && gaps <= MOST_GAPS; step++) {
    const day = meeting(date, repeats.every, step);
    if (day === undefined) {
      gaps++;
      continue;
    }
    if (last !== undefined && day > last) break;
    gaps = 0;
    days.push(day);
  }
  return days;
}

/** Meetings that are to be held or were. */
export function meetings(event: Repeated): string[] {
  const except = new Set(event.repeats?.except);
  return allMeetings(event).filter((day) => !except.has(day));
}

function meeting(first: string, every: EventRepeat, step: number): string | undefined {
  const [year, month, day] = first.split('-').map(Number) as [number, number, number];
  switch (every) {
    case 'каждую неделю':
      return addDays(first, 7 * step);
    case 'каждые две недели':
      return addDays(first, 14 * step);
    case 'каждый месяц того же числа':
      return realDay(year, month + step, day);
    case 'каждый год':
      return realDay(year + step, month, day);
    case 'каждый месяц в тот же день недели': {
      const monthStart = new Date(Date.UTC(year, month - 1 + step, 1)).toISOString().slice(0, 10);
      const firstSuch = 1 + ((weekday(first) - weekday(monthStart) + 7) % 7);
      return realDay(year, month + step, firstSuch + 7 * (weekOfMonth(first) - 1));
    }
  }
}

/** Month 13 is January of the next year; a day that the month does not have is none. */
function realDay(year: number, month: number, day: number): string | undefined {
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCDate() === day ? made.toISOString().slice(0, 10) : undefined;
}

/** Monday is 0. */
export function weekday(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

/** The which of its weekday it is in its month: 1 to 5. */
export function weekOfMonth(day: string): number {
  return Math.ceil(Number(day.slice(8)) / 7);
}

/** One evening that ends after midnight is no event of two days. */
export function isEvening({ date, dateTo, timeFrom, timeTo }: Omit<Dated, 'state' | 'repeats'>): boolean {
  return dateTo !== undefined && timeFrom !== undefined && timeTo !== undefined && isDay(date) && dateTo === addDays(date, 1) && timeTo < timeFrom;
}

/** How many days one meeting takes after its first. */
export function extraDays({ date, dateTo }: Pick<Dated, 'date' | 'dateTo'>): number {
  return dateTo !== undefined && isDay(date) && isDay(dateTo) ? Math.max(0, daysBetween(date, dateTo)) : 0;
}

/** The last day on which it may still go on. */
export function lastDay(event: Dated): string {
  if (event.repeats && isDay(event.date)) return addDays(meetings(event).at(-1) ?? event.date, extraDays(event));
  return dateRange(event.dateTo ?? event.date).last;
}

/** To come or under way: one that is told to have been held is not, even in a year that still runs. */
export function isAhead(event: Dated, today: string): boolean {
  return event.state !== 'состоялось' && lastDay(event) >= today;
}

/** Planned for days that are over, and nobody said what became of it. */
export function isUnclosed(event: Dated, today: string): boolean {
  return (event.state === 'запланировано' || event.state === 'перенесено') && lastDay(event) < today;
}

/** The day to look at next: the coming meeting, else the first. */
export function nextDay(event: Dated, today: string): string {
  const span = extraDays(event);
  return meetings(event).find((day) => !isDay(day) || addDays(day, span) >= today) ?? event.date;
}

/**
 * Meetings that count as held: the one of a record that says so; of a repeated event all that its record vouches for,
 * none from the future, none that was excepted.
 */
export function heldMeetings(event: Dated, today: string): string[] {
  const known = event.state === 'состоялось' ? today : event.state === 'отменено' ? undefined : event.repeats?.heldTo;
  if (known === undefined) return [];
  const last = dateRange(known).last < today ? dateRange(known).last : today;
  return meetings(event).filter((day) => dateRange(day).first <= last);
}
