/** The only importer of Leaflet: what the moving map takes from it, and its style sheet put under ours. */
import { DomUtil, GridLayer } from 'leaflet/dist/leaflet-src.esm.js';
import sheet from './leaflet.css?inline';

export { Control, DivIcon, LatLngBounds, Map, Marker, Polygon, Polyline, Popup, latLngBounds } from 'leaflet/dist/leaflet-src.esm.js';
export type { Coords, Layer } from 'leaflet/dist/leaflet-src.esm.js';

export { GridLayer, sheet as leafletSheet };

/** The painter of vector tiles looks for the library under its old global name, and needs these two parts of it. */
export function exposeLeaflet(): void {
  (globalThis as { L?: unknown }).L ??= { DomUtil, GridLayer };
}
