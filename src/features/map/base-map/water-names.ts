/**
 * GSHHG has no names. An owner lists the ones he is certain of in water-names.json: a name, a kind and
 * a point; the name goes to the lake around the point or to the rivers that pass near one of the points.
 */

import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Chain, GridPoint } from './grid.ts';
import { toGrid } from './grid.ts';
import { readJsonFile } from './json-file.ts';
import type { Area } from './layers.ts';
import { distanceKm, isInside } from './measure.ts';

const waterNamesSchema = z.array(
  z.strictObject({
    name: z.string().min(1),
    kind: z.enum(['lake', 'river']),
    /** Points in degrees [lon, lat]: one in the lake's water; for a river one near each piece of it. */
    points: z.array(z.tuple([z.number(), z.number()])).min(1),
  }),
);

export type WaterName = z.infer<typeof waterNamesSchema>[number];

/** How far from the drawn river a point may lie, in km. */
const NEAR_KM = 3;

/** The list of names; none when there is no such file. */
export function readWaterNames(file: string): WaterName[] {
  return existsSync(file) ? readJsonFile(file, waterNamesSchema) : [];
}

/** Names of the lakes by their place in the list; `unused` are names that found no lake. */
export function nameLakes(names: readonly WaterName[], lakes: readonly Area[]): Found {
  return match(names, 'lake', lakes, (point, [shore]) => isInside(point, shore));
}

/** Names of the rivers by their place in the list; a piece of river gets the name of a point beside it. */
export function nameRivers(names: readonly WaterName[], rivers: readonly Chain[]): Found {
  return match(names, 'river', rivers, (point, river) => {
    const distance = distanceKm(point, river);
    return distance <= NEAR_KM && rivers.every((other) => other === river || distanceKm(point, other) > distance);
  });
}

export interface Found {
  byIndex: Map<number, string>;
  unused: string[];
}

function match<T>(names: readonly WaterName[], kind: WaterName['kind'], shapes: readonly T[], hits: (p: GridPoint, shape: T) => boolean): Found {
  const byIndex = new Map<number, string>();
  const unused: string[] = [];
  for (const { name, points } of names.filter((entry) => entry.kind === kind)) {
    for (const [lon, lat] of points) {
      const index = shapes.findIndex((shape) => hits(toGrid(lon, lat), shape));
      if (index < 0) unused.push(`${name} (${lon}, ${lat})`);
      else byIndex.set(index, name);
    }
  }
  return { byIndex, unused };
}
