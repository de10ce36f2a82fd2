/** Who is whose neighbour, for an edition that fills up from near to far. Pure. */
import type { Catalogue } from '../catalogue.ts';
import { bordering } from './neighbours.ts';

/** Borders as the region's own layer has them; an empty list when there is no such layer. */
export type Areas = Parameters<typeof bordering>[0];

/** Neighbours by common borders; for a municipality without an area, the tiles that touch its own in the mosaic. */
export function neighboursOf({ all }: Catalogue, areas: Areas): ReadonlyMap<string, string[]> {
  const drawn = bordering(areas);
  const cells = new Map(all.municipalities.map(({ id, data }) => [id, data.cell]));
  return new Map(all.municipalities.map(({ id, data }) => {
    const [column, row] = data.cell;
    const touching = [...cells].filter(([other, [c, r]]) => other !== id && Math.max(Math.abs(c - column), Math.abs(r - row)) === 1).map(([other]) => other);
    const beside = drawn.get(id)?.filter((other) => cells.has(other));
    return [id, beside && beside.length > 0 ? beside : touching];
  }));
}
