/**
 * Who paid, as strips on one common length: each part begins where the last one ended, so that together they make the
 * whole. What is unknown has no length of its own; all unknown parts share one hatched tail. Pure.
 */
import type { Money } from './money-schema.ts';
import { projectTotal } from './money.ts';

export interface MoneyStrip {
  source: string;
  kind: Money['parts'][number]['kind'];
  /** Roubles; null when unknown. */
  amount: number | null;
  approximate: boolean;
  reason?: string;
  valuedHow?: string;
  /** Where the strip lies, in hundredths of the whole length. */
  from: number;
  length: number;
  /** Share of the whole, whole per cent; absent when the whole is unknown. */
  share?: number;
}

export interface MoneyPicture {
  strips: MoneyStrip[];
  /** Spent money that no part explains, when the total is known. */
  unexplained?: number;
  /** Every part is known, so shares may be said. */
  isWhole: boolean;
}

/** How much of the length the unknown takes when nobody knows how much it is. */
const TAIL = 28;

export function moneyPicture(money: Money): MoneyPicture {
  const known = money.parts.reduce((sum, part) => sum + (part.amount ?? 0), 0);
  const hasUnknown = money.parts.some(({ amount }) => amount === null);
  const rest = money.spent === undefined ? 0 : Math.max(0, money.spent - known);
  const isWhole = !hasUnknown && rest <= 1 && money.parts.length > 0 && !projectTotal(money).isPartial;
  const whole = known + rest;
  /** With the total known, the tail is as long as the money in it; else it is only a sign. */
  const tail = isWhole ? 0 : known === 0 ? 100 : rest > 1 ? (100 * rest) / whole : TAIL;
  let end = 0;
  const strips = money.parts.map(({ source, kind, amount, approximate = false, reason, valuedHow }): MoneyStrip => {
    const about = { source, kind, amount, approximate, reason, valuedHow };
    if (amount === null) return { ...about, from: round(100 - tail), length: round(tail) };
    const length = known === 0 ? 0 : ((100 - tail) * amount) / known;
    const strip = { ...about, from: round(end), length: round(length), ...(isWhole && whole > 0 ? { share: Math.round((100 * amount) / whole) } : {}) };
    end += length;
    return strip;
  });
  return { strips, isWhole, ...(rest > 1 ? { unexplained: rest } : {}) };
}

/** Price for one person, only when the whole price is known. */
export function pricePerPerson(money: Money, people: number | undefined): number | undefined {
  const total = projectTotal(money);
  return total.amount === undefined || total.isPartial || !people ? undefined : total.amount / people;
}

function round(hundredths: number): number {
  return Math.round(hundredths * 10) / 10;
}
