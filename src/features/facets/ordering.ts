/** In which order rows are shown. Unknown always stands last, whichever way the order runs. Pure. */
import { distanceKm, type LngLat } from '../../kernel/geo.ts';
import { compareRu, formatNumber } from '../../kernel/text.ts';
import { pointAt, type CatalogueFile } from './catalogue-file.ts';

export interface Order {
  /** Name in the address. */
  name: string;
  label: string;
  /** `file` keeps the order of the file, `title` is the alphabet, `distance` needs a place; else a name among `numbers`. */
  by: string;
  /** Biggest first. */
  down?: boolean;
}

/** Kilometres from a place to every row; NaN when the row has no point. */
export function distancesFrom(from: LngLat, file: CatalogueFile): Float64Array {
  return Float64Array.from(file.ids, (_, i) => {
    const point = pointAt(file, i);
    return point ? distanceKm(from, point) : Number.NaN;
  });
}

/** All row numbers in this order; equals keep the order of the file. */
export function permutation(order: Order, file: CatalogueFile, distances?: Float64Array): Uint32Array {
  const rows = Uint32Array.from(file.ids, (_, i) => i);
  if (order.by === 'title') {
    const ranks = rankOf(file.titles);
    return rows.sort((a, b) => (order.down ? ranks[b]! - ranks[a]! : ranks[a]! - ranks[b]!) || a - b);
  }
  const numbers = order.by === 'distance' ? distances : file.numbers[order.by];
  if (!numbers) return rows;
  const known = (i: number): number => numbers[i] ?? Number.NaN;
  const sign = order.down ? -1 : 1;
  return rows.sort((a, b) => {
    const [x, y] = [known(a), known(b)];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    return sign * (x - y) || a - b;
  });
}

/** Alphabet compared once a title, not once a pair of them in every sort. */
function rankOf(titles: readonly string[]): Uint32Array {
  const ranks = new Uint32Array(titles.length);
  [...titles.keys()].sort((a, b) => compareRu(titles[a]!, titles[b]!)).forEach((row, rank) => (ranks[row] = rank));
  return ranks;
}

/** The chosen rows in the order of `all`. */
export function arrange(rows: readonly number[], all: Uint32Array): number[] {
  const isChosen = new Uint8Array(all.length);
  for (const row of rows) isChosen[row] = 1;
  return Array.from(all).filter((row) => isChosen[row]);
}

/** How far in whole kilometres, since few points are known better; and whether it is known at all: a record without an exact place stands in the middle of its municipality. */
export function sayDistance(km: number, isCentre: boolean): string {
  if (Number.isNaN(km)) return 'место на карте неизвестно';
  const length = km < 1 ? 'меньше 1\u00A0км' : `${formatNumber(Math.round(km))}\u00A0км`;
  return isCentre ? `${length} до центра муниципалитета` : length;
}
