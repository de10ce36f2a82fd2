/**
 * How far an indicator has come. The rule is published on the indicators page; keep both in step.
 *
 * 1. Only observations of the whole region with a known value count. Of two values of one period the later source is used.
 * 2. Without an agreed or proposed method nothing is graded: «нет методики», even if somebody named a number.
 * 3. Yearly counts and yearly shares are graded by the last finished year. No such number: «нет данных».
 * 4. A number older than 18 months says nothing about today: «устарело».
 * 5. Target reached: «достигнуто»; at least a tenth more than the target: «сверх плана».
 * 6. A yearly count below the target is «ниже пути»: each year stands alone and has no path.
 *    A share walks in a straight line from its first observation (or, while there is only one, from 0 at the start of
 *    the Strategy) to the target; a running total always starts from 0. On the line or above: «на пути», else «ниже пути».
 */
import { compareDatesDesc, dateRange } from '../../kernel/dates.ts';
import type { Indicator } from './schema.ts';

/** From the least known to the best. */
export const INDICATOR_STATUSES = ['нет методики', 'нет данных', 'устарело', 'ниже пути', 'на пути', 'достигнуто', 'сверх плана'] as const;
export type IndicatorStatus = (typeof INDICATOR_STATUSES)[number];

export type IndicatorObservation = Indicator['observations'][number];
/** A known value of the whole region. */
export type Reading = IndicatorObservation & { value: number };

/** What the rule looks at. */
export type Graded = Pick<Indicator, 'kind' | 'target' | 'method' | 'observations'>;

export interface Clock {
  /** First year of the Strategy. */
  from: number;
  /** yyyy-mm-dd */
  today: string;
}

export interface PathPoint {
  day: string;
  value: number;
}

export interface Progress {
  status: IndicatorStatus;
  /** The value that was graded, or the newest known one when nothing can be graded. */
  reading?: Reading;
  /** What the path asked on the day of the reading; only for kinds that have a path. */
  expected?: number;
}

export const STALE_AFTER_MONTHS = 18;

export function progressOf(indicator: Graded, clock: Clock): Progress {
  const all = readings(indicator.observations);
  if (indicator.method.state === 'не определена') return { status: 'нет методики', reading: all.at(-1) };
  const gradable = isYearly(indicator.kind) ? all.filter((r) => dateRange(r.period).last <= clock.today) : all;
  const reading = gradable.at(-1);
  if (!reading) return { status: 'нет данных', reading: all.at(-1) };
  const day = dayOf(reading, clock.today);
  if (clock.today > addMonths(day, STALE_AFTER_MONTHS)) return { status: 'устарело', reading };
  const path = pathOf(indicator, gradable, clock);
  const expected = path && pathAt(path, day);
  return { status: grade(reading.value, indicator.target.value, expected), reading, expected };
}

/** Straight way to the target; undefined for yearly counts, which have none. */
export function pathOf(indicator: Graded, known: readonly Reading[], { from, today }: Clock): [PathPoint, PathPoint] | undefined {
  if (indicator.kind === 'за год') return undefined;
  const first = known[0];
  const fromFirst = indicator.kind !== 'нарастающим итогом' && first && known.length > 1;
  const start = fromFirst ? { day: dayOf(first, today), value: Math.min(first.value, indicator.target.value) } : { day: `${from}-01-01`, value: 0 };
  return [start, { day: `${indicator.target.year}-12-31`, value: indicator.target.value }];
}

export function pathAt([start, end]: readonly [PathPoint, PathPoint], day: string): number {
  const span = Date.parse(end.day) - Date.parse(start.day);
  const share = span > 0 ? (Date.parse(day) - Date.parse(start.day)) / span : 1;
  return start.value + (end.value - start.value) * Math.min(1, Math.max(0, share));
}

/** Known values of the whole region, one a period, oldest first. */
export function readings(observations: readonly IndicatorObservation[]): Reading[] {
  const byPeriod = new Map<string, Reading>();
  for (const o of observations) {
    if (o.value === null || o.municipality !== undefined) continue;
    const known = byPeriod.get(o.period);
    if (!known || compareDatesDesc(sourceDate(o), sourceDate(known)) <= 0) byPeriod.set(o.period, o as Reading);
  }
  return [...byPeriod.values()].toSorted((a, b) => compareDatesDesc(b.period, a.period));
}

/** The day a value speaks of: the end of its period, unless it was counted earlier. */
export function dayOf({ period, asOf }: Pick<Reading, 'period' | 'asOf'>, today: string): string {
  return [dateRange(period).last, dateRange(asOf).last, today].toSorted()[0]!;
}

/** For how many indicators anything is known; apart from progress on purpose. */
export function countWithData(indicators: readonly Pick<Indicator, 'observations'>[]): number {
  return indicators.filter((i) => readings(i.observations).length > 0).length;
}

export function isYearly(kind: Indicator['kind']): boolean {
  return kind === 'за год' || kind === 'доля за год';
}

function grade(value: number, target: number, expected: number | undefined): IndicatorStatus {
  if (value * 10 >= target * 11) return 'сверх плана';
  if (value >= target) return 'достигнуто';
  return expected !== undefined && value >= expected ? 'на пути' : 'ниже пути';
}

function sourceDate({ source, asOf }: IndicatorObservation): string {
  return source.date ?? asOf;
}

function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
