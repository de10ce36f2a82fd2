/** What the site counts from its own records for one indicator: the shape in which compositions hand it to this room. */
import { dateRange } from '../../kernel/dates.ts';
import type { Computation } from '../../kernel/vocabulary.ts';
import type { Bound } from './formula-bound.ts';

/** A record that stands behind a computed number. */
export interface ComputedRecord {
  label: string;
  /** Page on this site or, for a publication, its own address; absent when there is neither. */
  href?: string;
  /** Date, place or source in a few words. */
  note?: string;
  /** When it was, where the list is one of days. */
  date?: string;
  municipality?: string;
}
export interface ComputedValue {
  /** «2025» for a yearly count, a full day for a share on a date. */
  period: string;
  /** In the unit of the indicator: per cent for shares. */
  value: number;
  /** «не меньше»: the records are known to be incomplete, so the number can prove that a target is reached, never that it is missed. */
  bound: Bound;
  numerator?: number;
  denominator?: number;
  records: readonly ComputedRecord[];
  /** What is known to be missing from this very number. */
  caution?: string;
  byMunicipality: readonly { id: string; value: number; numerator?: number; denominator?: number }[];
}
export interface ComputedSeries {
  computation: Computation;
  /** Oldest first. */
  values: readonly ComputedValue[];
  /** One sentence: over what records the number runs and what is missing. */
  coverage: string;
}

/** The newest value of an ended period: a year that still runs would look like a fall. The running one stands alone only when there is no other. */
export function newestCounted(series: Pick<ComputedSeries, 'values'> | undefined, today: string): ComputedValue | undefined {
  const values = series?.values ?? [];
  return values.findLast(({ period }) => dateRange(period).last <= today) ?? values.at(-1);
}
