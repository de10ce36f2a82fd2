/** What both catalogues take from the region: places to count distances from, the mosaic, choices of a facet with their counts. */
import type { Catalogue } from '../catalogue.ts';
import type { CatalogueRow } from '../features/facets/catalogue-file.ts';
import type { Choice, Facet, Place } from '../features/facets/definition.ts';
import type { MosaicShape } from '../features/facets/mosaic-shape.ts';
import { mosaicPath, planMosaic } from '../features/municipalities/mosaic.ts';
import type { Municipality } from '../features/municipalities/schema.ts';
import { compareRu } from '../kernel/text.ts';

/** Centres of municipalities, each settlement once. */
export function centrePlaces({ all }: Catalogue): Place[] {
  const centres = new Map(all.municipalities.toReversed().map(({ id, data: { centre } }) => [`${centre.lat} ${centre.lng}`, { id, name: centre.name, lat: centre.lat, lng: centre.lng }]));
  return [...centres.values()].sort((a, b) => compareRu(a.name, b.name));
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
