/** What the site counts from its own records for an indicator. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import type { ComputedSeries } from '../features/strategy/assessment.ts';

export function computedSeries(_catalogue: Catalogue, _indicator: RecOf<'indicators'>): ComputedSeries | undefined {
  return undefined;
}
