/** The only importer of Leaflet: what the moving map takes from it, and its style sheet put under ours. */
import sheet from './leaflet.css?inline';

export { Control, DivIcon, LatLngBounds, Map, Marker, Polygon, Polyline, Popup, latLngBounds } from 'leaflet/dist/leaflet-src.esm.js';

export { sheet as leafletSheet };
