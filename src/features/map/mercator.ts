/**
 * Web Mercator (EPSG:3857) on the unit square: x runs east, y runs south, both from 0 to 1 over the world.
 * A `Frame` is a window of that square drawn at a given size; static and moving maps share the projection.
 */
import type { Bbox, LngLat } from '../../kernel/geo.ts';

/** Longitude first, as GeoJSON does. */
export type Position = readonly [lng: number, lat: number];
export type XY = readonly [x: number, y: number];

/** Length of the equator in kilometres on the sphere of Web Mercator (radius 6378.137 km). */
const EQUATOR_KM = 2 * Math.PI * 6378.137;

export interface Frame {
  /** World coordinates of the window's upper left corner. */
  left: number;
  top: number;
  /** Drawing units in one world unit. */
  scale: number;
  width: number;
  height: number;
}

export function toWorld([lng, lat]: Position): XY {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

/** Drawing units in one kilometre at a latitude. */
export function unitsPerKm(frame: Frame, lat: number): number {
  return frame.scale / (EQUATOR_KM * Math.cos((lat * Math.PI) / 180));
}

/** The window `widthKm` wide with the point in its middle. */
export function frameAround({ lat, lng }: LngLat, widthKm: number, width: number, height: number): Frame {
  const [x, y] = toWorld([lng, lat]);
  const scale = (width * EQUATOR_KM * Math.cos((lat * Math.PI) / 180)) / widthKm;
  return { left: x - width / 2 / scale, top: y - height / 2 / scale, scale, width, height };
}

/** The window that holds the whole box with a margin around it; the height follows from the width. */
export function frameOfBbox([west, south, east, north]: Bbox, width: number, margin: number): Frame {
  const [left, top] = toWorld([west, north]);
  const [right, bottom] = toWorld([east, south]);
  const scale = (width - 2 * margin) / (right - left);
  const height = Math.round((bottom - top) * scale + 2 * margin);
  return { left: left - margin / scale, top: top - margin / scale, scale, width, height };
}

export function project(frame: Frame, position: Position): XY {
  const [x, y] = toWorld(position);
  return [(x - frame.left) * frame.scale, (y - frame.top) * frame.scale];
}

/** The smallest box around the positions; undefined when there are none. */
export function bboxOf(positions: Iterable<Position>): Bbox | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of positions) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return west <= east ? [west, south, east, north] : undefined;
}
