/** Contests side by side: which belong to one series, what is known of each year, and what is not. */
import { compareDatesDesc } from '../../kernel/dates.ts';
import { compareRu } from '../../kernel/text.ts';
import { CONTEST_LEVELS } from '../../kernel/vocabulary.ts';
import { CONTEST_MEASURES, type Contest, type ContestMeasure } from './schema.ts';

export interface ContestRec {
  id: string;
  data: Contest;
}
export interface Series {
  name: string;
  level: Contest['level'];
  /** Newest first; contests of an unknown year last. */
  contests: ContestRec[];
}
export type Figure = Contest['figures'][number];
export type KnownFigure = Figure & { value: number };

/** Region first, then the country, then municipalities; inside a level the longer history first. */
export function groupSeries(contests: readonly ContestRec[]): Series[] {
  const byName = Map.groupBy(contests, (c) => c.data.series);
  return [...byName]
    .map(([name, list]) => ({ name, level: list[0]!.data.level, contests: list.toSorted(byYear) }))
    .toSorted((a, b) => LEVEL_ORDER.indexOf(a.level) - LEVEL_ORDER.indexOf(b.level) || b.contests.length - a.contests.length || compareRu(a.name, b.name));
}
const LEVEL_ORDER: readonly Contest['level'][] = ['региональный', 'федеральный', 'муниципальный'] satisfies (typeof CONTEST_LEVELS)[number][];

/** Known values of one measure, the later source first; two values mean that the sources disagree. */
export function known({ figures }: Pick<Contest, 'figures'>, measure: ContestMeasure): KnownFigure[] {
  return figures
    .filter((f): f is KnownFigure => f.measure === measure && f.value !== null)
    .toSorted((a, b) => compareDatesDesc(a.source.date ?? a.asOf, b.source.date ?? b.asOf));
}

/** Measures that at least one contest of the series knows, in the schema's order. */
export function usedMeasures(contests: readonly ContestRec[]): ContestMeasure[] {
  return (Object.keys(CONTEST_MEASURES) as ContestMeasure[]).filter((m) => contests.some((c) => known(c.data, m).length > 0));
}

export interface YearRow {
  year: number;
  /** Absent: no record of that year. */
  contest?: ContestRec;
  figure?: KnownFigure;
  /** Share of the greatest value, per cent. */
  share: number;
}

/** One row a year from the first to the last contest, gaps included, oldest first. */
export function yearRows(contests: readonly ContestRec[], measure: ContestMeasure): YearRow[] {
  const dated = contests.filter((c) => c.data.year !== null);
  if (dated.length === 0) return [];
  const years = dated.map((c) => c.data.year!);
  const greatest = Math.max(0, ...dated.map((c) => known(c.data, measure)[0]?.value ?? 0));
  return Array.from({ length: Math.max(...years) - Math.min(...years) + 1 }, (_, i) => {
    const year = Math.min(...years) + i;
    const contest = dated.find((c) => c.data.year === year);
    const figure = contest && known(contest.data, measure)[0];
    return { year, contest, figure, share: figure && greatest > 0 ? Math.round((figure.value / greatest) * 1000) / 10 : 0 };
  });
}

function byYear(a: ContestRec, b: ContestRec): number {
  return (b.data.year ?? -1) - (a.data.year ?? -1) || compareRu(a.data.nameShort, b.data.nameShort);
}
