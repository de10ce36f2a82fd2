/** Names of cities on the picture's map: beside their dots, clear of the record's own mark and inside the sheet. Pure. */
import type { Inks } from '../../kernel/inks.ts';
import type { Face } from './lettering.ts';
import { disc, type Mark } from './shapes.ts';
import { radiusOf, type Spot } from './spots.ts';

export interface Town {
  name: string;
  x: number;
  y: number;
}
const SIZE = 22;
const GAP = 9;
const HALO = 2.5;

/** @param right where the sheet ends, less a margin */
export function townMarks(towns: readonly Town[], spots: readonly Spot[], right: number, face: Face, ink: Inks): Mark[] {
  const mark = spots.find(({ kind }) => kind !== 'dot');
  return towns.flatMap((town): Mark[] => {
    const name = face.settable(town.name);
    const width = face.width(name, SIZE);
    const under = mark !== undefined && Math.hypot(mark.x - town.x, mark.y - town.y) < radiusOf(mark) + 6;
    const middle = under ? mark : town;
    const isDotted = spots.some((spot) => spot.kind === 'dot' && Math.hypot(spot.x - town.x, spot.y - town.y) < 14);
    const gap = (under ? radiusOf(mark) : isDotted ? 8 : 0) + GAP;
    const left = middle.x + gap + width > right ? middle.x - gap - width : middle.x + gap;
    const base = middle.y + SIZE * 0.3;
    const isInTheWay = !under && mark !== undefined && Math.abs(mark.y - middle.y) < radiusOf(mark) + SIZE / 2 && left < mark.x + radiusOf(mark) && left + width > mark.x - radiusOf(mark);
    const dot: Mark[] = under ? [] : [{ rings: [disc(town.x, town.y, 3.5)], paint: ink('color-soft') }];
    if (isInTheWay) return dot;
    const rings = face.outline(name, left, base, SIZE);
    return [...dot, { rings, paint: ink('color-land'), opacity: 0.9, spread: HALO }, { rings, paint: ink('color-soft') }];
  });
}
