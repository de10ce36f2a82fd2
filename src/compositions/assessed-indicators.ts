/** Every indicator with what the site counts for it and how it stands: made once a build, for all pages that speak of the Strategy. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import { assess, type Assessment, type ComputedSeries } from '../features/strategy/assessment.ts';
import { breakdownOf, type PlacedValue } from '../features/strategy/breakdown.ts';
import type { Clock } from '../features/strategy/progress.ts';
import { computedSeries } from './computed-indicators.ts';

export interface AssessedIndicator {
  id: string;
  data: RecOf<'indicators'>['data'];
  computed?: ComputedSeries;
  standing: Assessment;
  /** The newest value of each municipality that has one, greatest first. */
  places: readonly PlacedValue[];
}

const made = new WeakMap<Catalogue, AssessedIndicator[]>();

export function clockOf({ region, today }: Catalogue): Clock {
  return { from: region.strategy?.from ?? 0, today };
}

/** In the order of the Strategy, retired ones included. */
export function assessedIndicators(catalogue: Catalogue): readonly AssessedIndicator[] {
  const known = made.get(catalogue);
  if (known) return known;
  const clock = clockOf(catalogue);
  const list = catalogue.all.indicators.map((record): AssessedIndicator => {
    const computed = computedSeries(catalogue, record);
    return { id: record.id, data: record.data, computed, standing: assess(record.data, clock, computed), places: breakdownOf(record.data, clock, computed) };
  });
  made.set(catalogue, list);
  return list;
}

/** Those that count: a retired indicator keeps its page and nothing else. */
export function liveIndicators(catalogue: Catalogue): readonly AssessedIndicator[] {
  return assessedIndicators(catalogue).filter(({ standing }) => !standing.retired);
}
