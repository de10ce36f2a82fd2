/**
 * The frame of an indicator chart: which marks stand in it, and the scales they stand on. Across: per cent of the width,
 * so that the drawing fits any column and its letters keep their size. Down: pixels, always from zero. Pure.
 */
import { max, range } from 'd3-array';
import { scaleBand, scaleLinear, scaleUtc } from 'd3-scale';
import { dateRange, yearOf } from '../../kernel/dates.ts';
import type { ComputedSeries } from './assessment.ts';
import { dayOf, isYearly, readings, type Clock, type Graded } from './progress.ts';
import type { Indicator } from './schema.ts';

export const CHART = { height: 290, top: 46, bottom: 252, left: 4, right: 96 } as const;

export type Charted = Graded & Partial<Pick<Indicator, 'unit' | 'signAsWritten' | 'denominator' | 'formerTargets' | 'retired'>>;

/** One known value on its day. */
export interface Mark {
  period: string;
  day: string;
  value: number;
  /** «≈» or «≥» before the number. */
  sign: '' | '≈' | '≥';
  /** Counted by the site from its own records, not taken from a source: another mark on the drawing. */
  bySite: boolean;
  /** The year has not ended yet: drawn hollow. */
  running: boolean;
}
export interface MarkedSeries {
  /** Reading of the denominator, in words, when there are several. */
  name?: string;
  bySite: boolean;
  /** Oldest first. */
  marks: readonly Mark[];
}

/** One series a reading of the denominator, then what the site counts itself; series without a value are left out. */
export function seriesOf({ kind, denominator, observations }: Charted, clock: Clock, computed?: ComputedSeries): MarkedSeries[] {
  const isRunning = (period: string): boolean => isYearly(kind) && dateRange(period).last > clock.today;
  const ways = denominator?.readings?.map(({ id, text }) => ({ name: text, seen: observations.filter((o) => o.reading === id) })) ?? [{ name: undefined, seen: observations }];
  const reported = ways.map(({ name, seen }) => ({
    name,
    bySite: false,
    marks: readings(seen).map(({ period, value, asOf, approximate, state }): Mark => ({
      period,
      value,
      day: dayOf({ period, asOf }, clock.today),
      sign: approximate ? '≈' : '',
      bySite: state === 'расчёт сайта',
      running: isRunning(period),
    })),
  }));
  const counted = (computed?.values ?? []).map(({ period, value, bound }): Mark => ({
    period,
    value,
    day: dayOf({ period, asOf: period }, clock.today),
    sign: bound === 'не меньше' ? '≥' : '',
    bySite: true,
    running: isRunning(period),
  }));
  return [...reported, { name: undefined, bySite: true, marks: counted }].filter(({ marks }) => marks.length > 0).map((s) => ({ ...s, marks: s.marks.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)) }));
}

export interface Frame {
  /** First and last year drawn. */
  first: number;
  last: number;
  /** Across, in per cent. */
  dayX: (day: string) => number;
  yearX: (year: number) => number;
  yearWidth: number;
  /** Down, in pixels. */
  y: (value: number) => number;
}

/** Years from the start of the Strategy to its target, stretched by what was seen before or after. */
export function frameOf({ target, formerTargets = [] }: Charted, clock: Clock, series: readonly MarkedSeries[]): Frame {
  const marks = series.flatMap((s) => s.marks);
  const years = marks.map((m) => yearOf(m.day));
  const first = Math.min(clock.from, ...years);
  const last = Math.max(target.year, ...years);
  const highest = max([target.value, ...formerTargets.map((t) => t.value), ...marks.map((m) => m.value)]) || 1;
  const bands = scaleBand<number>().domain(range(first, last + 1)).range([CHART.left, CHART.right]);
  const days = scaleUtc().domain([Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)]).range([CHART.left, CHART.right]).clamp(true);
  const values = scaleLinear().domain([0, highest]).range([CHART.bottom, CHART.top]).clamp(true);
  return {
    first,
    last,
    dayX: (day) => round(days(Date.parse(day) + 86_400_000)),
    yearX: (year) => round(bands(year) ?? CHART.right),
    yearWidth: round(bands.bandwidth()),
    y: (value) => round(values(value)),
  };
}

/** Runs of ended years of the Strategy that no value covers. */
export function gaps(known: readonly Pick<Mark, 'period'>[], { from, today }: Clock, to: number): [number, number][] {
  const covered = new Set(known.map((r) => yearOf(r.period)));
  const runs: [number, number][] = [];
  for (let year = from; year <= to && dateRange(String(year)).last < today; year++) {
    if (covered.has(year)) continue;
    const run = runs.at(-1);
    if (run && run[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
