/**
 * Everything a page says about how one indicator stands: the graded value, how far it is behind, the pace that is
 * still needed, each reading of an ambiguous denominator, and what the site counts itself. Pure.
 */
import type { ComputedSeries, ComputedValue } from './computed-series.ts';
import { disagrees } from './formula-bound.ts';
import { worstOf } from './formula-denominator.ts';
import { gapOf, requiredPace, type RequiredPace } from './formula-pace.ts';
import { countWithData } from './formula-completeness.ts';
import { GRADED_STATUSES } from './formula-status.ts';
import { comparable, dayOf, isRetired, progressOf, readings, type Clock, type Graded, type Progress, type Reading } from './progress.ts';
import type { Indicator } from './schema.ts';

export type { ComputedRecord, ComputedSeries, ComputedValue } from './computed-series.ts';
export type { RequiredPace } from './formula-pace.ts';

export interface ReadingAssessment extends Progress {
  /** The reading of the denominator, when the Strategy leaves it open. */
  id?: string;
  text?: string;
  /** How much is missing on the day of the reading, in the unit; never negative; absent when nothing is graded. */
  gap?: number;
  pace?: RequiredPace;
}
export interface Disagreement {
  reported: Reading;
  computed: ComputedValue;
}
export interface Assessment extends ReadingAssessment {
  /** Withdrawn: neither graded nor counted, whatever the status says. */
  retired?: NonNullable<Indicator['retired']>;
  /** One entry a reading of the denominator; empty when the denominator is clear. */
  byReading: readonly ReadingAssessment[];
  computed?: ComputedSeries;
  /** The computed value of the period that was graded, when it says another thing than the reported one. */
  disagreement?: Disagreement;
  /** The same for every period that both know, oldest first. */
  disagreements: readonly Disagreement[];
}

export type Assessed = Graded & Pick<Indicator, 'denominator'>;

export function assess(indicator: Assessed, clock: Clock, computed?: ComputedSeries): Assessment {
  const retired = isRetired(indicator, clock.today) ? indicator.retired : undefined;
  const disagreements = disagreementsOf(indicator, clock, computed);
  const whole = { retired, computed, disagreements };
  const open = indicator.denominator?.readings ?? [];
  if (open.length === 0) {
    const one = assessOne(indicator, clock, computed);
    return { ...one, ...whole, byReading: [], disagreement: disagreements.find((d) => d.reported.period === one.reading?.period) };
  }
  // What the site counts itself has one denominator, so it stands beside the readings and grades none of them.
  const byReading = open.map(({ id, text }) => ({ id, text, ...assessOne({ ...indicator, observations: indicator.observations.filter((o) => o.reading === id) }, clock) }));
  return { ...worstOf(byReading)!, ...whole, byReading };
}

function assessOne(indicator: Graded, clock: Clock, computed?: ComputedSeries): ReadingAssessment {
  const progress = progressOf(indicator, clock, computed);
  const { reading, status, expected } = progress;
  if (!reading || !GRADED_STATUSES.includes(status)) return progress;
  const { kind, target } = indicator;
  return { ...progress, gap: gapOf(expected ?? target.value, reading.value), pace: requiredPace(kind, target, reading.value, dayOf(reading, clock.today)) };
}

/** Only values over one and the same span can argue. */
function disagreementsOf({ kind, observations, unit = '', denominator }: Assessed, { today }: Clock, computed?: ComputedSeries): Disagreement[] {
  if (!computed || denominator?.readings) return [];
  return comparable(kind, readings(observations), today).flatMap((reported) => {
    const own = computed.values.find((v) => v.period === reported.period);
    return own && disagrees(reported, own, unit) ? [{ reported, computed: own }] : [];
  });
}

export interface Completeness {
  /** Indicators in force. */
  of: number;
  /** … for which there is at least one number of the whole region. */
  known: number;
  retired: number;
}

/** For how many indicators in force there is a number at all. */
export function completenessOf(indicators: readonly (Assessed & { own?: ComputedSeries })[], today: string): Completeness {
  const inForce = indicators.filter((i) => !isRetired(i, today));
  return { of: inForce.length, known: countWithData(inForce), retired: indicators.length - inForce.length };
}
