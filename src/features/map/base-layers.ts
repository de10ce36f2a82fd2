/** The drawn base of every map, read once from the region's geo files. A file that is not there is an empty layer. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitBorders } from './borders.ts';
import type { Position } from './mercator.ts';
import { nameWaters, type WaterName } from './water-names.ts';

/** Outer ring first, then its holes. */
export type Area = readonly (readonly Position[])[];

export interface Place {
  name: string;
  lng: number;
  lat: number;
  /** 1 is a city, 2 a centre, 3 a village. */
  rank: number;
}

export interface BaseLayers {
  outline: readonly Area[];
  lakes: readonly { name?: string; area: Area }[];
  rivers: readonly { name?: string; line: readonly Position[] }[];
  places: readonly Place[];
  /** Lines between municipalities, if the region's owner has added their areas; the outline then follows them too. */
  borders: readonly (readonly Position[])[];
  waterNames: readonly WaterName[];
}

interface Shape {
  properties: Record<string, unknown>;
  areas: Area[];
  lines: (readonly Position[])[];
}

const known = new Map<string, BaseLayers>();

/** Layers of the folder; read once in a run. */
export function readBaseLayers(folder: string): BaseLayers {
  let layers = known.get(folder);
  if (!layers) known.set(folder, (layers = read(folder)));
  return layers;
}

function read(folder: string): BaseLayers {
  const shapes = (name: string): Shape[] => (readJson(join(folder, `${name}.geojson`)) as { features?: unknown[] } | undefined)?.features?.map(toShape) ?? [];
  const lakes = shapes('lakes').flatMap(({ properties, areas }) => areas.map((area) => ({ name: word(properties.name), area })));
  const rivers = shapes('rivers').flatMap(({ properties, lines }) => lines.map((line) => ({ name: word(properties.name), line })));
  const places = (readJson(join(folder, 'places.json')) ?? []) as { name: string; lon: number; lat: number; rank: number }[];
  const { outer, inner } = splitBorders(shapes('municipalities').flatMap(({ areas }) => areas.flat()));
  return {
    outline: outer.length > 0 ? outer.map((ring) => [ring]) : shapes('outline').flatMap(({ areas }) => areas),
    borders: inner,
    lakes,
    rivers,
    places: places.map(({ name, lon, lat, rank }) => ({ name, lng: lon, lat, rank })).toSorted((a, b) => a.rank - b.rank),
    waterNames: nameWaters(lakes, rivers),
  };
}

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function toShape(feature: unknown): Shape {
  const { properties, geometry } = feature as { properties?: Record<string, unknown>; geometry?: { type: string; coordinates: never } };
  const shape: Shape = { properties: properties ?? {}, areas: [], lines: [] };
  if (geometry?.type === 'Polygon') shape.areas.push(geometry.coordinates);
  if (geometry?.type === 'MultiPolygon') shape.areas.push(...(geometry.coordinates as Area[]));
  if (geometry?.type === 'LineString') shape.lines.push(geometry.coordinates);
  if (geometry?.type === 'MultiLineString') shape.lines.push(...(geometry.coordinates as Position[][]));
  return shape;
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
