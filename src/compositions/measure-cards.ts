/** Measures with what shows them: indicators they work on and records of the atlas that name them. Pure. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import type { RecordGroup, RecordLink } from '../features/strategy/record-groups.ts';
import { routes } from '../kernel/routes.ts';
import { recordsNaming } from './strategy-records.ts';

export interface MeasureCard {
  id: string;
  data: RecOf<'measures'>['data'];
  indicators: RecordLink[];
  groups: readonly RecordGroup[];
}

/** In the order of the strategy. */
export function measureCards(catalogue: Catalogue, measures: readonly RecOf<'measures'>[]): MeasureCard[] {
  return measures.toSorted((a, b) => a.data.order - b.data.order).map(({ id, data }) => ({ id, data, indicators: indicatorLinks(catalogue, data.indicators), groups: recordsNaming(catalogue, 'measures', id) }));
}

export function indicatorLinks({ get }: Catalogue, ids: readonly string[]): RecordLink[] {
  return ids.map((id) => ({ label: get('indicators', id).data.nameShort, href: routes.indicator(id) }));
}
