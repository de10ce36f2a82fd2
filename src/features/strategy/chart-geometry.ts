/**
 * Geometry of the indicator chart. Across: per cent of the width, so that the drawing fits any column and its letters
 * keep their size. Down: pixels. The scale always begins at zero.
 */
import { dateRange, yearOf } from '../../kernel/dates.ts';
import { formatNumber } from '../../kernel/text.ts';
import { dayOf, isYearly, pathAt, pathOf, readings, type Clock, type Graded, type Reading } from './progress.ts';

export const CHART = { height: 250, top: 44, bottom: 214, left: 4, right: 96 } as const;
/** A label this close under the target line is lifted above it. */
const CROSSING = { from: 9, to: 24 };

export interface ChartPoint {
  x: number;
  y: number;
  label: string;
  /** Baseline of the label: above the point, or above the target line when that would cross it. */
  labelY: number;
  /** Text anchor that keeps the label inside the drawing. */
  anchor: 'start' | 'middle' | 'end';
  reading: Reading;
  /** The period has not ended yet: drawn hollow. */
  running: boolean;
}
export interface ChartPlan {
  years: { year: number; x: number; start: number; shown: boolean }[];
  points: ChartPoint[];
  /** Yearly counts stand alone on stems; the others are joined. */
  joined: boolean;
  targetY: number;
  /** On which end the target's words find room. */
  targetWords: 'start' | 'end';
  /** The straight path that values are compared with. */
  path?: { from: { x: number; y: number }; to: { x: number; y: number } };
  /** Ended years of the Strategy without a value: drawn as hatched cells. */
  gaps: { x: number; width: number; label: string }[];
}

export function planChart(indicator: Graded, clock: Clock): ChartPlan | undefined {
  const known = readings(indicator.observations);
  if (known.length < 2) return undefined;
  const days = known.map((r) => dayOf(r, clock.today));
  const first = Math.min(clock.from, yearOf(days[0]!));
  const last = Math.max(indicator.target.year, yearOf(days.at(-1)!));
  const highest = Math.max(indicator.target.value, ...known.map((r) => r.value)) || 1;
  const span = last - first + 1;
  const across = (share: number): number => round(CHART.left + ((CHART.right - CHART.left) * share) / span);
  const x = (day: string): number => across(yearOf(day) - first + dayShare(day));
  const y = (value: number): number => round(CHART.bottom - ((CHART.bottom - CHART.top) * value) / highest);
  const targetY = y(indicator.target.value);
  const joined = indicator.kind !== 'за год';
  const points = known.map((reading, i) => {
    const at = { x: joined ? x(days[i]!) : across(yearOf(days[i]!) - first + 0.5), y: y(reading.value) };
    const below = at.y - targetY;
    return { ...at, reading, running: isYearly(indicator.kind) && dateRange(reading.period).last > clock.today, label: (reading.approximate ? '≈\u00A0' : '') + formatNumber(reading.value), labelY: below > CROSSING.from && below < CROSSING.to ? targetY - 7 : at.y - 9, anchor: anchorAt(at.x) };
  });
  const path = pathOf(indicator, known, clock);
  return {
    years: Array.from({ length: span }, (_, i) => ({ year: first + i, x: across(i + 0.5), start: across(i), shown: i === 0 || i === span - 1 || known.some((r) => yearOf(r.period) === first + i) })),
    points,
    joined,
    targetY,
    targetWords: points.some((p) => p.x > 50 && Math.abs(p.labelY - targetY) < CROSSING.to) ? 'start' : 'end',
    path: path && { from: { x: x(path[0].day), y: y(pathAt(path, path[0].day)) }, to: { x: across(indicator.target.year - first + 1), y: targetY } },
    gaps: gaps(known, clock, indicator.target.year).map(([a, b]) => ({ x: across(a - first), width: round(across(b - first + 1) - across(a - first)), label: b > a ? 'нет данных' : 'нет' })),
  };
}

/** Runs of ended years of the Strategy that no value covers. */
export function gaps(known: readonly Reading[], { from, today }: Clock, to: number): [number, number][] {
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

function anchorAt(x: number): ChartPoint['anchor'] {
  return x < CHART.left + 4 ? 'start' : x > CHART.right - 4 ? 'end' : 'middle';
}

function dayShare(day: string): number {
  const start = Date.UTC(yearOf(day), 0, 1);
  return (Date.parse(day) + 86_400_000 - start) / (Date.UTC(yearOf(day) + 1, 0, 1) - start);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
