/**
 * An indicator municipality by municipality: the newest comparable value of each, where it stands among the others, who is
 * silent. These numbers never enter the grade, which is given to the whole region. Pure.
 */
import { ascending, descending, sum } from 'd3-array';
import { compareDatesDesc, dateRange } from '../../kernel/dates.ts';
import type { Source } from '../../kernel/fields.ts';
import type { ComputedSeries } from './assessment.ts';
import { isYearly, readings, type Clock, type IndicatorObservation, type Reading } from './progress.ts';
import type { Indicator } from './schema.ts';

export interface PlacedValue {
  municipality: string;
  value: number;
  period: string;
  asOf: string;
  approximate?: boolean;
  /** Reading of the denominator it belongs to. */
  reading?: string;
  numerator?: number;
  denominator?: number;
  /** Absent when the site counted it from its own records. */
  source?: Source;
  /** The site's records are incomplete: the true value may be greater. */
  atLeast?: boolean;
  /** 1 is the greatest; equal values share a place. */
  place: number;
}

type Broken = Pick<Indicator, 'kind' | 'observations' | 'denominator'>;

/** Greatest first. What a source says goes before what the site counts; a year that still runs is compared with nothing. */
export function breakdownOf(indicator: Broken, clock: Clock, computed?: ComputedSeries): PlacedValue[] {
  const local = indicator.observations.filter((o) => o.municipality !== undefined && o.value !== null && isComparable(indicator, o, clock));
  const reading = indicator.denominator?.readings?.map(({ id }) => id).find((id) => local.some((o) => o.reading === id));
  const reported = [...Map.groupBy(local.filter((o) => o.reading === reading), (o) => o.municipality!)].flatMap(([municipality, list]) => {
    const newest = newestOf(list);
    return newest ? [placed(municipality, newest)] : [];
  });
  const found = reported.length > 0 ? reported : countedBySite(indicator, clock, computed);
  const ordered = found.toSorted((a, b) => descending(a.value, b.value) || ascending(a.municipality, b.municipality));
  return ordered.map((value) => ({ ...value, place: 1 + ordered.filter((other) => other.value > value.value).length }));
}

function isComparable({ kind }: Broken, { period }: IndicatorObservation, { today }: Clock): boolean {
  return !isYearly(kind) || dateRange(period).last <= today;
}

/** The last period; of two sources for it the later one, as for the region. */
function newestOf(list: readonly IndicatorObservation[]): Reading | undefined {
  return readings(list.map((o) => ({ ...o, municipality: undefined }))).at(-1);
}

function placed(municipality: string, { value, period, asOf, approximate, reading, numerator, denominator, source }: Reading): Omit<PlacedValue, 'place'> {
  return { municipality, value, period, asOf, approximate, reading, numerator, denominator, source };
}

function countedBySite(indicator: Broken, clock: Clock, computed?: ComputedSeries): Omit<PlacedValue, 'place'>[] {
  const newest = computed?.values.filter(({ period }) => !isYearly(indicator.kind) || dateRange(period).last <= clock.today).toSorted((a, b) => compareDatesDesc(a.period, b.period))[0];
  if (!newest) return [];
  return newest.byMunicipality.map(({ id, ...value }) => ({ ...value, municipality: id, period: newest.period, asOf: newest.period, atLeast: newest.bound === 'не меньше' }));
}

/** What a municipality answered instead of a number, newest first taken: «не прислали» is not the same as «не считали». */
export function statedSilence(observations: readonly IndicatorObservation[], municipality: string): IndicatorObservation | undefined {
  return observations.filter((o) => o.municipality === municipality && o.value === null).toSorted((a, b) => compareDatesDesc(a.period, b.period))[0];
}

/** The least values, worst first: whom to ask first. Equal to the greatest they pull nothing down; a lower bound says nothing about who is behind. */
export function lowest(places: readonly PlacedValue[], most = 3): PlacedValue[] {
  const top = places[0]?.value;
  return places.filter((p) => p.value !== top && !p.atLeast).toReversed().slice(0, most);
}

/** Municipal values of the region's own period added up, beside what the source says of the whole; only where adding makes sense. */
export function sumBeside({ unit }: Pick<Indicator, 'unit'>, places: readonly PlacedValue[], whole: Pick<Reading, 'period' | 'value'> | undefined): { total: number; of: number; whole: number; period: string } | undefined {
  if (unit === '%' || !whole) return undefined;
  const same = places.filter((p) => p.period === whole.period && p.source);
  return same.length > 1 ? { total: Math.round(sum(same, (p) => p.value) * 100) / 100, of: same.length, whole: whole.value, period: whole.period } : undefined;
}
