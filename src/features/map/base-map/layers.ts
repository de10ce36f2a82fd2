/** The three layers of the base map, from chains as they are read to chains as they are drawn. */

import { joinChains } from './chains.ts';
import { clipLines, mend, overlap } from './clip.ts';
import type { Chain } from './grid.ts';
import { isClosed } from './grid.ts';
import { isInside, lengthKm, signedAreaKm2, wind } from './measure.ts';
import { simplify } from './simplify.ts';

/** Outer ring first, holes after it; all closed and wound by RFC 7946. */
export type Area = readonly [Chain, ...Chain[]];

export interface LayerLimits {
  /** Weighted triangle area in km² under which a point of a shore or river is not worth drawing. */
  waterToleranceKm2: number;
  /** The same for the outline; coarser, since DCW borders have steps that are not on the ground. */
  outlineToleranceKm2: number;
  /** Lakes, islands and exclaves under this area in km² are left out. */
  smallestAreaKm2: number;
  /** Pieces of river shorter than this, in km, are left out. */
  shortestRiverKm: number;
}

/** Tuned by eye for zooms 6 to 11, where a pixel is 1.3 km to 40 m wide at 57° N. */
export const LIMITS: LayerLimits = { waterToleranceKm2: 0.006, outlineToleranceKm2: 0.025, smallestAreaKm2: 1.2, shortestRiverKm: 2 };

/** The region's outline: one area for the mainland and for each large exclave, largest first. */
export function outlineLayer(chains: readonly Chain[], limits: LayerLimits): Area[] {
  const rings = largeRings(chains, limits);
  if (rings.length === 0) throw new Error('Контур региона не замкнут или слишком мал: проверьте код map.dcw.');
  return simplify(rings, limits.outlineToleranceKm2).map((ring): Area => [wind(ring, 'outer')]);
}

/** Lakes that share water with the outline, whole, with their large islands as holes; largest first. */
export function lakeLayer(shores: readonly Chain[], islands: readonly Chain[], outline: readonly Area[], limits: LayerLimits): Area[] {
  const lakes = largeRings(shores, limits).filter((lake) => outline.some(([ring]) => overlap(lake, ring)));
  const holes = largeRings(islands, limits).filter((island) => lakes.some((lake) => isInside(island[0]!, lake)));
  const drawn = simplify([...lakes, ...holes], limits.waterToleranceKm2);
  return drawn.slice(0, lakes.length).map((lake, i): Area => [
    wind(lake, 'outer'),
    ...holes.flatMap((hole, h) => (isInside(hole[0]!, lakes[i]!) ? [wind(drawn[lakes.length + h]!, 'hole')] : [])),
  ]);
}

/** Rivers inside the outline, sewn into as few lines as possible; longest first. */
export function riverLayer(chains: readonly Chain[], outline: readonly Area[], limits: LayerLimits): Chain[] {
  const inside = outline.flatMap(([ring]) => clipLines(joinChains(chains), ring));
  const lines = joinChains(inside)
    .filter((line) => lengthKm(line) >= limits.shortestRiverKm)
    .sort((a, b) => lengthKm(b) - lengthKm(a));
  return simplify(lines, limits.waterToleranceKm2);
}

/** Closed rings from cut shores, mended, without the small ones; what stays open left the box that was read. */
function largeRings(chains: readonly Chain[], { smallestAreaKm2 }: LayerLimits): Chain[] {
  const size = (ring: Chain) => Math.abs(signedAreaKm2(ring));
  return joinChains(chains)
    .filter((chain) => isClosed(chain) && size(chain) >= smallestAreaKm2)
    .map(mend)
    .sort((a, b) => size(b) - size(a));
}
