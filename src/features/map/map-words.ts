/** What the moving map says. Sentences come from the server; here numbers are put into them. Pure. */
import { countOf, type PluralForms } from '../../kernel/text.ts';
import type { MapPoint, Site } from './map-points.ts';

export interface KindWords {
  id: string;
  forms: PluralForms;
}

/** `{n}` stands for «17 записей (12 проектов и 5 ТОС)». */
export interface MapWords {
  kinds: readonly KindWords[];
  /** Records of any kind. */
  records: PluralForms;
  /** On a ring that opens when the map comes nearer. */
  near: string;
  /** On a ring of records on one spot. */
  stack: string;
  unknownStack: string;
  /** Sentences in the opened leaf, by what is known of the place. */
  unknownPlace: string;
  villagePlace: string;
  mixedPlace: string;
  close: string;
  zoomIn: string;
  zoomOut: string;
  whole: string;
  wheelHint: string;
  touchHint: string;
  failed: string;
  kilometres: string;
}

export type KindCounts = Readonly<Record<string, number>>;

export function countKinds(points: readonly MapPoint[]): KindCounts {
  const counts: Record<string, number> = {};
  for (const { kind } of points) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

export function addCounts(a: KindCounts, b: KindCounts): KindCounts {
  const sum: Record<string, number> = { ...a };
  for (const [kind, count] of Object.entries(b)) sum[kind] = (sum[kind] ?? 0) + count;
  return sum;
}

/** «12 проектов и 5 ТОС», in the order of the kinds; kinds without words are not spoken of. */
export function sayCounts(counts: KindCounts, kinds: readonly KindWords[]): string {
  const parts = kinds.filter(({ id }) => (counts[id] ?? 0) > 0).map(({ id, forms }) => countOf(counts[id]!, forms));
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} и ${parts.at(-1)}`;
}

/** The same with the total before it, because the total is what stands in the ring: «17 записей (12 проектов и 5 ТОС)». */
export function sayTotal(counts: KindCounts, { kinds, records }: MapWords): string {
  const known = kinds.filter(({ id }) => (counts[id] ?? 0) > 0);
  const said = sayCounts(counts, kinds);
  return known.length < 2 ? said : `${countOf(known.reduce((sum, { id }) => sum + counts[id]!, 0), records)} (${said})`;
}

/** The name of a spot's button. */
export function siteName({ points, isUnknown }: Site, words: MapWords): string {
  const [only] = points;
  if (points.length === 1 && only) return only.title;
  return (isUnknown ? words.unknownStack : words.stack).replace('{n}', sayTotal(countKinds(points), words));
}

export function clusterName(counts: KindCounts, words: MapWords): string {
  return words.near.replace('{n}', sayTotal(counts, words));
}

/** How well the place of the opened records is known; empty when there is nothing to warn of. */
export function placeSentence({ points, isUnknown }: Site, words: MapWords): string {
  if (isUnknown) return words.unknownPlace;
  if (points.some((p) => p.precision === 'центр муниципалитета')) return words.mixedPlace;
  return points.some((p) => p.precision === 'населённый пункт') ? words.villagePlace : '';
}
