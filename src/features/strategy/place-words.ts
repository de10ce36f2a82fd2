/** Words about municipalities beside each other. Pure. */
import { countOf, NOUNS } from '../../kernel/text.ts';
import type { PlacedValue } from './breakdown.ts';

export const NOT_KNOWN = 'нет данных';

/** «2-е место из 5»: among those that have a number, never among all. */
export function placeText({ place }: Pick<PlacedValue, 'place'>, of: number): string {
  return `${place}-е\u00A0место из\u00A0${of}`;
}

/** «нет данных по 7 муниципалитетам из 9»; undefined when all are known. */
export function silentText(silent: number, of: number): string | undefined {
  if (silent === 0) return undefined;
  return silent === of ? 'нет данных ни\u00A0по\u00A0одному муниципалитету' : `нет данных: ${countOf(silent, NOUNS.municipality)} из\u00A0${of}`;
}
