/** The whole chart of an indicator, ready to be drawn: shapes, marks and words, each in its place. Pure. */
import { yearOf } from '../../kernel/dates.ts';
import { formatNumber } from '../../kernel/text.ts';
import type { ComputedSeries } from './assessment.ts';
import { CHART, frameOf, gaps, round, seriesOf, type Charted, type Frame, type Mark, type MarkedSeries } from './chart-frame.ts';
import { labelSpace, leaning, NARROWEST, wrapWords, type Box, type LabelSpace, type Place } from './chart-labels.ts';
import { columns, shareArea, sharePaths, stairs, type Column } from './chart-shapes.ts';
import { planWay, type ChartWay } from './chart-way.ts';
import { targetText } from './indicator-words.ts';
import { isYearly, type Clock } from './progress.ts';

export interface ChartPoint {
  x: number;
  y: number;
  mark: Mark;
  label: Place;
  /** No room on a narrow screen: the table under the drawing has the number. */
  tight: boolean;
}
export interface DrawnSeries {
  bySite: boolean;
  /** Solid line, line over missing years, area; empty for columns. */
  line: string;
  bridges: string;
  area: string;
  columns: readonly Column[];
  points: readonly ChartPoint[];
  name?: Place;
}
export interface ChartPlan extends ChartWay {
  years: { year: number; x: number; start: number; tight: boolean }[];
  series: readonly DrawnSeries[];
  target: { y: number; words: Place };
  former: { y: number; to: number; words?: Place }[];
  gaps: { x: number; width: number; words?: Place }[];
}
/** Pixels that «2025» takes with a space beside it. */
const YEAR_WIDTH = 32;
export const HATCH = 34;

export function planChart(indicator: Charted, clock: Clock, computed?: ComputedSeries): ChartPlan | undefined {
  const series = seriesOf(indicator, clock, computed);
  if (!series.some((s) => new Set(s.marks.map((m) => m.period)).size > 1)) return undefined;
  // Only lower bounds, and none reaches the target: drawn, they would look like a defeat that nobody can state.
  if (series.every((s) => s.marks.every((m) => m.sign === '≥' && m.value < indicator.target.value))) return undefined;
  const frame = frameOf(indicator, clock, series);
  const words = { unit: '', signAsWritten: 'без знака', ...indicator } as const;
  const targetY = frame.y(indicator.target.value);
  const alone = series.length === 1;
  // Areas of several lines lie over each other and say nothing.
  const drawn = series.map((s, i) => drawSeries(indicator, s, frame, clock, columns(series, frame)[i]!)).map((s) => (alone ? s : { ...s, area: '' }));
  const dots = drawn.flatMap((s) => s.at.map(({ x, y }): Box => ({ x0: x - 1.6, x1: x + 1.6, y0: y - 5, y1: y + 5 })));
  const bodies = drawn.flatMap((s) => s.columns.map(({ x, width, y }): Box => ({ x0: x, x1: x + width, y0: y, y1: CHART.bottom })));
  const space = labelSpace([...dots, ...bodies]);

  const sides = (lines: readonly string[]): Place[] => [
    { x: CHART.right, y: targetY - 7, anchor: 'end', lines, type: 'words' },
    { x: CHART.left, y: targetY - 7, anchor: 'start', lines, type: 'words' },
    { x: CHART.right, y: targetY + 17, anchor: 'end', lines, type: 'words' },
  ];
  const targetLines = [`цель: ${targetText(words)}`];
  const target = { y: targetY, words: space.place(sides(targetLines)) ?? space.take(sides(targetLines)[0]!) };
  const labelled = drawn.map((s) => ({ ...s, points: s.at.toReversed().map((p) => labelPoint(p, targetY, space)).toReversed() }));
  const former = (indicator.formerTargets ?? []).map(({ value, until }) => {
    const y = frame.y(value);
    const lines = [`прежняя, до\u00A0${yearOf(until)}: ${targetText({ ...words, target: { ...indicator.target, value } }).replace('не\u00A0менее ', '')}`];
    return { y, to: frame.dayX(`${yearOf(until)}-12-31`), words: space.place([y - 6, y + 16].map((at) => ({ x: CHART.left, y: at, anchor: 'start', lines, type: 'words' }))) };
  });
  return {
    years: yearMarks(frame),
    series: labelled.map(({ at: _, title, ...s }) => ({ ...s, name: title ? nameLabel(title, s.points.at(-1)!, space) : undefined })),
    target,
    former,
    ...planWay(indicator, clock, frame, space, computed),
    gaps: gaps(series.flatMap((s) => s.marks), clock, indicator.target.year).map(([a, b]) => {
      const x = frame.yearX(a);
      const width = round(frame.yearX(b) + frame.yearWidth - x);
      const centre = { x: round(x + width / 2), anchor: leaning(x + width / 2), type: 'words' } as const;
      return { x, width, words: space.place([{ ...centre, y: CHART.bottom - HATCH - 6, lines: ['нет данных'] }, { ...centre, y: CHART.bottom - HATCH - 21, lines: ['нет', 'данных'] }, { ...centre, y: CHART.bottom - HATCH - 6, lines: ['нет'] }]) };
    }),
  };
}

function drawSeries({ kind }: Charted, { marks, bySite, name }: MarkedSeries, frame: Frame, clock: Clock, own: Column[]) {
  const isColumns = isYearly(kind);
  const at = isColumns ? own.map(({ x, width, y, mark }): Spot => ({ x: round(x + width / 2), y, mark, edge: bySite && width < frame.yearWidth / 2 ? x : undefined })) : marks.map((mark): Spot => ({ x: frame.dayX(mark.day), y: frame.y(mark.value), mark }));
  const empty = { line: '', bridges: '', area: '', columns: [] as Column[], bySite, at, title: name };
  if (isColumns) return { ...empty, columns: own };
  if (kind === 'нарастающим итогом') return { ...empty, ...stairs(marks, frame, clock.from) };
  const { solid, bridges } = sharePaths(marks, frame);
  return { ...empty, line: solid, bridges, area: bySite ? '' : shareArea(marks, frame) };
}

/** Where a value stands. */
interface Spot {
  x: number;
  y: number;
  mark: Mark;
  /** Left edge of a column that stands right of another: its label begins there, not over the neighbour. */
  edge?: number;
}

function labelPoint({ x, y, mark, edge }: Spot, targetY: number, space: LabelSpace): ChartPoint {
  const lines = [`${mark.sign}${mark.sign && '\u00A0'}${formatNumber(mark.value)}`];
  const at = edge === undefined ? ({ x, anchor: leaning(x) } as const) : ({ x: edge, anchor: 'start' } as const);
  const crosses = (baseline: number): boolean => baseline - 12 < targetY && baseline + 3 > targetY;
  const wishes = [y - 9, y + 20, targetY - 7].filter((baseline) => !crosses(baseline)).map((baseline): Place => ({ ...at, y: baseline, lines, type: 'value' }));
  const label = space.place(wishes);
  return { x, y, mark, label: label ?? wishes[0]!, tight: label === undefined };
}

/** The reading's words stand right of its last value, else over or under it. */
function nameLabel(name: string, { x, y }: ChartPoint, space: LabelSpace): Place | undefined {
  const lines = wrapWords(name);
  const tall = (lines.length - 1) * 15;
  const wishes = [y + 4, y + 14, y - 11, y - 26 - tall, y + 40].flatMap((at) => [x + 3, x + 7].map((left): Place => ({ x: left, y: at, anchor: 'start', lines, type: 'words' })));
  const leftwards = wishes.map((wish): Place => ({ ...wish, x: x - 3, anchor: 'end' }));
  return space.place([...wishes, ...leftwards]);
}

/** Every year has its tick; on a narrow screen every second or third has its name, the last one always. */
function yearMarks({ first, last, yearX, yearWidth }: Frame): ChartPlan['years'] {
  const every = Math.ceil(YEAR_WIDTH / ((yearWidth * NARROWEST) / 100));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).map((year) => ({ year, x: round(yearX(year) + yearWidth / 2), start: yearX(year), tight: (last - year) % every !== 0 }));
}
