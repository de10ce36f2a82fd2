/** Names of cities on the picture's map: beside their dots, clear of the record's own mark and inside the sheet. Pure. */
import type { Inks } from './inks.ts';
import type { Face } from './lettering.ts';
import { radiusOf, type Spot } from './spots.ts';

export interface Town {
  name: string;
  x: number;
  y: number;
}
const SIZE = 22;
const GAP = 9;

/** @param right where the sheet ends, less a margin */
export function townsMarkup(towns: readonly Town[], spots: readonly Spot[], right: number, face: Face, ink: Inks): string {
  const mark = spots.find(({ kind }) => kind !== 'dot');
  return towns
    .map((town) => {
      const name = face.settable(town.name);
      const width = face.width(name, SIZE);
      const under = mark !== undefined && Math.hypot(mark.x - town.x, mark.y - town.y) < radiusOf(mark) + 6;
      const middle = under ? mark : town;
      const isDotted = spots.some((spot) => spot.kind === 'dot' && Math.hypot(spot.x - town.x, spot.y - town.y) < 14);
      const gap = (under ? radiusOf(mark) : isDotted ? 8 : 0) + GAP;
      const left = middle.x + gap + width > right ? middle.x - gap - width : middle.x + gap;
      const base = middle.y + SIZE * 0.3;
      const isInTheWay = !under && mark !== undefined && Math.abs(mark.y - middle.y) < radiusOf(mark) + SIZE / 2 && left < mark.x + radiusOf(mark) && left + width > mark.x - radiusOf(mark);
      const dot = under ? '' : `<circle cx="${town.x}" cy="${town.y}" r="3.5" fill="${ink('color-soft')}"/>`;
      if (isInTheWay) return dot;
      const outline = face.outline(name, left, base, SIZE);
      return `${dot}<path d="${outline}" fill="none" stroke="${ink('color-land')}" stroke-width="5" stroke-opacity=".9" stroke-linejoin="round"/><path d="${outline}" fill="${ink('color-soft')}"/>`;
    })
    .join('');
}
