/** Why a practice is called similar, in words of a neighbour: at most three reasons, the weightiest first. Pure. */
import { formatNumber } from '../kernel/text.ts';
import type { Similar } from './similar.ts';

export interface SimilarNames {
  /** Names of what was built, by id. */
  objectType: (id: string) => string;
  settlement?: 'город' | 'село';
  otherIsFull: boolean;
  selfIsFull: boolean;
}

const MOST = 3;

export function similarWhy(similar: Similar, names: SimilarNames): string {
  const reasons = [what(similar, names), price(similar.costRatio), place(similar), names.otherIsFull && !names.selfIsFull ? 'рассказано подробно' : undefined, similar.sameSettlement ? `тоже ${names.settlement}` : undefined];
  return reasons.filter((reason) => reason !== undefined).slice(0, MOST).join(', ');
}

function what({ objectTypes, activities, stems }: Similar, { objectType }: SimilarNames): string | undefined {
  if (objectTypes.length > 0) return `тоже ${objectTypes.map(objectType).join(' и ')}`;
  if (activities.length > 0) return 'тот же вид работ по стратегии';
  return stems.length > 0 ? 'похоже по названию' : undefined;
}

function price(ratio: number | undefined): string | undefined {
  if (ratio === undefined) return undefined;
  if (ratio >= 0.85 && ratio <= 1.18) return 'почти за те же деньги';
  if (ratio < 1) return ratio < 0.55 ? `${times(1 / ratio)} дешевле` : 'немного дешевле';
  return ratio > 1.8 ? `${times(ratio)} дороже` : 'немного дороже';
}

/** «вдвое», «в 5 раз», «в 2,5 раза». */
function times(ratio: number): string {
  const rounded = ratio < 4 ? Math.round(ratio * 2) / 2 : Math.round(ratio);
  if (rounded === 2) return 'вдвое';
  if (rounded === 3) return 'втрое';
  const isFew = !Number.isInteger(rounded) || ([2, 3, 4].includes(rounded % 10) && ![12, 13, 14].includes(rounded % 100));
  return `в\u00A0${formatNumber(rounded)}\u00A0${isFew ? 'раза' : 'раз'}`;
}

/** A distance between two exact points is said; between middles of municipalities it would be a false figure. */
function place({ sameMunicipality, distance }: Similar): string | undefined {
  if (distance?.isExact && distance.km < 1) return 'в двух шагах отсюда';
  if (distance?.isExact && distance.km <= 60) return `в\u00A0${Math.round(distance.km)}\u00A0км отсюда`;
  if (sameMunicipality) return 'в этом же муниципалитете';
  return distance && distance.km <= 60 ? 'недалеко' : undefined;
}
