/** Writes the layers as GeoJSON (RFC 7946, EPSG:4326), one feature a line, so that a diff shows what moved. */

import type { Feature, LineString, Polygon } from 'geojson';
import type { Chain } from './grid.ts';
import { toPosition } from './grid.ts';
import type { Area } from './layers.ts';

export interface BaseMapProperties {
  name?: string;
  kind: 'outline' | 'lake' | 'river';
}

export type BaseMapFeature = Feature<Polygon | LineString, BaseMapProperties>;

export function areaFeature(kind: 'outline' | 'lake', area: Area, name?: string): BaseMapFeature {
  return { type: 'Feature', properties: properties(kind, name), geometry: { type: 'Polygon', coordinates: area.map((r) => r.map(toPosition)) } };
}

export function lineFeature(kind: 'river', line: Chain, name?: string): BaseMapFeature {
  return { type: 'Feature', properties: properties(kind, name), geometry: { type: 'LineString', coordinates: line.map(toPosition) } };
}

/** The text of a FeatureCollection file. */
export function collectionText(features: readonly BaseMapFeature[]): string {
  return `{"type":"FeatureCollection","features":[\n${linesOf(features)}\n]}\n`;
}

/** The text of a JSON array file, one entry a line. */
export function arrayText(entries: readonly unknown[]): string {
  return `[\n${linesOf(entries)}\n]\n`;
}

function linesOf(entries: readonly unknown[]): string {
  return entries.map((entry) => JSON.stringify(entry)).join(',\n');
}

function properties(kind: BaseMapProperties['kind'], name: string | undefined): BaseMapProperties {
  return name === undefined ? { kind } : { name, kind };
}
