/** Points as GeoJSON (RFC 7946): longitude first, WGS 84, at most five digits. Pure. */
import { roundDegrees } from '../../kernel/geo.ts';

export interface PointFeature {
  id: string;
  point: { lat: number; lng: number };
  /** Unknown is null. */
  properties: Record<string, string | number | boolean | null>;
}

export function writeGeoJson(features: readonly PointFeature[]): string {
  const lines = features.map(({ id, point, properties }) =>
    JSON.stringify({
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [roundDegrees(point.lng), roundDegrees(point.lat)] },
      properties: { id, ...properties },
    }),
  );
  return `{"type":"FeatureCollection","features":[${lines.length > 0 ? `\n${lines.join(',\n')}\n` : ''}]}\n`;
}
