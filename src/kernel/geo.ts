/** Plain geography: degrees in, degrees or kilometres out. Longitude first in arrays, as GeoJSON does. */

/** [west, south, east, north] in degrees. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

export interface LngLat {
  lat: number;
  lng: number;
}

const EARTH_RADIUS_KM = 6371.0088;

export function insideBbox(point: LngLat, [west, south, east, north]: Bbox): boolean {
  return point.lng >= west && point.lng <= east && point.lat >= south && point.lat <= north;
}

/** Five digits are about a metre: enough for a bench, too coarse to find a person's window. */
export function roundDegrees(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

/** Great-circle distance in kilometres (haversine, mean Earth radius 6371.0088 km, IUGG). */
export function distanceKm(a: LngLat, b: LngLat): number {
  const toRad = Math.PI / 180;
  const dLat = (b.lat - a.lat) * toRad;
  const dLng = (b.lng - a.lng) * toRad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * toRad) * Math.cos(b.lat * toRad) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
