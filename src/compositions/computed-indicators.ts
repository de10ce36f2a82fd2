/** What the site counts from its own records for an indicator. */
import type { Catalogue } from '../catalogue.ts';
import type { ComputedSeries } from '../features/strategy/assessment.ts';
import type { Indicator } from '../features/strategy/schema.ts';

export function computedSeries(_catalogue: Catalogue, _indicator: Indicator): ComputedSeries | undefined {
  return undefined;
}
