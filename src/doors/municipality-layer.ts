/** Borders of municipalities: the layer of the base map with other borders laid into it. Pure. */
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Part } from '../features/boundary-import/outline.ts';
import type { Ring } from '../kernel/contour.ts';
import { areaText, sameRings } from './boundary-changes.ts';

export const LAYER_FILE = 'geo/municipalities.geojson';
export type MunicipalityLayer = FeatureCollection<Polygon | MultiPolygon, { id: string }>;

export interface LayerChange {
  /** Absent when nothing changes. */
  text?: string;
  layer: MunicipalityLayer;
  added: string[];
  changed: string[];
  same: number;
}

/** @param borders by municipality's id */
export function layerWith(before: MunicipalityLayer | undefined, borders: ReadonlyMap<string, { name: string; parts: readonly Part[] }>): LayerChange {
  const features = [...(before?.features ?? [])];
  const outcome: LayerChange = { layer: { type: 'FeatureCollection', features }, added: [], changed: [], same: 0 };
  for (const [id, { name, parts }] of [...borders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const fresh = { type: 'Feature' as const, properties: { id }, geometry: geometryOf(parts) };
    const at = features.findIndex(({ properties }) => properties.id === id);
    const line = `«${name}» (${id}): ${areaText(parts.map(({ outer }) => outer))}`;
    if (at < 0) {
      features.push(fresh);
      outcome.added.push(line);
    } else if (sameRings(allRings(features[at]!.geometry), allRings(fresh.geometry))) outcome.same++;
    else {
      features[at] = { ...features[at]!, geometry: fresh.geometry };
      outcome.changed.push(line);
    }
  }
  if (outcome.added.length + outcome.changed.length > 0) outcome.text = layerText(outcome.layer);
  return outcome;
}

/** Outer rings and holes alike. */
export function allRings({ type, coordinates }: Polygon | MultiPolygon): Ring[] {
  return (type === 'Polygon' ? [coordinates] : coordinates).flat() as unknown as Ring[];
}

function geometryOf(parts: readonly Part[]): Polygon | MultiPolygon {
  const polygons = parts.map(({ outer, holes }) => [outer, ...holes].map((ring) => ring.map(([lng, lat]) => [lng, lat])));
  return polygons.length === 1 ? { type: 'Polygon', coordinates: polygons[0]! } : { type: 'MultiPolygon', coordinates: polygons };
}

/** One border a line: a change is seen in Git as the change of that border. */
function layerText({ features, ...rest }: MunicipalityLayer): string {
  const head = JSON.stringify({ ...rest, features: [] }).replace(/\]\}$/u, '');
  return `${head}\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}
