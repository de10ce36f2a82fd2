/** Marks of places on the picture's map: the same honest signs as on the maps of the site, made for a glance. Pure. */
import type { Inks } from '../../kernel/inks.ts';
import { dashes, disc, hoop, type Mark } from './shapes.ts';

export interface Spot {
  x: number;
  y: number;
  /**
   * `exact` the very place · `settlement` somewhere in the village · `somewhere` somewhere in the municipality
   * (`radius` tells how wide) · `dot` one of many.
   */
  kind: 'exact' | 'settlement' | 'somewhere' | 'dot';
  radius?: number;
}

const RADII = { exact: 21, settlement: 29, somewhere: 44, dot: 8 } as const;

/** How far the mark reaches from its middle. */
export function radiusOf({ kind, radius }: Spot): number {
  return radius ?? RADII[kind];
}

export function spotMarks(spots: readonly Spot[], hue: string, ink: Inks): Mark[] {
  return spots.flatMap((spot): Mark[] => {
    const [x, y] = [Math.round(spot.x), Math.round(spot.y)];
    const round = (radius: number): Mark => ({ rings: [disc(x, y, radius)], paint: hue });
    const halo = (radius: number): Mark => ({ ...round(radius), paint: ink('color-land'), opacity: 0.85 });
    switch (spot.kind) {
      case 'dot':
        return [{ ...round(RADII.dot + 0.75), paint: ink('color-land') }, round(RADII.dot - 0.75)];
      case 'exact':
        return [halo(RADII.exact), round(15)];
      case 'settlement':
        return [halo(RADII.settlement), { rings: hoop(x, y, 25, 4.5), paint: hue }, round(10)];
      case 'somewhere': {
        const radius = Math.round(radiusOf(spot));
        return [{ ...round(radius), opacity: 0.1 }, { rings: dashes(x, y, radius, 4, [12, 9]), paint: hue }];
      }
    }
  });
}
