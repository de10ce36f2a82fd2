/** The join of an indicator's municipal values with the municipalities themselves: all of them, the silent ones too. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import type { PlacedValue } from '../features/strategy/breakdown.ts';
import { knownValue } from '../features/strategy/indicator-words.ts';
import { NOT_KNOWN } from '../features/strategy/place-words.ts';
import { routes } from '../kernel/routes.ts';
import { formatNumber, municipalityInList } from '../kernel/text.ts';
import type { AssessedIndicator } from './assessed-indicators.ts';

export interface IndicatorPlace {
  id: string;
  /** As in lists: «Луговой округ». */
  name: string;
  /** Bare, for tiles. */
  nameShort: string;
  href: string;
  kind: RecOf<'municipalities'>['data']['kind'];
  cell: readonly [number, number];
  /** undefined: nobody sent a number. */
  known?: PlacedValue;
  value: number | null;
  figure: string;
  text: string;
}

/** Greatest first, those without a number last, in the order of lists. */
export function indicatorPlaces(catalogue: Catalogue, { data, places }: AssessedIndicator): IndicatorPlace[] {
  const byId = new Map(places.map((p) => [p.municipality, p]));
  const all = catalogue.all.municipalities.map(({ id, data: { nameShort, kind, cell } }): IndicatorPlace => {
    const known = byId.get(id);
    const said = known && knownValue(known, data.unit);
    return { id, name: municipalityInList({ nameShort, kind }), nameShort, href: routes.municipality(id), kind, cell, known, value: known?.value ?? null, figure: known ? formatNumber(known.value) : '', text: said ?? NOT_KNOWN };
  });
  return [...places.map((p) => all.find((a) => a.id === p.municipality)!).filter(Boolean), ...all.filter((a) => !a.known)];
}

/** In a narrow column a long name may break before «округ», never inside a word. */
export function inColumn(name: string): string {
  return name.replaceAll('\u00A0', ' ');
}
