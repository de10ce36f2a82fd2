/** What both catalogues take from the region: places to count distances from, the mosaic, choices of a facet with their counts. */
import type { Catalogue } from '../catalogue.ts';
import type { CatalogueRow } from '../features/facets/catalogue-file.ts';
import type { Choice, Facet, Place } from '../features/facets/definition.ts';
import type { MosaicShape } from '../features/facets/mosaic-shape.ts';
import { mosaicPath, planMosaic } from '../features/municipalities/mosaic.ts';
import type { Municipality } from '../features/municipalities/schema.ts';
import { distanceKm, roundDegrees, type LngLat } from '../kernel/geo.ts';
import { compareRu } from '../kernel/text.ts';
import { wordSlug } from './catalogue-slugs.ts';

/** As on a map of a region: two settlements of one name this near are one. */
const SAME_PLACE_KM = 10;

/** Settlements distances are counted from, each once: centres of municipalities, then those that the map names. */
export function countedFrom({ all }: Catalogue, settlements: readonly (LngLat & { name: string })[]): Place[] {
  const places = new Map<string, Place>();
  const add = (id: string, { name, lat, lng }: LngLat & { name: string }): void => {
    const isKnown = [...places.values()].some((place) => place.name === name && distanceKm(place, { lat, lng }) < SAME_PLACE_KM);
    if (!isKnown && !places.has(id)) places.set(id, { id, name, lat: roundDegrees(lat), lng: roundDegrees(lng) });
  };
  for (const { id, data } of all.municipalities.toReversed()) add(id, data.centre);
  for (const settlement of settlements) add(wordSlug(settlement.name), settlement);
  return [...places.values()].sort((a, b) => compareRu(a.name, b.name));
}

export function mosaicShape({ all }: Catalogue): MosaicShape {
  const { tiles, columns, rows } = planMosaic(all.municipalities);
  return { path: mosaicPath(tiles), columns, rows };
}

/** Every name it has had: a reader may know only the old one. */
export function namesOf({ name, nameShort, formerNames, centre }: Municipality): string {
  return [name, nameShort, ...formerNames.map((former) => former.name), centre.name].join(' ');
}

export interface FacetPlan {
  name: string;
  label: string;
  /** Values in the order of reading; those nobody has are left out. */
  values: readonly Omit<Choice, 'count'>[];
  note?: string;
  isOpen?: boolean;
  /** Long lists begin with what is met most often; the rest keeps its order. */
  isLong?: boolean;
  /** A question of yes or no is asked even where nobody answers «yes» yet. */
  isQuestion?: boolean;
}

/** So many choices lead a long list. */
const LEADERS = 6;

/** A facet over these rows; undefined when all rows answer alike, since then there is nothing to choose. */
export function makeFacet({ name, label, values, note, isOpen = false, isLong = false, isQuestion = false }: FacetPlan, rows: readonly CatalogueRow[]): Facet | undefined {
  const counts = new Map<string, number>();
  for (const row of rows) for (const value of new Set(row.facets[name])) counts.set(value, (counts.get(value) ?? 0) + 1);
  const choices = values.map((value) => ({ ...value, count: counts.get(value.value) ?? 0 })).filter(({ count }) => count > 0 || isQuestion);
  if (!isQuestion && choices.every(({ count }) => count === rows.length)) return undefined;
  const leaders = choices.toSorted((a, b) => b.count - a.count).slice(0, LEADERS);
  return { name, label, note, isOpen, choices: isLong && choices.length > LEADERS + 2 ? [...leaders, ...choices.filter((choice) => !leaders.includes(choice))] : choices };
}
