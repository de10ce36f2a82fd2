/**
 * Where sources contradict each other about the number of ТОС. Nothing is chosen between them: both numbers stay, each
 * with its day and source. A count that grew over a year is no contradiction; two counts within a quarter are one. Pure.
 */
import { dateRange } from '../../kernel/dates.ts';
import { leastDaysBetween, QUARTER_DAYS } from '../../kernel/days.ts';
import type { Observation, Source } from '../../kernel/fields.ts';

export interface CountedPlace {
  id: string;
  counts: readonly Observation[];
  /** Records of the atlas that are not closed. */
  records: number;
}
export interface CountedRegion {
  /** yyyy-mm-dd: the day of our own counts. */
  today: string;
  places: readonly CountedPlace[];
  total?: Observation;
  /** In how many municipalities there are ТОС. */
  municipalities?: Observation;
}

/** One of two numbers; without a source it is counted by the site. */
export interface Side {
  value: number;
  isApproximate: boolean;
  asOf: string;
  source?: Source;
  /** A sum of numbers of several years has no day of its own. */
  years?: { from: string; to: string };
}
export type FindingKind = 'two-sources' | 'more-records' | 'sum' | 'municipalities';
export interface Finding {
  kind: FindingKind;
  /** `cannot-tell`: too little is known for a comparison, and that is said. */
  verdict: 'contradiction' | 'cannot-tell';
  municipality?: string;
  sides: readonly [Side, Side];
  /** Second less first. */
  difference: number;
  /** Of how many municipalities the counts are known: for sums. */
  known?: { places: number; of: number };
}

type Known = Observation & { value: number };

export function findContradictions({ today, places, total, municipalities }: CountedRegion): Finding[] {
  const ordered = places.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [...ordered.flatMap((place) => [...betweenSources(place), ...moreRecordsThanStated(place, today)]), ...sumAgainst(total, ordered, today), ...placesAgainst(municipalities, ordered, today)];
}

/** The latest known count of a place. */
export function latestCount(counts: readonly Observation[]): Known | undefined {
  return inOrder(counts).at(-1);
}

/** Oldest first; of one day, by the day of publication and then by title, so that the order of writing changes nothing. */
function inOrder(counts: readonly Observation[]): Known[] {
  const key = ({ asOf, source, value }: Observation): string => [dateRange(asOf).last, source.date ?? '', source.title, String(value)].join('\n');
  return counts.filter((count): count is Known => count.value !== null).toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** A registry that names another number three months on has grown; two publications of one quarter contradict each other. */
function betweenSources({ id, counts }: CountedPlace): Finding[] {
  const known = inOrder(counts);
  return known.slice(1).flatMap((second, index) => {
    const first = known[index]!;
    if (first.value === second.value || leastDaysBetween(first.asOf, second.asOf) > QUARTER_DAYS) return [];
    if (first.source.title === second.source.title && first.asOf !== second.asOf) return [];
    return [finding('two-sources', 'contradiction', sideOf(first), sideOf(second), { municipality: id })];
  });
}

function moreRecordsThanStated({ id, counts, records }: CountedPlace, today: string): Finding[] {
  const stated = latestCount(counts);
  return stated && records > stated.value ? [finding('more-records', 'contradiction', sideOf(stated), ours(records, today), { municipality: id })] : [];
}

/** Counts of municipalities put together against the count of the region; while some are unknown, only too much can be said. */
function sumAgainst(total: Observation | undefined, places: readonly CountedPlace[], today: string): Finding[] {
  if (total?.value == null) return [];
  const stated = places.map(({ counts }) => latestCount(counts)).filter((count) => count !== undefined);
  if (stated.length === 0) return [];
  const years = stated.map(({ asOf }) => asOf.slice(0, 4)).sort();
  const sum: Side = { ...ours(stated.reduce((all, { value }) => all + value, 0), today, stated.some(({ approximate }) => approximate)), years: { from: years[0]!, to: years.at(-1)! } };
  const isWhole = stated.length === places.length;
  if (isWhole && sum.value === total.value) return [];
  const verdict = isWhole || sum.value > total.value ? 'contradiction' : 'cannot-tell';
  return [finding('sum', verdict, sideOf(total as Known), sum, { known: { places: stated.length, of: places.length } })];
}

/** A municipality counts as having ТОС when a source says so or the atlas has a record of one. */
function placesAgainst(stated: Observation | undefined, places: readonly CountedPlace[], today: string): Finding[] {
  if (stated?.value == null) return [];
  const having = places.filter(({ counts, records }) => records > 0 || (latestCount(counts)?.value ?? 0) > 0).length;
  const without = places.filter(({ counts, records }) => records === 0 && latestCount(counts)?.value === 0).length;
  const known = { places: having + without, of: places.length };
  const most = places.length - without;
  if (having > stated.value || most < stated.value) return [finding('municipalities', 'contradiction', sideOf(stated as Known), ours(having > stated.value ? having : most, today), { known })];
  return having === stated.value ? [] : [finding('municipalities', 'cannot-tell', sideOf(stated as Known), ours(having, today), { known })];
}

function finding(kind: FindingKind, verdict: Finding['verdict'], first: Side, second: Side, more: Pick<Finding, 'municipality' | 'known'>): Finding {
  return { kind, verdict, sides: [first, second], difference: second.value - first.value, ...more };
}

function sideOf({ value, approximate, asOf, source }: Known): Side {
  return { value, isApproximate: approximate ?? false, asOf, source };
}

function ours(value: number, today: string, isApproximate = false): Side {
  return { value, isApproximate, asOf: today };
}
