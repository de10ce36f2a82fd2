/**
 * Common area of territories. Degrees become integers of 1e-7 (about a centimetre) for Clipper2 (A. Johnson; npm
 * package clipper2-ts), so that neighbours who share an edge share no area. Pure.
 */
import { Clipper, FillRule, type Path64, type Paths64 } from 'clipper2-ts';
import Flatbush from 'flatbush';
import { ringAreaM2, type Ring } from '../../kernel/contour.ts';

export interface Territory<T> {
  item: T;
  rings: readonly Ring[];
}
export interface Overlap<T> {
  a: T;
  b: T;
  areaM2: number;
  /** Of the smaller of the two, from 0 to 1. */
  share: number;
}

const GRID = 1e7;

/**
 * Pairs with a common area, in the order given, each once. Stops after `limit` pairs have passed `isWorthTelling`.
 * @param hasHoles rings inside rings are holes and not parts
 */
export function findOverlaps<T>(territories: readonly Territory<T>[], isWorthTelling: (overlap: Overlap<T>) => boolean, limit: number, hasHoles = false): Overlap<T>[] {
  const found: Overlap<T>[] = [];
  if (territories.length < 2) return found;
  const index = new Flatbush(territories.length);
  for (const { rings } of territories) index.add(...boxOf(rings));
  index.finish();
  const paths = territories.map(({ rings }) => toPaths(rings, !hasHoles));
  const fill = hasHoles ? FillRule.EvenOdd : FillRule.NonZero;
  const areas = paths.map((parts) => pathsAreaM2(Clipper.union(parts, fill)));
  for (const [i, { item, rings }] of territories.entries()) {
    for (const j of index.search(...boxOf(rings), (other) => other > i).toSorted((one, other) => one - other)) {
      const areaM2 = pathsAreaM2(Clipper.intersect(paths[i]!, paths[j]!, fill));
      const overlap = { a: item, b: territories[j]!.item, areaM2, share: areaM2 / Math.min(areas[i]!, areas[j]!) };
      if (areaM2 > 0 && isWorthTelling(overlap)) found.push(overlap);
      if (found.length >= limit) return found;
    }
  }
  return found;
}

/** The parts of a territory that lie outside of an area; the area may have holes and several parts. */
export function partsOutside(rings: readonly Ring[], area: readonly Ring[]): Ring[] {
  const inside = Clipper.union(toPaths(area, false), FillRule.EvenOdd);
  return Clipper.difference(toPaths(rings), inside, FillRule.NonZero).map(toRing);
}

/** Holes of a result run the other way and are taken off. */
function pathsAreaM2(paths: Paths64): number {
  return Math.abs(paths.reduce((sum, path) => sum + (Clipper.isPositive(path) ? 1 : -1) * ringAreaM2(toRing(path)), 0));
}

export function boxOf(rings: readonly Ring[]): [west: number, south: number, east: number, north: number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of rings.flat()) {
    box[0] = Math.min(box[0], lng);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lng);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}

/** The same ring, wherever it begins and whichever way it runs. */
export function ringKey(ring: Ring): string {
  const corners = ring.slice(0, -1).map(String);
  const turned = (list: string[]): string => {
    const start = list.indexOf(list.toSorted()[0]!);
    return [...list.slice(start), ...list.slice(0, start)].join(' ');
  };
  return [turned(corners), turned(corners.toReversed())].toSorted()[0]!;
}

/** @param isOneWay outer rings are turned the same way, so that parts never cancel each other out */
function toPaths(rings: readonly Ring[], isOneWay = true): Paths64 {
  return rings.map((ring) => {
    const path = ring.map(([lng, lat]) => ({ x: Math.round(lng * GRID), y: Math.round(lat * GRID) }));
    return isOneWay && !Clipper.isPositive(path) ? path.toReversed() : path;
  });
}

function toRing(path: Path64): Ring {
  return path.map(({ x, y }) => [x / GRID, y / GRID] as const);
}
