/**
 * Municipalities as areas of a drawn map, if the region's owner has added `geo/municipalities.geojson`. Simplified to the pixel;
 * the hair's breadth that neighbours may then part is covered by their drawn borders.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBaseLayers } from '../features/map/base-layers.ts';
import { bboxOf, frameOfBbox, project, type Position, type XY } from '../features/map/mercator.ts';
import { extent, pathData, simplifyRing } from '../features/map/path-data.ts';
import { basePaths, cutLayers } from '../features/map/static-map.ts';
import type { AreaDrawing } from '../features/municipalities/measures.ts';
import { settings } from '../settings.ts';
import { innermostPoint } from './measures-label-point.ts';

/** Outer ring first, then holes; a municipality of several parts has several. */
export interface MunicipalityArea {
  id: string;
  parts: readonly (readonly Position[])[][];
}

const WIDTH = 560;
const MARGIN = 6;
const TOLERANCE = 0.7;
/** A lake smaller than this (width plus height) may lie under a numeral. */
const ROOM_FOR_A_NUMERAL = 20;
let known: { folder: string; areas: readonly MunicipalityArea[] } | undefined;

/** Areas by municipality; empty when the region has no such layer. */
export function municipalityAreas(): readonly MunicipalityArea[] {
  const folder = join(settings().contentRoot, 'geo');
  if (known?.folder !== folder) known = { folder, areas: read(join(folder, 'municipalities.geojson')) };
  return known.areas;
}

function read(file: string): MunicipalityArea[] {
  if (!existsSync(file)) return [];
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: { properties: { id: string }; geometry: { type: string; coordinates: never } }[] };
  return features.map(({ properties, geometry }) => ({ id: properties.id, parts: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates }));
}

export function drawAreas(): AreaDrawing | undefined {
  const areas = municipalityAreas();
  const bbox = bboxOf(areas.flatMap(({ parts }) => parts.flatMap((rings) => rings[0] ?? [])));
  if (!bbox) return undefined;
  const frame = frameOfBbox(bbox, WIDTH, MARGIN);
  const draw = (ring: readonly Position[]): XY[] => ring.map((position) => project(frame, position));
  const layers = readBaseLayers(join(settings().contentRoot, 'geo'));
  const lakes = layers.lakes.flatMap(({ area }) => area.slice(0, 1)).map(draw).map((ring) => simplifyRing(ring, 2)).filter((ring) => extent(ring) > ROOM_FOR_A_NUMERAL);
  return {
    width: frame.width,
    height: frame.height,
    water: basePaths(cutLayers(layers, frame), 1).water,
    areas: areas.map(({ id, parts }) => {
      const [x, y] = innermostPoint(parts.map((rings) => rings.map(draw)), lakes);
      return { id, path: parts.flat().map((ring) => pathData(simplifyRing(draw(ring), TOLERANCE), true)).join(''), x: Math.round(x), y: Math.round(y) };
    }),
  };
}
