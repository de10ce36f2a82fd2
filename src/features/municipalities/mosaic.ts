/** The mosaic: one tile per municipality, laid out roughly as they lie on the map. The product's signature. */

export interface Tile {
  id: string;
  name: string;
  column: number;
  row: number;
}
export interface MosaicPlan {
  tiles: Tile[];
  columns: number;
  rows: number;
}

/** Tiles in reading order (north to south, west to east) and the size of the grid. */
export function planMosaic(municipalities: readonly { id: string; data: { nameShort: string; cell: [number, number] } }[]): MosaicPlan {
  const tiles = municipalities
    .map(({ id, data }) => ({ id, name: data.nameShort, column: data.cell[0], row: data.cell[1] }))
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
  return {
    tiles,
    columns: Math.max(0, ...tiles.map((t) => t.column)) + 1,
    rows: Math.max(0, ...tiles.map((t) => t.row)) + 1,
  };
}

/** Tiles as one SVG path of squares, `size` units a cell with a gap of `gap`. */
export function mosaicPath(tiles: readonly Tile[], size = 10, gap = 1.4): string {
  const side = size - gap;
  return tiles.map((t) => `M${round(t.column * size + gap / 2)} ${round(t.row * size + gap / 2)}h${round(side)}v${round(side)}h${round(-side)}z`).join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
