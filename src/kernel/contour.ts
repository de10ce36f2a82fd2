/** Contours of small territories: closed rings of [longitude, latitude]. Pure; runs in Node and in the browser. */
import { distanceKm, type LngLat } from './geo.ts';
import { isPlaceKnown, type PointPrecision } from './vocabulary.ts';

export type Ring = readonly (readonly [lng: number, lat: number])[];

const METRES_PER_DEGREE = 111_195;

/** All rings of a boundary: one in `polygon`, several separate parts in `polygons`. */
export function ringsOf(boundary: { polygon?: Ring | undefined; polygons?: readonly Ring[] | undefined } | undefined): readonly Ring[] {
  return [...(boundary?.polygon ? [boundary.polygon] : []), ...(boundary?.polygons ?? [])];
}

/** Whether the point lies in one of the parts. */
export function isInside({ lat, lng }: LngLat, rings: readonly Ring[]): boolean {
  return rings.some((ring) => crossingsToTheEast(lat, lng, ring) % 2 === 1);
}

function crossingsToTheEast(lat: number, lng: number, ring: Ring): number {
  let count = 0;
  for (let i = 0; i < ring.length; i++) {
    const [x1, y1] = ring[i]!;
    const [x2, y2] = ring[(i + 1) % ring.length]!;
    if (y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) count++;
  }
  return count;
}

/** Metres from the point to the nearest edge; flat geometry, good for a few kilometres. Infinity without rings. */
export function metresToEdge(point: LngLat, rings: readonly Ring[]): number {
  const east = METRES_PER_DEGREE * Math.cos((point.lat * Math.PI) / 180);
  let best = Infinity;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i++) {
      const [x1, y1] = local(ring[i]!);
      const [x2, y2] = local(ring[(i + 1) % ring.length]!);
      const [dx, dy] = [x2 - x1, y2 - y1];
      const along = Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / (dx * dx + dy * dy || 1)));
      best = Math.min(best, Math.hypot(x1 + along * dx, y1 + along * dy));
    }
  }
  return best;

  function local([lng, lat]: readonly [number, number]): [number, number] {
    return [(lng - point.lng) * east, (lat - point.lat) * METRES_PER_DEGREE];
  }
}

interface Outlined {
  point?: (LngLat & { precision: PointPrecision }) | undefined;
  boundary?: { precision: string; polygon?: Ring | undefined; polygons?: readonly Ring[] | undefined } | undefined;
}

/** A territory no wider than this is as good as a house for those who look for it. */
const SMALL_KM = 0.3;

/** Where a territory is: its own point, or, when that is missing or only the municipality's, the middle of its contour. */
export function placeOf({ point, boundary }: Outlined): (LngLat & { precision: PointPrecision }) | undefined {
  const widest = ringsOf(boundary).toSorted((a, b) => ringAreaM2(b) - ringAreaM2(a))[0];
  const middle = widest && middleOf(widest);
  if (!middle || isPlaceKnown(point)) return point;
  const isSmall = boundary?.precision !== 'приблизительно' && widest.every(([lng, lat]) => distanceKm(middle, { lng, lat }) < SMALL_KM);
  return { ...middle, precision: isSmall ? 'дом' : 'населённый пункт' };
}

/** A point within the ring: the middle of its longest stretch from west to east, half-way up; undefined when it has no width. */
function middleOf(ring: Ring): LngLat | undefined {
  const lats = ring.map(([, lat]) => lat);
  const lat = (Math.min(...lats) + Math.max(...lats)) / 2;
  const crossings = ring
    .flatMap(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length]!;
      return y1 > lat !== y2 > lat ? [((x2 - x1) * (lat - y1)) / (y2 - y1) + x1] : [];
    })
    .sort((a, b) => a - b);
  const stretches = crossings.flatMap((west, i) => (i % 2 === 0 ? [{ west, east: crossings[i + 1]! }] : [])).sort((a, b) => b.east - b.west - (a.east - a.west));
  return stretches[0] && { lat, lng: (stretches[0].west + stretches[0].east) / 2 };
}

/** Area in square metres, whichever way the ring runs (shoelace on a plane tangent at its middle latitude). */
export function ringAreaM2(ring: Ring): number {
  if (ring.length < 3) return 0;
  const [lng0, lat0] = ring[0]!;
  const lats = ring.map(([, lat]) => lat);
  const middle = (Math.min(...lats) + Math.max(...lats)) / 2;
  const scale = METRES_PER_DEGREE ** 2 * Math.cos((middle * Math.PI) / 180);
  let doubled = 0;
  ring.forEach(([lng, lat], i) => {
    const [nextLng, nextLat] = ring[(i + 1) % ring.length]!;
    doubled += (lng - lng0) * (nextLat - lat0) - (nextLng - lng0) * (lat - lat0);
  });
  return (Math.abs(doubled) / 2) * scale;
}
