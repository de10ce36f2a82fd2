/** The records nearest to a place. Pure. */
import { distanceKm, type LngLat } from '../../kernel/geo.ts';

export interface Near {
  n: number;
  km: number;
  isVague: boolean;
}

/**
 * Records whose place is known come first; those that stand at a centre fill up what is left, since the distance to a
 * centre says little about the record itself.
 */
export function nearest(numbers: readonly number[], at: LngLat, of: (n: number) => LngLat & { isVague: boolean }, count = 5): Near[] {
  const measured = numbers.map((n) => {
    const place = of(n);
    return { n, km: distanceKm(at, place), isVague: place.isVague };
  });
  return measured.sort((a, b) => Number(a.isVague) - Number(b.isVague) || a.km - b.km || a.n - b.n).slice(0, count).sort((a, b) => a.km - b.km || a.n - b.n);
}

export interface Named extends LngLat {
  name: string;
}

/** Name of the settlement nearest to a place; undefined when none is known. */
export function nearestName(places: readonly Named[], at: LngLat): string | undefined {
  let best: { name: string; km: number } | undefined;
  for (const place of places) {
    const km = distanceKm(at, place);
    if (!best || km < best.km) best = { name: place.name, km };
  }
  return best?.name;
}

/** «300 м», «2,4 км», «57 км»: no finer than a phone knows where it is. */
export function sayKm(km: number): string {
  if (km < 0.95) return `${Math.max(1, Math.round(km * 10)) * 100}\u00A0м`;
  return `${km < 10 ? String(Math.round(km * 10) / 10).replace('.', ',') : Math.round(km)}\u00A0км`;
}
