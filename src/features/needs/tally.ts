/**
 * What was asked, counted: how many applications, how many won, how much money was asked and given. Winners are public
 * by their award; what did not win is what may have to be kept closed, so it is counted apart. Pure.
 */
import { sumOfKnown, type KnownSum } from '../../kernel/known-sum.ts';

/** One application, without names. */
export interface Asked {
  /** Whose budget was to receive the money. */
  place: string;
  theme: string;
  direction: string;
  contest: string;
  hasWon: boolean;
  asked?: number;
  awarded?: number;
}

export interface Tally {
  count: number;
  won: number;
  asked: KnownSum;
  /** Over winners. */
  given: KnownSum;
  /** Applications that did not win, and how many of them name a sum. */
  lost: number;
  lostNamed: number;
}

export function tally(items: readonly Asked[]): Tally {
  const won = items.filter(({ hasWon }) => hasWon);
  const lost = items.filter(({ hasWon }) => !hasWon);
  return {
    count: items.length,
    won: won.length,
    asked: sumOfKnown(items.map(({ asked }) => asked)),
    given: sumOfKnown(won.map(({ awarded }) => awarded)),
    lost: lost.length,
    lostNamed: lost.filter(({ asked }) => asked !== undefined).length,
  };
}
