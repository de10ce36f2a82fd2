/** What lies under every picture for chats: the region's outline, waters and cities, brought into the window of the picture. Composition only. */
import type { BaseLayers } from '../features/map/base-layers.ts';
import { bboxOf, frameOfBbox, project, toWorld, unitsPerKm, type Frame } from '../features/map/mercator.ts';
import { basePaths, cutLayers, type BasePaths } from '../features/map/static-map.ts';
import { MAP_WINDOW, type PictureGround } from '../features/sharing/picture.ts';
import type { Bbox, LngLat } from '../kernel/geo.ts';

export interface PictureMap {
  paths: BasePaths;
  towns: PictureGround['towns'];
  at(point: LngLat): readonly [x: number, y: number];
  /** Kilometres at a latitude as units of the picture. */
  units(km: number, lat: number): number;
}

/** @param fallback the box to draw when there is no outline file */
export function pictureMap(layers: BaseLayers, fallback: Bbox): PictureMap {
  const { left, top, width, height, margin } = MAP_WINDOW;
  const bbox = bboxOf(layers.outline.flatMap((area) => area[0] ?? [])) ?? fallback;
  const frame = fitted(bbox, width, height, margin);
  // Paths are whole units of the frame; shifted by the window's corner they are units of the picture.
  const shifted: Frame = { ...frame, left: frame.left - left / frame.scale, top: frame.top - top / frame.scale, width: left + width, height: top + height };
  const at = ({ lng, lat }: LngLat): readonly [number, number] => project(shifted, [lng, lat]);
  return {
    paths: basePaths(cutLayers(layers, shifted), 0.9),
    towns: layers.places.filter(({ rank }) => rank === 1).map((place) => ({ name: place.name, ...rounded(at(place)) })),
    at,
    units: (km, lat) => km * unitsPerKm(shifted, lat),
  };
}

/** The window of the given size with the whole box in its middle. */
function fitted(bbox: Bbox, width: number, height: number, margin: number): Frame {
  const wide = frameOfBbox(bbox, width, margin);
  const scale = wide.height <= height ? wide.scale : (wide.scale * (height - 2 * margin)) / (wide.height - 2 * margin);
  const [west, north] = toWorld([bbox[0], bbox[3]]);
  const [east, south] = toWorld([bbox[2], bbox[1]]);
  return { left: (west + east) / 2 - width / 2 / scale, top: (north + south) / 2 - height / 2 / scale, scale, width, height };
}

function rounded([x, y]: readonly [number, number]): { x: number; y: number } {
  return { x: Math.round(x), y: Math.round(y) };
}
