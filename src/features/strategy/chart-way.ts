/** The way to the target on the chart: the band between the straight way and the target, and the pace from the last value on. Pure. */
import { yearOf } from '../../kernel/dates.ts';
import { assess, type ComputedSeries, type RequiredPace } from './assessment.ts';
import { CHART, round, type Charted, type Frame } from './chart-frame.ts';
import { NARROWEST, type LabelSpace, type Place } from './chart-labels.ts';
import { paceBand, segment, yearlyBand, type Point } from './chart-shapes.ts';
import { paceText } from './pace-words.ts';
import { dayOf, isYearly, pathAt, pathOf, seriesOf, type Clock, type Reading } from './progress.ts';

export interface ChartWay {
  /** Absent for yearly counts, which have no way, and where nothing is graded. */
  band?: { path: string; asked: string; onWay?: Place; below?: Place };
  /** From the last value to the target, with the pace that it takes. */
  need?: { path: string; words?: Place };
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
  const floor = frame.y(pathAt(path, start.day));
  const inBand = [17, 35, 53].map((down): Place => ({ ...WORDS, x: frame.dayX(start.day) + 0.5, y: targetY + down, anchor: 'start', lines: ['на\u00A0пути'] }));
  const below: Place = { ...WORDS, x: CHART.right, y: CHART.bottom - 7, anchor: 'end', lines: ['ниже пути'] };
  return { need, band: { path: shape.band, asked: shape.asked, onWay: space.place(inBand.filter(({ y }) => y + 6 < floor)), below: space.place([below]) } };
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
  return { path: segment(from, to), words: space.place(wishes) };
}
