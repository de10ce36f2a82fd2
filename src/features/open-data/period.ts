/** Until when a set stays current if it is renewed as promised: the last day of the running period. Pure. */
import { dateRange } from '../../kernel/dates.ts';
import type { OpenDataPeriod } from '../../kernel/vocabulary.ts';

const MONTHS: Readonly<Record<OpenDataPeriod, number | undefined>> = { ежемесячно: 1, ежеквартально: 3, 'раз в полугодие': 6, ежегодно: 12, 'по мере изменений': undefined };

/** @param today yyyy-mm-dd */
export function periodEnd(today: string, period: OpenDataPeriod): string | undefined {
  const months = MONTHS[period];
  if (months === undefined) return undefined;
  const last = Math.ceil(Number(today.slice(5, 7)) / months) * months;
  return dateRange(`${today.slice(0, 4)}-${String(last).padStart(2, '0')}`).last;
}
