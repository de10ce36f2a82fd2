/** A register may hold thousands of rows; its page shows so many, the file holds them all. Pure. */
import { countOf, formatNumber, type PluralForms } from '../../kernel/text.ts';

export const MOST_ROWS = 300;

/** Undefined while everything is shown. */
export function boundWords(total: number, forms: PluralForms, most = MOST_ROWS): string | undefined {
  return total > most ? `Показаны первые ${formatNumber(most)} из ${countOf(total, forms)}. Все — в файле CSV и в каталоге.` : undefined;
}

export interface PlaceCount {
  id: string;
  count: number;
}

/** How many rows each municipality has, in the given order; those without any are counted apart. */
export function byPlace(ids: readonly string[], order: readonly string[]): { places: PlaceCount[]; without: number } {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const places = order.flatMap((id) => (counts.has(id) ? [{ id, count: counts.get(id)! }] : []));
  return { places, without: order.length - places.length };
}
