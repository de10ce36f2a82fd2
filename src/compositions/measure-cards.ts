/** Measures with what shows them: indicators they work on and records of the atlas that name them. Pure. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import type { RecordGroup, RecordLink } from '../features/strategy/record-groups.ts';
import { routes } from '../kernel/routes.ts';
import { shownOnLinks } from './shown-on.ts';
import { recordsNaming } from './strategy-records.ts';

export interface MeasureCard {
  id: string;
  data: RecOf<'measures'>['data'];
  indicators: RecordLink[];
  groups: readonly RecordGroup[];
}

/** In the order of the strategy. */
export function measureCards(catalogue: Catalogue, measures: readonly RecOf<'measures'>[]): MeasureCard[] {
  return measures.toSorted((a, b) => a.data.order - b.data.order).map(({ id, data }) => ({ id, data, indicators: indicatorLinks(catalogue, data.indicators), groups: [...shownGroup(catalogue, data.shownOn), ...recordsNaming(catalogue, 'measures', id)] }));
}

/** Parts of the site stand first: they count all records at once. */
function shownGroup(catalogue: Catalogue, parts: RecOf<'measures'>['data']['shownOn']): RecordGroup[] {
  const records = shownOnLinks(catalogue, parts);
  return records.length > 0 ? [{ title: 'Страницы и реестры', records }] : [];
}

export function indicatorLinks({ get }: Catalogue, ids: readonly string[]): RecordLink[] {
  return ids.map((id) => ({ label: get('indicators', id).data.nameShort, href: routes.indicator(id) }));
}
