/** The fixed rectangles in which one article is offered to a newspaper alone. Exact size, no margins. Pure. */
import type { TextSize } from './contract.ts';
import type { PageProfile } from './layout.ts';
import { ROW_MM, rowsOf, widthMm } from './profiles.ts';

export const MODULES = ['polosa', 'polovina', 'chetvert', 'stroka'] as const;
export type ModuleName = (typeof MODULES)[number];

export interface ModuleShape {
  name: ModuleName;
  /** «1/2 полосы» */
  title: string;
  columns: number;
  rows: number;
  /** Texts that may fill it, the likeliest first. */
  sizes: readonly TextSize[];
  widthMm: number;
  heightMm: number;
}

/** Shapes for a page: whole, half (all columns), quarter (two of five columns), strip of about 30 mm. */
export function modulesOf(profile: PageProfile): ModuleShape[] {
  const rows = rowsOf(profile);
  const half = Math.floor((rows - 1) / 2);
  const shapes: Pick<ModuleShape, 'name' | 'title' | 'columns' | 'rows' | 'sizes'>[] = [
    { name: 'polosa', title: 'полоса', columns: profile.columns, rows, sizes: ['long'] },
    { name: 'polovina', title: '1/2 полосы', columns: profile.columns, rows: half, sizes: ['long', 'medium'] },
    { name: 'chetvert', title: '1/4 полосы', columns: Math.max(1, Math.floor(profile.columns / 2)), rows: half, sizes: ['medium', 'long', 'short'] },
    { name: 'stroka', title: 'строка', columns: profile.columns, rows: 9, sizes: ['short', 'medium'] },
  ];
  return shapes.map((shape) => ({ ...shape, widthMm: widthMm(profile, shape.columns), heightMm: shape.rows * ROW_MM }));
}

/** How much fits, from setting the reference text: letters with spaces at tightness −1, 0, +1. */
export interface Capacity {
  module: ModuleName;
  pictures: number;
  tight: number;
  natural: number;
  loose: number;
  /** Letters of one line of a column at the natural tightness. */
  perLine: number;
}
