/** A moving map on which one point is put: a press puts it, the flag can be dragged, a button puts it into the middle. */
import { roundDegrees, type LngLat } from '../../kernel/geo.ts';
import { drawBase, NameLayer } from './base-drawing.ts';
import type { BaseFile } from './base-file.ts';
import { shareGestures } from './gestures.ts';
import { DivIcon, Map as LeafletMap, Marker } from './leaflet.ts';
import { addControls } from './map-controls.ts';
import { dressMap, wholeRegion } from './map-frame.ts';
import type { MapWords } from './map-words.ts';

export interface PointMap {
  /** Puts the flag without telling of it; undefined takes it away. */
  show(point: LngLat | undefined, move: boolean): void;
  middle(): LngLat;
}

const ZOOM = { least: 5, most: 14, single: 10 };

export function drawPointMap(host: HTMLElement, base: BaseFile, bbox: readonly [number, number, number, number], words: MapWords, label: string, flagText: string, onPick: (point: LngLat) => void): PointMap {
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

  let flag: Marker | undefined;
  const put = (point: LngLat): void => {
    if (flag) flag.setLatLng(point);
    else {
      const text = document.createElement('span');
      text.textContent = flagText;
      // The list of coordinates beside the map says the same to those who do not see it.
      flag = new Marker(point, { icon: new DivIcon({ html: text, className: 'here', iconSize: [0, 0] }), draggable: true, keyboard: false }).addTo(map);
      flag.on('dragend', () => onPick(rounded(flag!.getLatLng())));
    }
  };
  map.on('click', ({ latlng }: { latlng: LngLat }) => {
    const point = rounded(latlng);
    put(point);
    onPick(point);
  });
  return {
    show(point, move) {
      if (point) put(point);
      else {
        flag?.remove();
        flag = undefined;
      }
      if (point && move) map.setView(point, Math.max(map.getZoom(), ZOOM.single), { animate: false });
    },
    middle: () => rounded(map.getCenter()),
  };
}

function rounded({ lat, lng }: LngLat): LngLat {
  return { lat: roundDegrees(lat), lng: roundDegrees(lng) };
}
