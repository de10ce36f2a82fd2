/** Counting in days: how long a record has not been looked at, when the next snapshot is due. */
import { dateRange } from './dates.ts';

const DAY_MS = 86_400_000;

/** A quarter is never longer. */
export const QUARTER_DAYS = 92;

/** «2026-11-27», −90 → «2026-08-29». */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** «2026-11-27», −2 → «2024-11-27»; 29 February becomes the 28th. */
export function addYears(day: string, count: number): string {
  const year = String(Number(day.slice(0, 4)) + count).padStart(4, '0');
  const moved = `${year}${day.slice(4)}`;
  return Number.isNaN(Date.parse(moved)) || new Date(moved).toISOString().slice(0, 10) !== moved ? `${year}-02-28` : moved;
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The fewest days that may lie between two partial dates: 0 when one may fall into the other. */
export function leastDaysBetween(a: string, b: string): number {
  const [x, y] = [dateRange(a), dateRange(b)];
  return Math.max(0, daysBetween(x.last, y.first), daysBetween(y.last, x.first));
}
