/** A row of a table of sums. «closed» is a number that may not be shown; absent is one that nobody knows. */
import type { KnownSum } from '../../kernel/known-sum.ts';

export interface SumsRow {
  name: string;
  href?: string;
  count?: number | 'closed';
  won: number;
  asked?: KnownSum | 'closed';
  awarded?: KnownSum;
  spent?: KnownSum;
}
