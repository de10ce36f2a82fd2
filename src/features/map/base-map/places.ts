/**
 * Settlements: coordinates come from the GeoNames packages, Russian names and ranks from the
 * places.json that is already there. The packages have no Russian names and the script invents none:
 * settlements without one are reported and left out until an owner adds them by hand.
 */

import { z } from 'zod';
import { KM_PER_DEGREE } from './grid.ts';

export const placesSchema = z.array(
  z.strictObject({
    /** Russian name. */
    name: z.string().min(1),
    /** Name in GeoNames, the key where there is no id. */
    nameLatin: z.string().min(1),
    lon: z.number(),
    lat: z.number(),
    geonamesId: z.number().int().positive().nullable(),
    /** 1 = city, 2 = town or centre of a municipality, 3 = village. */
    rank: z.literal([1, 2, 3]),
  }),
);

export type Place = z.infer<typeof placesSchema>[number];

/** A settlement as the packages know it; degrees of EPSG:4326. */
export interface Settlement {
  nameLatin: string;
  lon: number;
  lat: number;
  geonamesId: number | null;
}

export interface PlacesResult {
  places: Place[];
  /** In the packages, but without a Russian name in places.json. */
  nameless: Settlement[];
  /** In places.json, but no longer in the packages; kept as they were. */
  missing: Place[];
}

/** Two packages mean one settlement when the names agree and the points are at most this far apart, in km. */
const SAME_WITHIN_KM = 5;

/** One list from two; an entry with an id wins over its twin without one. */
export function mergeSettlements(first: readonly Settlement[], second: readonly Settlement[]): Settlement[] {
  const merged = [...first];
  for (const settlement of second) if (!merged.some((known) => isSame(known, settlement))) merged.push(settlement);
  return merged;
}

/** Refreshes the coordinates of the known places, by geonamesId or else by the Latin name; order by rank, then by name. */
export function refreshPlaces(known: readonly Place[], settlements: readonly Settlement[]): PlacesResult {
  const left = new Set(settlements);
  const missing: Place[] = [];
  const places = known.map((place) => {
    const found = findSettlement(place, left);
    if (!found) {
      missing.push(place);
      return place;
    }
    left.delete(found);
    const { nameLatin, geonamesId } = found;
    return { name: place.name, nameLatin, lon: round(found.lon), lat: round(found.lat), geonamesId, rank: place.rank };
  });
  places.sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name, 'ru') || a.nameLatin.localeCompare(b.nameLatin, 'en'));
  return { places, nameless: [...left], missing };
}

function findSettlement(place: Place, settlements: Iterable<Settlement>): Settlement | undefined {
  const all = [...settlements];
  return all.find((s) => s.geonamesId !== null && s.geonamesId === place.geonamesId) ?? all.find((s) => isSame(s, place));
}

function isSame(a: Settlement, b: Settlement): boolean {
  const x = (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180);
  return fold(a.nameLatin) === fold(b.nameLatin) && Math.hypot(x, a.lat - b.lat) * KM_PER_DEGREE <= SAME_WITHIN_KM;
}

/** Letters alone: accents, apostrophes, hyphens and case differ between the packages. */
function fold(name: string): string {
  return name.normalize('NFD').toLowerCase().replace(/\P{L}/gu, '');
}

/** Degrees to four decimals, about 11 m. */
function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
