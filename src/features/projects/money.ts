/** Sums over money that is often half known. A sum always says over how many projects it runs. */
import { formatRoublesShort } from '../../kernel/text.ts';
import type { Money } from './money-schema.ts';

export interface KnownTotal {
  /** Roubles; undefined when nothing is known. */
  amount?: number;
  /** True when a part is unknown or approximate, so the real sum may differ. */
  isPartial: boolean;
  isApproximate: boolean;
}

/**
 * What one project cost, as far as the sources say: spent, else the sum of its known parts, else awarded.
 * One part alone is a grant and not a cost: somebody else may have paid too, so it is a lower bound.
 */
export function projectTotal(money: Money | undefined): KnownTotal {
  if (!money) return { isPartial: true, isApproximate: false };
  const isApproximate = money.parts.some((p) => p.approximate);
  if (money.spent !== undefined) return { amount: money.spent, isPartial: false, isApproximate };
  const known = money.parts.filter((p) => p.amount !== null);
  if (known.length > 0) {
    return { amount: known.reduce((sum, p) => sum + p.amount!, 0), isPartial: known.length < money.parts.length || known.length === 1, isApproximate };
  }
  return { amount: money.awarded, isPartial: true, isApproximate };
}

export interface SumOverProjects {
  amount: number;
  /** Some of the sums are lower bounds, so the whole is one. */
  isPartial: boolean;
  /** Projects whose money is known at least in part. */
  known: number;
  total: number;
}

export function sumOverProjects(monies: readonly (Money | undefined)[]): SumOverProjects {
  const totals = monies.map((m) => projectTotal(m)).filter((t) => t.amount !== undefined);
  return { amount: totals.reduce((sum, t) => sum + t.amount!, 0), isPartial: totals.some((t) => t.isPartial), known: totals.length, total: monies.length };
}

/** «не меньше 1,88 млн ₽» when some of the sums are lower bounds. */
export function sumText({ amount, isPartial }: SumOverProjects): string {
  return (isPartial ? 'не\u00A0меньше\u00A0' : '') + formatRoublesShort(amount);
}
