/** ТОС whose exact place is not known cannot be near or far: they are told by their municipality. Pure. */
import { distanceKm, type LngLat } from '../../kernel/geo.ts';
import type { Directory, Municipality } from './directory.ts';

export interface Unplaced {
  municipality: Municipality;
  count: number;
}

/** A municipality is about this wide: whoever lives nearer to its centre may well live in it. */
const REACH_KM = 35;
const MOST = 3;

/** Municipalities around the place that have such ТОС, nearest centre first. */
export function unplacedAround({ tos, municipalities }: Directory, here: LngLat): Unplaced[] {
  return municipalities
    .map((municipality) => ({ municipality, km: distanceKm(here, municipality.centre) }))
    .filter(({ km }) => km <= REACH_KM)
    .toSorted((a, b) => a.km - b.km)
    .map(({ municipality }) => ({ municipality, count: tos.filter((one) => one.municipality === municipality && !one.point?.isExact && one.status !== 'ликвидирован').length }))
    .filter(({ count }) => count > 0)
    .slice(0, MOST);
}
