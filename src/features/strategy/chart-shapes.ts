/**
 * Lines and areas of the chart as SVG paths, by d3-shape, in the box of 100 units across and pixels down. Three kinds, three
 * pictures: a share is a line with an area, a yearly number is columns, a running total is stairs from zero. Pure.
 */
import { area, curveStepAfter, line } from 'd3-shape';
import { yearOf } from '../../kernel/dates.ts';
import { CHART, round, type Frame, type Mark, type MarkedSeries } from './chart-frame.ts';
import { pathAt, type PathPoint } from './progress.ts';

export type Point = readonly [x: number, y: number];
export interface Column {
  x: number;
  width: number;
  y: number;
  mark: Mark;
}

const straight = line<Point>().digits(2);
const steps = line<Point>().digits(2).curve(curveStepAfter);

/** Solid where years follow each other, apart where a year between is missing. */
export function sharePaths(marks: readonly Mark[], frame: Frame): { solid: string; bridges: string } {
  const at = marks.map((m): Point => [frame.dayX(m.day), frame.y(m.value)]);
  const pairs = at.slice(1).map((point, i) => ({ path: straight([at[i]!, point])!, isBridge: yearOf(marks[i + 1]!.day) - yearOf(marks[i]!.day) > 1 }));
  const joined = (isBridge: boolean): string => pairs.filter((p) => p.isBridge === isBridge).map((p) => p.path).join('');
  return { solid: joined(false), bridges: joined(true) };
}

export function shareArea(marks: readonly Mark[], frame: Frame): string {
  return area<Mark>().digits(2).x((m) => frame.dayX(m.day)).y0(CHART.bottom).y1((m) => frame.y(m.value))(marks as Mark[]) ?? '';
}

/** From zero on the first day; the last stair is as wide as its year has days. */
export function stairs(marks: readonly Mark[], frame: Frame, from: number): { line: string; area: string } {
  const start: Point = [frame.yearX(Math.max(frame.first, from)), CHART.bottom];
  const points: Point[] = [start, ...marks.map((m): Point => [frame.dayX(m.day), frame.y(m.value)]).filter(([x]) => x >= start[0])];
  const below = area<Point>().digits(2).curve(curveStepAfter).x(([x]) => x).y0(CHART.bottom).y1(([, y]) => y);
  return { line: steps(points) ?? '', area: below(points) ?? '' };
}

/** A column stands in its year; where a source and the site both have a number, they stand side by side. */
export function columns(series: readonly MarkedSeries[], frame: Frame): Column[][] {
  return series.map(({ marks }, own) =>
    marks.map((mark) => {
      const year = yearOf(mark.day);
      const rivals = series.map((s, i) => ({ i, has: s.marks.some((m) => yearOf(m.day) === year) })).filter((r) => r.has);
      const slot = (frame.yearWidth * 0.68) / rivals.length;
      const before = rivals.findIndex((r) => r.i === own);
      return { x: round(frame.yearX(year) + frame.yearWidth * 0.16 + slot * before), width: round(slot * 0.92), y: frame.y(mark.value), mark };
    }),
  );
}

/** Between the straight way and the target: a value inside is «на пути», below it «ниже пути». */
export function paceBand(path: readonly [PathPoint, PathPoint], frame: Frame): string {
  const [from, to] = path;
  const upper = frame.y(to.value);
  const points = [from, to].map(({ day, value }) => ({ x: frame.dayX(day), y: frame.y(value) }));
  return area<{ x: number; y: number }>().digits(2).x((p) => p.x).y0((p) => p.y).y1(upper)(points) ?? '';
}

/** The same for yearly shares, year by year: what the way asks at the end of each. */
export function yearlyBand(path: readonly [PathPoint, PathPoint], frame: Frame): { band: string; asked: string } {
  const years = Array.from({ length: yearOf(path[1].day) - yearOf(path[0].day) + 1 }, (_, i) => yearOf(path[0].day) + i);
  const cells = years.map((year) => ({ x0: frame.yearX(year), x1: round(frame.yearX(year) + frame.yearWidth), y: frame.y(pathAt(path, `${year}-12-31`)) }));
  const upper = frame.y(path[1].value);
  const box = area<Point>().digits(2).x(([x]) => x).y0(([, y]) => y).y1(upper);
  return {
    band: cells.map(({ x0, x1, y }) => box([[x0, y], [x1, y]]) ?? '').join(''),
    asked: cells.map(({ x0, x1, y }) => straight([[x0, y], [x1, y]]) ?? '').join(''),
  };
}

export function segment(from: Point, to: Point): string {
  return straight([from, to]) ?? '';
}
