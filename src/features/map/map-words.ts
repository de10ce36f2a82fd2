/** What the moving map says. Sentences come from the server; here numbers are put into them. Pure. */
import { countOf, type PluralForms } from '../../kernel/text.ts';
import type { MapPoint } from './map-points.ts';

export interface KindWords {
  id: string;
  forms: PluralForms;
  /** Sign of a lone record; round unless said. */
  shape?: 'round' | 'square';
}

/** `{n}` stands for «17 записей (12 проектов и 5 ТОС)». */
export interface MapWords {
  kinds: readonly KindWords[];
  /** Records of any kind. */
  records: PluralForms;
  /** On a ring that opens when the map comes nearer; `{where}` is the sentence below or nothing. */
  near: string;
  /** On a ring of records on one spot. */
  stack: string;
  unknownStack: string;
  /** The same when they are few and fan out. */
  fan: string;
  unknownFan: string;
  /** Rings with the same numbers are told apart by the nearest settlement. */
  where: string;
  /** What a pressed ring fell into. */
  entered: string;
  enteredGroups: string;
  enteredBoth: string;
  enteredApart: string;
  groups: PluralForms;
  groupsIn: PluralForms;
  /** Joined to the name of a lone record at its municipality's centre. */
  unknownOne: string;
  /** Sentences in the opened leaf, by what is known of the place. */
  unknownPlace: string;
  villagePlace: string;
  mixedPlace: string;
  outlined: string;
  /** When the file of names has not come. */
  nameless: string;
  nameLost: string;
  openPage: string;
  close: string;
  zoomIn: string;
  zoomOut: string;
  whole: string;
  wheelHint: string;
  touchHint: string;
  failed: string;
  kilometres: string;
  metres: string;
  nearMe: string;
  asking: string;
  here: string;
  hereNote: string;
  outsideNote: string;
  nearNobody: string;
  nearTold: string;
  toCentre: string;
  about: string;
  streets: string;
  streetsFaults: Readonly<Record<'missing' | 'no-range' | 'garbage' | 'other-kind', string>>;
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

/** The name of a spot's button. @param place the nearest settlement */
export function spotName(points: readonly MapPoint[], words: MapWords, isFanned = false, place?: string): string {
  const [only] = points;
  const isVague = points.every((p) => p.precision === 'центр муниципалитета');
  if (points.length === 1 && only) return isVague ? words.unknownOne.replace('{title}', () => titleOf(only, words)) : titleOf(only, words);
  const sentence = isFanned ? (isVague ? words.unknownFan : words.fan) : isVague ? words.unknownStack : words.stack;
  return withPlace(sentence, words, place).replace('{n}', sayTotal(countKinds(points), words));
}

/** Until the words come, a record is called by its kind; if they do not come, that is said. */
export function titleOf({ title, kind, isNameLost }: MapPoint, { kinds, records, nameless }: MapWords): string {
  if (title !== undefined) return title;
  const [one] = kinds.find(({ id }) => id === kind)?.forms ?? records;
  return isNameLost ? nameless.replace('{kind}', one) : one;
}

export function clusterName(counts: KindCounts, words: MapWords, place?: string): string {
  return withPlace(words.near, words, place).replace('{n}', sayTotal(counts, words));
}

function withPlace(sentence: string, { where }: MapWords, place: string | undefined): string {
  return sentence.replace('{where}', () => (place === undefined ? '' : where.replace('{place}', () => place)));
}

/** «Приближено: 16 записей в 3 группах». @param groups rings into which they fell; @param apart records that now stand alone */
export function enteredSentence(total: number, groups: number, apart: number, words: MapWords): string {
  const sentence = groups === 0 ? words.enteredApart : apart === 0 ? words.enteredGroups : words.enteredBoth;
  const said = sentence.replace('{in}', countOf(groups, words.groupsIn)).replace('{groups}', countOf(groups, words.groups)).replace('{apart}', String(apart));
  return words.entered.replace('{n}', countOf(total, words.records)).replace('{how}', said);
}

/** How well the place of the opened records is known; empty when there is nothing to warn of. */
export function placeSentence(points: readonly MapPoint[], words: MapWords): string {
  const vague = points.filter((p) => p.precision === 'центр муниципалитета').length;
  if (vague === points.length) return words.unknownPlace;
  if (vague > 0) return words.mixedPlace;
  return points.some((p) => p.precision === 'населённый пункт') ? words.villagePlace : '';
}
