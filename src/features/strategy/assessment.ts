/**
 * Everything a page says about how one indicator stands: the graded value, how far it is behind, the pace that is
 * still needed, each reading of an ambiguous denominator, and what the site counts itself. Pure.
 */
import type { Computation } from '../../kernel/vocabulary.ts';
import { dayOf, INDICATOR_STATUSES, isYearly, progressOf, type Clock, type Graded, type IndicatorStatus, type Progress, type Reading } from './progress.ts';
import type { Indicator } from './schema.ts';

/** A record that stands behind a computed number. */
export interface ComputedRecord {
  label: string;
  /** Page on this site; absent when the record has none. */
  href?: string;
  /** Date, place or source in a few words. */
  note?: string;
  municipality?: string;
}
export interface ComputedValue {
  /** «2025» for a yearly count, a full day for a share on a date. */
  period: string;
  /** In the unit of the indicator: per cent for shares. */
  value: number;
  /** «не меньше»: the records are known to be incomplete, so the number can prove that a target is reached, never that it is missed. */
  bound: 'ровно' | 'не меньше';
  numerator?: number;
  denominator?: number;
  records: readonly ComputedRecord[];
  byMunicipality: readonly { id: string; value: number; numerator?: number; denominator?: number }[];
}
export interface ComputedSeries {
  computation: Computation;
  /** Oldest first. */
  values: readonly ComputedValue[];
  /** One sentence: over what records the number runs and what is missing. */
  coverage: string;
}

export interface RequiredPace {
  /** How much must be added every year (percentage points for shares); for a yearly count the target of each year. */
  perYear: number;
  /** From the day of the reading to the last day of the target year. */
  yearsLeft: number;
}
export interface ReadingAssessment extends Progress {
  /** The reading of the denominator, when the Strategy leaves it open. */
  id?: string;
  text?: string;
  /** How much is missing on the day of the reading, in the unit; never negative; absent when nothing is graded. */
  gap?: number;
  pace?: RequiredPace;
}
export interface Assessment extends ReadingAssessment {
  /** One entry a reading of the denominator; empty when the denominator is clear. */
  byReading: readonly ReadingAssessment[];
  computed?: ComputedSeries;
  /** The newest computed value of the period that was graded, when it says another thing than the reported one. */
  disagreement?: { reported: Reading; computed: ComputedValue };
}

const YEAR_MS = 365.25 * 86_400_000;

export function assess(indicator: Graded & Pick<Indicator, 'denominator'>, clock: Clock, computed?: ComputedSeries): Assessment {
  const readings = indicator.denominator?.readings ?? [];
  if (readings.length === 0) return { ...assessOne(indicator, clock), byReading: [], computed };
  const byReading = readings.map(({ id, text }) => ({ id, text, ...assessOne({ ...indicator, observations: indicator.observations.filter((o) => o.reading === id) }, clock) }));
  const worst = byReading.toSorted((a, b) => rank(a.status) - rank(b.status))[0]!;
  return { ...worst, byReading, computed };
}

function assessOne(indicator: Graded, clock: Clock): ReadingAssessment {
  const progress = progressOf(indicator, clock);
  const isGraded = GRADED.includes(progress.status);
  if (!progress.reading || !isGraded) return progress;
  const { value } = progress.reading;
  const asked = progress.expected ?? indicator.target.value;
  return { ...progress, gap: Math.max(0, Math.round((asked - value) * 100) / 100), pace: paceOf(indicator, progress.reading, clock) };
}
const GRADED: readonly IndicatorStatus[] = ['ниже пути', 'на пути', 'достигнуто', 'сверх плана'];

function paceOf(indicator: Graded, reading: Reading, clock: Clock): RequiredPace | undefined {
  const yearsLeft = (Date.parse(`${indicator.target.year}-12-31`) - Date.parse(dayOf(reading, clock.today))) / YEAR_MS;
  if (yearsLeft <= 0) return undefined;
  if (isYearly(indicator.kind) && indicator.kind === 'за год') return { perYear: indicator.target.value, yearsLeft };
  return { perYear: Math.max(0, indicator.target.value - reading.value) / yearsLeft, yearsLeft };
}

function rank(status: IndicatorStatus): number {
  return INDICATOR_STATUSES.indexOf(status);
}
