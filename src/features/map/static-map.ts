/** A printed map as SVG markup: base layers cut to a frame and simplified to the pixel. Pure; the markup carries one-letter classes, styled by the component that draws it. */
import type { Area, BaseLayers } from './base-layers.ts';
import { toWorld, type Frame, type Position, type XY } from './mercator.ts';
import { clipLine, clipRing, extent, pathData, simplifyLine, simplifyRing, type Rect } from './path-data.ts';

export interface BasePaths {
  land: string;
  water: string;
  rivers: string;
  /** Lines between municipalities. */
  borders: string;
}

/** Lines run this far beyond the frame, so that cut edges are not seen. */
const BLEED = 6;

/** Base layers inside one frame, in drawing units, still with every point. */
export interface CutLayers {
  land: XY[][];
  water: XY[][][];
  rivers: XY[][];
  borders: XY[][];
}

/** Projects and cuts once; a drawing may then be simplified again and again. */
export function cutLayers(layers: BaseLayers, frame: Frame): CutLayers {
  const rect = { left: -BLEED, top: -BLEED, right: frame.width + BLEED, bottom: frame.height + BLEED };
  const near = (positions: readonly Position[]): XY[] => onFrame(positions, frame, rect);
  const rings = (area: Area): XY[][] => area.map((r) => clipRing(near(r), rect)).filter((r) => r.length > 0);
  const lines = (positions: readonly Position[]): XY[][] => clipLine(near(positions), rect);
  return {
    land: layers.outline.flatMap(rings),
    water: layers.lakes.map((lake) => rings(lake.area)).filter((area) => area.length > 0),
    rivers: layers.rivers.flatMap((river) => lines(river.line)),
    borders: layers.borders.flatMap(lines),
  };
}

/** @param tolerance in drawing units: no drawn line strays farther from the true one */
export function basePaths(cut: CutLayers, tolerance = 0.8): BasePaths {
  const smallest = tolerance * 4;
  const ring = (points: XY[], floor: number): string => (extent(points) > floor ? pathData(simplifyRing(points, tolerance), true) : '');
  const line = (points: XY[]): string => (extent(points) > smallest * 2 ? pathData(simplifyLine(points, tolerance), false) : '');
  return {
    land: cut.land.map((r) => ring(r, 0)).join(''),
    water: cut.water.map((area) => area.map((r) => ring(r, smallest)).join('')).join(''),
    rivers: cut.rivers.map(line).join(''),
    borders: cut.borders.map(line).join(''),
  };
}

interface WorldLine {
  points: XY[];
  left: number;
  top: number;
  right: number;
  bottom: number;
}
/** World coordinates of each line, computed once for all frames of a build. */
const worldLines = new WeakMap<readonly Position[], WorldLine>();

/** The line in drawing units; empty when its box does not meet the rectangle. */
function onFrame(positions: readonly Position[], { left, top, scale }: Frame, rect: Rect): XY[] {
  let world = worldLines.get(positions);
  if (!world) worldLines.set(positions, (world = toWorldLine(positions)));
  const misses =
    (world.right - left) * scale < rect.left || (world.left - left) * scale > rect.right || (world.bottom - top) * scale < rect.top || (world.top - top) * scale > rect.bottom;
  return misses ? [] : world.points.map(([x, y]) => [(x - left) * scale, (y - top) * scale]);
}

function toWorldLine(positions: readonly Position[]): WorldLine {
  const points = positions.map(toWorld);
  const line: WorldLine = { points, left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    line.left = Math.min(line.left, x);
    line.right = Math.max(line.right, x);
    line.top = Math.min(line.top, y);
    line.bottom = Math.max(line.bottom, y);
  }
  return line;
}

/** Land, borders, water and rivers in the order of printing, so that no border runs over water: classes l, b, w, r. */
export function baseMarkup({ land, water, rivers, borders }: BasePaths): string {
  const path = (name: string, d: string): string => (d ? `<path class="${name}" d="${d}"/>` : '');
  return path('l', land) + path('b', borders) + path('w', water) + path('r', rivers);
}
