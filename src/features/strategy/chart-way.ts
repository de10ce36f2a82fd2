/** The way to the target on the chart: the band between the straight way and the target, and the pace from the last value on. Pure. */
import { yearOf } from '../../kernel/dates.ts';
import { assess, type ComputedSeries, type RequiredPace } from './assessment.ts';
import { CHART, round, type Charted, type Frame } from './chart-frame.ts';
import { boxOf, NARROWEST, type LabelSpace, type Place } from './chart-labels.ts';
import { paceBand, segment, yearlyBand, type Point } from './chart-shapes.ts';
import { paceText } from './pace-words.ts';
import { dayOf, isYearly, pathOf, seriesOf, type Clock, type Reading } from './progress.ts';

export interface ChartWay {
  /** Absent for yearly counts, which have no way, and where nothing is graded. */
  band?: { path: string; asked: string; onWay?: Place; below?: Place };
  /** From the last value to the target, with the pace that it takes. */
  need?: { path: string; from: Point; words?: Place };
}
const WORDS = { type: 'words', lines: [] } as const;

export function planWay(indicator: Charted, clock: Clock, frame: Frame, space: LabelSpace, computed?: ComputedSeries): ChartWay {
  const { kind, target, retired, method } = indicator;
  const standing = assess(indicator, clock, computed);
  /** Of several readings the one that is graded. */
  const own = standing.id === undefined ? indicator : { ...indicator, observations: indicator.observations.filter((o) => o.reading === standing.id) };
  const path = pathOf(own, seriesOf(own, clock, standing.id === undefined ? computed : undefined), clock);
  if (!path || retired || method.state === 'не определена') return {};
  const [start, end] = path;
  const targetY = frame.y(target.value);
  const straight = { band: paceBand(path, frame), asked: segment([frame.dayX(start.day), frame.y(start.value)], [frame.dayX(end.day), targetY]) };
  const shape = isYearly(kind) ? yearlyBand(path, frame) : straight;
  const { reading, pace } = standing;
  const need = pace && reading && reading.value < target.value ? needed(indicator, { reading, pace, today: clock.today, end: end.day }, frame, space) : undefined;
  return { need, band: { path: shape.band, asked: shape.asked, ...bandWords([frame.dayX(start.day), frame.y(start.value)], [frame.dayX(end.day), targetY], need?.from, space) } };
}

/** Right above the slanting edge and right below it, as far to the right as there is room: the edge itself parts them. */
function bandWords(from: Point, to: Point, needFrom: Point | undefined, space: LabelSpace): { onWay?: Place; below?: Place } {
  const between = (a: Point, x: number): number => a[1] + ((to[1] - a[1]) * (x - a[0])) / Math.max(1, to[0] - a[0]);
  const edgeAt = (x: number): number => between(from, x);
  /** The edge and, from the last value on, the dotted line to the target: words stand clear of both. */
  const lines = (x: number): number[] => (needFrom && x >= needFrom[0] ? [edgeAt(x), between(needFrom, x)] : [edgeAt(x)]);
  const highest = (x: number): number => Math.min(...lines(x));
  const lowest = (x: number): number => Math.max(...lines(x));
  const at = (share: number): number => from[0] + (to[0] - from[0]) * share;
  const over: Place[] = [0.7, 0.6, 0.5, 0.4, 0.3, 0.2].map((share) => ({ ...WORDS, x: round(at(share)), y: round(highest(at(share)) - 8), anchor: 'end', lines: ['на\u00A0пути'] }));
  const corner: Place[] = [17, 35, 53].map((down) => ({ ...WORDS, x: from[0] + 0.5, y: to[1] + down, anchor: 'start', lines: ['на\u00A0пути'] }));
  const under: Place[] = [0.55, 0.65, 0.45].flatMap((share) => [18, 32].map((down): Place => ({ ...WORDS, x: round(at(share)), y: round(lowest(at(share)) + down), anchor: 'start', lines: ['ниже пути'] })));
  const isBetween = (place: Place): boolean => boxOf(place).y0 > to[1] + 2 && boxOf(place).y1 + 2 < highest(Math.min(boxOf(place).x1, to[0]));
  const bottom: Place = { ...WORDS, x: CHART.right, y: CHART.bottom - 7, anchor: 'end', lines: ['ниже пути'] };
  return { onWay: space.place([...over, ...corner].filter(isBetween)), below: space.place([...under, bottom]) };
}

interface Needed {
  reading: Reading;
  pace: RequiredPace;
  today: string;
  end: string;
}

/** Words stand under the right end of the line, where nothing is known yet. */
function needed({ kind, unit = '', target }: Charted, { reading, pace, today, end }: Needed, frame: Frame, space: LabelSpace): ChartWay['need'] {
  const day = dayOf(reading, today);
  const from: Point = [isYearly(kind) ? frame.yearX(yearOf(day)) + frame.yearWidth / 2 : frame.dayX(day), frame.y(reading.value)];
  const to: Point = [frame.dayX(end), frame.y(target.value)];
  const lines = paceText({ kind, unit }, pace).split(/ (?=по\u00A0)/);
  const width = (Math.max(...lines.map((line) => line.length)) * 690) / NARROWEST;
  const left = Math.max(from[0], to[0] - width);
  const lineAtLeft = from[1] + ((to[1] - from[1]) * (left - from[0])) / Math.max(1, to[0] - from[0]);
  const wishes = [20, 32, 46].map((down): Place => ({ ...WORDS, x: CHART.right, y: round(lineAtLeft + down), anchor: 'end', lines }));
  return { path: segment(from, to), from, words: space.place(wishes) };
}
