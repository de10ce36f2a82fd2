/** Observations of sources and numbers of the site's own count as lines of one table, newest first. Pure. */
import { compareDatesDesc } from '../../kernel/dates.ts';
import type { ComputedSeries } from './assessment.ts';
import { readings, type IndicatorObservation } from './progress.ts';
import type { Indicator } from './schema.ts';

export interface ObservationLine {
  period: string;
  value: number | null;
  approximate?: boolean;
  /** Counted by the site from records that are known to be incomplete. */
  atLeast?: boolean;
  numerator?: number;
  denominator?: number;
  /** Which reading of the denominator, in words. */
  reading?: string;
  municipality?: string;
  /** Absent: the site counted it itself. */
  from?: IndicatorObservation;
  /** Another value of the same period is used: it was published later. */
  overruled: boolean;
}

/** A value is overruled only by one of the same municipality and the same reading. */
export function observationLines(observations: readonly IndicatorObservation[], computed?: ComputedSeries, names: NonNullable<Indicator['denominator']>['readings'] = []): ObservationLine[] {
  const groups = Map.groupBy(observations, (o) => `${o.municipality ?? ''} ${o.reading ?? ''}`);
  const used = new Set([...groups.values()].flatMap((group) => usedOf(group)));
  const reported = observations.map((o): ObservationLine => ({
    period: o.period,
    value: o.value,
    approximate: o.approximate,
    numerator: o.numerator,
    denominator: o.denominator,
    reading: names.find(({ id }) => id === o.reading)?.text,
    municipality: o.municipality,
    from: o,
    overruled: o.value !== null && !used.has(o),
  }));
  const counted = (computed?.values ?? []).map((v): ObservationLine => ({ period: v.period, value: v.value, atLeast: v.bound === 'не меньше', numerator: v.numerator, denominator: v.denominator, overruled: false }));
  return [...reported, ...counted].toSorted((a, b) => compareDatesDesc(a.period, b.period));
}

/** The rule of readings() within one municipality. */
function usedOf(group: readonly IndicatorObservation[]): IndicatorObservation[] {
  const whole = new Map(group.map((o) => [{ ...o, municipality: undefined } as IndicatorObservation, o]));
  return readings([...whole.keys()]).map((reading) => whole.get(reading)!);
}
