/** Marks of places on the picture's map: the same honest signs as on the maps of the site, made for a glance. Pure. */
import type { Inks } from './inks.ts';

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

export function spotsMarkup(spots: readonly Spot[], hue: string, ink: Inks): string {
  return spots
    .map((spot) => {
      const { x, y, kind } = spot;
      const at = `cx="${Math.round(x)}" cy="${Math.round(y)}"`;
      const halo = (r: number): string => `<circle ${at} r="${r}" fill="${ink('color-land')}" fill-opacity=".85"/>`;
      if (kind === 'dot') return `<circle ${at} r="8" fill="${hue}" stroke="${ink('color-land')}" stroke-width="1.5"/>`;
      if (kind === 'exact') return `${halo(RADII.exact)}<circle ${at} r="15" fill="${hue}"/>`;
      if (kind === 'settlement') return `${halo(RADII.settlement)}<circle ${at} r="25" fill="none" stroke="${hue}" stroke-width="4.5"/><circle ${at} r="10" fill="${hue}"/>`;
      return `<circle ${at} r="${Math.round(radiusOf(spot))}" fill="${hue}" fill-opacity=".1" stroke="${hue}" stroke-width="4" stroke-dasharray="12 9"/>`;
    })
    .join('');
}
