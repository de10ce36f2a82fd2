/** Points of the moving map, read from public GeoJSON. What the records are is told by the source, not known here. */
import { POINT_PRECISIONS, type PointPrecision } from '../../kernel/vocabulary.ts';

export interface MapPoint {
  /** «kind:id», the same on the list's items. */
  key: string;
  kind: string;
  title: string;
  href: string;
  /** Small line: where, when, in what state. */
  detail: string;
  lat: number;
  lng: number;
  precision: PointPrecision;
}

export interface PointSource {
  /** Address of a GeoJSON FeatureCollection on this host. */
  href: string;
  kind: string;
  /** Property that holds the title. */
  title: string;
  /** Frame around the title, with `{}` in its place. */
  frame?: string;
  /** Properties of the small line, in order. */
  detail: readonly string[];
}

/** Records on exactly one spot; most often a centre where many records with an unknown place are kept. */
export interface Site {
  lat: number;
  lng: number;
  points: MapPoint[];
  /** None of its records is known better than by municipality. */
  isUnknown: boolean;
}

/** Features without a point or an id are left out: they are in the list. */
export function readPoints(collection: unknown, { kind, title, frame = '{}', detail }: PointSource): MapPoint[] {
  const features = (collection as { features?: unknown } | null)?.features;
  if (!Array.isArray(features)) return [];
  return features.flatMap((feature: { properties?: Record<string, unknown>; geometry?: { type?: string; coordinates?: unknown } } | null) => {
    const properties = feature?.properties ?? {};
    const [lng, lat] = feature?.geometry?.type === 'Point' && Array.isArray(feature.geometry.coordinates) ? feature.geometry.coordinates : [];
    if (!isNumber(lng) || !isNumber(lat) || !properties.id) return [];
    return {
      key: `${kind}:${String(properties.id)}`,
      kind,
      title: frame.replace('{}', () => text(properties[title]) || String(properties.id)),
      href: localPath(text(properties.url)),
      detail: detail.map((name) => text(properties[name])).filter(Boolean).join(' · '),
      lat,
      lng,
      precision: POINT_PRECISIONS.find((known) => known === properties.precision) ?? 'центр муниципалитета',
    };
  });
}

export function groupSites(points: readonly MapPoint[]): Site[] {
  const sites = new Map<string, Site>();
  for (const point of points) {
    const spot = `${point.lat} ${point.lng}`;
    let site = sites.get(spot);
    if (!site) sites.set(spot, (site = { lat: point.lat, lng: point.lng, points: [], isUnknown: true }));
    site.points.push(point);
    site.isUnknown &&= point.precision === 'центр муниципалитета';
  }
  return [...sites.values()];
}

/** Public data hold whole addresses of the published site; the reader stays on the host they are on. */
function localPath(address: string): string {
  try {
    const { protocol, pathname, search, hash } = new URL(address, 'http://site.invalid');
    return /^https?:$/.test(protocol) ? pathname + search + hash : '';
  } catch {
    return '';
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
