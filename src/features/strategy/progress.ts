/**
 * How far an indicator has come: the formulas put together. What each step does is told by the formula's own comment,
 * from which the method page is made.
 *
 * A retired indicator is not graded. Without an agreed or proposed method nothing is. Otherwise the last comparable
 * value is: too old, or against the target and the path. Only when there is none, a lower bound of our own may prove the target.
 */
import { dateRange } from '../../kernel/dates.ts';
import type { ComputedSeries, ComputedValue } from './computed-series.ts';
import { provenBy } from './formula-bound.ts';
import { pathAt, pathOf } from './formula-path.ts';
import { comparable, dayOf, obstacleOf, readings, type Clock, type Reading } from './formula-reading.ts';
import { isStale } from './formula-staleness.ts';
import { statusOf, type IndicatorStatus } from './formula-status.ts';
import { boundSentence, OBSTACLE_WORDS, retiredSentence } from './grading-words.ts';
import type { Indicator } from './schema.ts';

export { countWithData } from './formula-completeness.ts';
export { pathAt, pathOf, type PathPoint } from './formula-path.ts';
export { comparable, dayOf, isYearly, obstacleOf, readings, type Clock, type IndicatorObservation, type Obstacle, type Reading } from './formula-reading.ts';
export { isStale, STALE_AFTER_MONTHS } from './formula-staleness.ts';
export { INDICATOR_STATUSES, rankOf, type IndicatorStatus } from './formula-status.ts';

/** What the rule looks at. */
export type Graded = Pick<Indicator, 'kind' | 'target' | 'method' | 'observations'> & Partial<Pick<Indicator, 'retired' | 'unit'>>;

export interface Progress {
  status: IndicatorStatus;
  /** The value that was graded, or the newest known one when nothing can be graded. One of our own has the state «расчёт сайта». */
  reading?: Reading;
  /** What the path asked on the day of the reading; only for kinds that have a path. */
  expected?: number;
  /** One sentence: why nothing is graded, or by what the mark is proven. */
  why?: string;
  /** The lower bound that was looked at because nothing else could be. */
  bound?: ComputedValue;
}

export function progressOf(indicator: Graded, clock: Clock, computed?: ComputedSeries): Progress {
  const { target, method, retired } = indicator;
  const { today } = clock;
  const newest = readings(indicator.observations).at(-1);
  if (retired && isRetired({ retired }, today)) return { status: 'нет данных', reading: newest, why: retiredSentence(retired) };
  if (method.state === 'не определена') return { status: 'нет методики', reading: newest };
  const series = seriesOf(indicator, clock, computed);
  const reading = series.at(-1);
  if (!reading) return withoutReport(indicator, today, newest, computed);
  const day = dayOf(reading, today);
  if (isStale(day, today)) return { status: 'устарело', reading };
  const path = pathOf(indicator, series, clock);
  const expected = path && pathAt(path, day);
  return { status: statusOf(reading.value, target.value, expected), reading, expected };
}

/** Is the indicator withdrawn already? It keeps its page and is neither graded nor counted. */
export function isRetired({ retired }: Pick<Graded, 'retired'>, today: string): boolean {
  return retired !== undefined && dateRange(retired.since).first <= today;
}

/** Values that can be graded, oldest first: reported ones, and exact ones of our own where nobody reported. */
export function seriesOf({ kind, observations }: Pick<Graded, 'kind' | 'observations'>, { today }: Clock, computed?: ComputedSeries): Reading[] {
  const reported = comparable(kind, readings(observations), today);
  const own = valuesOf(computed, 'ровно').filter((v) => !reported.some((r) => r.period === v.period)).map((v) => ownReading(v, today));
  return comparable(kind, [...own, ...reported], today);
}

function withoutReport(indicator: Graded, today: string, newest: Reading | undefined, computed?: ComputedSeries): Progress {
  const bounds = valuesOf(computed, 'не меньше').map((v) => ({ bound: v, reading: ownReading(v, today) }));
  const usable = bounds.filter(({ reading }) => !obstacleOf(indicator.kind, reading, today) && !isStale(dayOf(reading, today), today));
  const last = usable.toSorted((a, b) => (dayOf(a.reading, today) < dayOf(b.reading, today) ? -1 : 1)).at(-1);
  const obstacle = newest && obstacleOf(indicator.kind, newest, today);
  if (!last) return { status: 'нет данных', reading: newest, why: obstacle && OBSTACLE_WORDS[obstacle] };
  const status = provenBy(last.bound.value, indicator.target.value);
  return { status, reading: status === 'нет данных' ? newest : last.reading, why: [obstacle && OBSTACLE_WORDS[obstacle], boundSentence(last.bound, indicator)].filter(Boolean).join(' '), bound: last.bound };
}

/** In one order, whoever hands them over. */
function valuesOf(computed: ComputedSeries | undefined, bound: ComputedValue['bound']): ComputedValue[] {
  return (computed?.values ?? []).filter((v) => v.bound === bound).toSorted((a, b) => (a.period < b.period ? -1 : 1));
}

/** A number of our own in the shape of an observation. */
export function ownReading({ period, value, numerator, denominator }: ComputedValue, today: string): Reading {
  const asOf = [dateRange(period).last, today].toSorted()[0]!;
  return { period, value, asOf, numerator, denominator, state: 'расчёт сайта', source: { title: 'Расчёт сайта по своим записям', kind: 'сайт' } };
}
