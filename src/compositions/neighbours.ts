/** Who lies near whom, as honestly as the places are known. Pure. */
import { distanceKm, type LngLat } from '../kernel/geo.ts';
import { formatNumber } from '../kernel/text.ts';
import { isPlaceKnown, type PointPrecision } from '../kernel/vocabulary.ts';

export interface Near<T> {
  item: T;
  km: number;
}

/** The nearest by straight distance; equal distances keep the order of the list. */
export function nearestTo<T>(from: LngLat, others: readonly T[], pointOf: (item: T) => LngLat | undefined, limit: number): Near<T>[] {
  return others
    .flatMap((item) => {
      const point = pointOf(item);
      return point ? [{ item, km: distanceKm(from, point) }] : [];
    })
    .toSorted((a, b) => a.km - b.km)
    .slice(0, limit);
}

type Placed = LngLat & { precision: PointPrecision };

/** A point that may be measured from; one that stands in the middle of its municipality may not. */
export function measurable(point: Placed | undefined): Placed | undefined {
  return isPlaceKnown(point) ? point : undefined;
}

/** «1,2 км», «около 7 км», «рядом»: between villages a decimal would be a lie. */
export function distanceWords(km: number, isExact: boolean): string {
  if (isExact && km < 0.95) return `${Math.max(50, Math.round(km * 20) * 50)}\u00A0м`;
  if (isExact && km < 10) return `${formatNumber(Math.round(km * 10) / 10)}\u00A0км`;
  if (km < 1) return 'рядом';
  return `${isExact ? '' : 'около '}${Math.round(km)}\u00A0км`;
}

/** Municipalities whose borders run together: two corners in common make a border, one is only a corner. */
export function bordering(areas: readonly { id: string; parts: readonly (readonly (readonly [number, number])[])[][] }[]): Map<string, string[]> {
  const owners = new Map<string, Set<string>>();
  for (const { id, parts } of areas) {
    for (const [lng, lat] of parts.flat(2)) {
      const corner = `${lng} ${lat}`;
      owners.set(corner, (owners.get(corner) ?? new Set()).add(id));
    }
  }
  const common = new Map<string, number>();
  for (const ids of owners.values()) {
    for (const a of ids) for (const b of ids) if (a !== b) common.set(`${a} ${b}`, (common.get(`${a} ${b}`) ?? 0) + 1);
  }
  return new Map(areas.map(({ id }) => [id, areas.map((other) => other.id).filter((other) => (common.get(`${id} ${other}`) ?? 0) > 1)]));
}
