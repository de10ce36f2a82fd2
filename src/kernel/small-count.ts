/**
 * A count of people that a record may give as a number or close: the folder of content is as public as the page, so a number
 * from one to four is closed where it is written, by the words «меньше 5», and not on the page alone. Pure; see decision 031.
 */
import { z } from 'zod';
import { must } from './fields.ts';

/** Fewer than this many could be recognised. */
export const LEAST_SHOWN = 5;
/** What an author writes instead of such a number. */
export const FEW = 'меньше 5';

export type Count = number | typeof FEW;

/** @param what «число людей»: what an editor reads when the value is wrong */
export function countOrFew(what: string) {
  return z.union([z.number().int(must(`${what}: целое`)).min(0, must(what)), z.literal(FEW)], must(`${what} или слова «${FEW}»`));
}

export function isSmall(count: Count): boolean {
  return count === FEW || (count > 0 && count < LEAST_SHOWN);
}

/** The least it can be: for sums that must not be exceeded. */
export function atLeast(count: Count): number {
  return count === FEW ? 1 : count;
}
