/** Words about municipalities beside each other. Pure. */
import type { PlacedValue } from './breakdown.ts';

export const NOT_KNOWN = 'нет данных';

/** «2-е место из 5»: among those that have a number, never among all. */
export function placeText({ place }: Pick<PlacedValue, 'place'>, of: number): string {
  return `${place}-е\u00A0место из\u00A0${of}`;
}
