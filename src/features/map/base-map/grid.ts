/**
 * The base map is computed on an integer grid of 1e-4 degree (about 11 m north–south, 6 m east–west at 57° N).
 * Coordinates are rounded once, on reading; every later step only picks or drops grid points,
 * so nothing can start to cross itself through rounding at the end.
 */

/** A point on the grid: x = longitude, y = latitude, both in units of 1e-4 degree. */
export interface GridPoint {
  readonly x: number;
  readonly y: number;
}

/** Open line, or ring when the first point is repeated at the end. */
export type Chain = readonly GridPoint[];

/** Grid units in one degree. */
export const GRID = 10_000;

/** Kilometres in one degree of a meridian of the sphere with the mean Earth radius 6371.0088 km (IUGG). */
export const KM_PER_DEGREE = (Math.PI / 180) * 6371.0088;

/** Degrees (EPSG:4326) to the nearest grid point. */
export function toGrid(lon: number, lat: number): GridPoint {
  return { x: Math.round(lon * GRID) + 0, y: Math.round(lat * GRID) + 0 };
}

/** Grid point to a GeoJSON position in degrees, exactly four decimals at most. */
export function toPosition(point: GridPoint): [number, number] {
  return [point.x / GRID, point.y / GRID];
}

export function samePoint(a: GridPoint, b: GridPoint): boolean {
  return a.x === b.x && a.y === b.y;
}

export function isClosed(chain: Chain): boolean {
  return chain.length >= 4 && samePoint(chain[0]!, chain.at(-1)!);
}

/** Drops points that repeat the one before; rounding makes many. */
export function withoutRepeats(chain: Chain): GridPoint[] {
  return chain.filter((point, i) => i === 0 || !samePoint(point, chain[i - 1]!));
}
