/** Quarters of a year: «2026-4» in addresses, «октябрь — декабрь 2026 года» in words. Pure. */
import { dateRange } from '../../kernel/dates.ts';

const MONTHS = [['январь', 'март'], ['апрель', 'июнь'], ['июль', 'сентябрь'], ['октябрь', 'декабрь']] as const;
/** Ten years of digests: older ones would be pages that nobody opens. */
export const MOST_QUARTERS = 40;

/** @param day yyyy-mm-dd */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** Does the whole of this date, however rough, lie within the quarter? A bare year does not. */
export function isInQuarter(date: string, quarter: string): boolean {
  const { first, last } = dateRange(date);
  return quarterOf(first) === quarter && quarterOf(last) === quarter;
}

/** Last day of the quarter, yyyy-mm-dd. */
export function endOf(quarter: string): string {
  const [year = '', number = ''] = quarter.split('-');
  return dateRange(`${year}-${String(Number(number) * 3).padStart(2, '0')}`).last;
}

/** «октябрь — декабрь 2026 года» */
export function monthsOf(quarter: string): string {
  const [year, number] = quarter.split('-');
  const [from, to] = MONTHS[Number(number) - 1]!;
  return `${from}\u00A0— ${to} ${year}\u00A0года`;
}

/** «четвёртый квартал 2026 года» */
export function quarterName(quarter: string): string {
  const [year, number] = quarter.split('-');
  return `${['первый', 'второй', 'третий', 'четвёртый'][Number(number) - 1]} квартал ${year}\u00A0года`;
}

/** Every quarter from that of the first day to that of `today`, newest first, at most MOST_QUARTERS of them. */
export function quartersBetween(first: string, today: string): string[] {
  const number = (quarter: string): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(5)) - 1;
  const [from, to] = [number(quarterOf(first)), number(quarterOf(today))];
  const count = Math.min(MOST_QUARTERS, Math.max(1, to - from + 1));
  return Array.from({ length: count }, (_, back) => `${Math.floor((to - back) / 4)}-${((to - back) % 4) + 1}`);
}
