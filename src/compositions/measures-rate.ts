/** Rates over people: only over people somebody has counted. Pure. */
import { compareDatesDesc } from '../kernel/dates.ts';

interface Dated {
  value: number | null;
  asOf: string;
}

/** The latest observation that has a number at all. */
export function newestKnown<T extends Dated>(observations: readonly T[]): (T & { value: number }) | undefined {
  return observations.filter((o): o is T & { value: number } => o.value !== null).toSorted((a, b) => compareDatesDesc(a.asOf, b.asOf))[0];
}

/** How many to ten thousand residents: one digit after the comma, two below one. Nobody counted or nobody lives there: no rate. */
export function perTenThousand(count: number, people: number | null | undefined): number | undefined {
  if (people == null || people <= 0) return undefined;
  const rate = (count / people) * 10_000;
  const step = rate < 1 ? 100 : 10;
  return Math.round(rate * step) / step;
}
