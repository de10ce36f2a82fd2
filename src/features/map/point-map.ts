/** A moving map on which one point is put: a press puts it, the flag can be dragged, a button puts it into the middle. */
import type { LngLat } from '../../kernel/geo.ts';
import { drawBase, NameLayer } from './base-drawing.ts';
import type { BaseFile } from './base-file.ts';
import { shareGestures } from './gestures.ts';
import { DivIcon, Map as LeafletMap } from './leaflet.ts';
import { addControls } from './map-controls.ts';
import { dressMap, wholeRegion } from './map-frame.ts';
import type { MapWords } from './map-words.ts';
import { onePoint, type OnePoint } from './one-point.ts';

const ZOOM = { least: 5, most: 14, single: 10 };

export function drawPointMap(host: HTMLElement, base: BaseFile, bbox: readonly [number, number, number, number], words: MapWords, label: string, flagText: string, onPick: (point: LngLat) => void): OnePoint {
  dressMap();
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const whole = wholeRegion(base, bbox);
  const map = new LeafletMap(host, { attributionControl: false, zoomControl: false, maxZoom: ZOOM.most, zoomSnap: 0.25, maxBounds: whole.pad(0.5), maxBoundsViscosity: 1, zoomAnimation: !isStill, markerZoomAnimation: !isStill, fadeAnimation: false, inertia: !isStill }).fitBounds(whole, { padding: [6, 6], animate: false });
  map.setMinZoom(Math.min(ZOOM.least, Math.floor(map.getZoom())));
  host.role = 'region';
  host.ariaLabel = label;
  shareGestures(map, host, words);
  addControls(map, words);
  drawBase(map, base);
  const names = new NameLayer(map, base);
  names.render([]);
  map.on('moveend resize', () => names.render([]));
  new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(host);

  const text = document.createElement('span');
  text.textContent = flagText;
  return onePoint(map, new DivIcon({ html: text, className: 'here', iconSize: [0, 0] }), { near: ZOOM.single, isDraggable: true }, onPick);
}
