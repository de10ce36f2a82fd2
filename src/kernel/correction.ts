/** What tables for correction have in common: two empty columns for the person who corrects, and points that say where. */
import type { Point } from './fields.ts';
import { isPlaceKnown } from './vocabulary.ts';

/** They stand right after the name: at the end of a wide table nobody finds them. */
export const CORRECTION_PAIR = [
  { name: 'correction', type: 'string' as const, title: 'Исправление', description: 'Пустой столбец: что в строке неверно и как верно', value: () => undefined },
  { name: 'remark', type: 'string' as const, title: 'Откуда известно', description: 'Пустой столбец: публикация, документ или кто сообщил от организации', value: () => undefined },
];

/** The centre of a municipality is no place of a record: a person who corrects would take it for one. */
export function ownPoint(point: Point | undefined): Point | undefined {
  return isPlaceKnown(point) ? point : undefined;
}
