/**
 * A small map to put one point on, over the drawn base of the site: no tiles, no foreign host. It stands in a page that is not
 * the site's (no tokens, no words, no sheet of styles), so its frame is its own; `point-map.ts` is the map of our own forms.
 */
import type { LngLat } from '../../kernel/geo.ts';
import { drawBase, NameLayer } from './base-drawing.ts';
import { unpackLine, type BaseFile } from './base-file.ts';
import { DivIcon, latLngBounds, leafletSheet, Map as LeafletMap } from './leaflet.ts';
import { onePoint, type OnePoint } from './one-point.ts';
import ink from './pick-point.css?inline';

export interface PickMap extends OnePoint {
  /** One step nearer or farther. */
  zoom(step: 1 | -1): void;
  remove(): void;
}

const ZOOM = { least: 4, most: 15, near: 11 };
let isDressed = false;

export function pickMap(host: HTMLElement, base: BaseFile, label: string, onPick: (at: LngLat) => void): PickMap {
  dress();
  host.classList.add('pick-map');
  const shore = base.outline.flatMap((area) => unpackLine(area[0] ?? []));
  const whole = latLngBounds(shore.length > 0 ? shore : base.places.map(({ lat, lng }) => [lat, lng]));
  const map = new LeafletMap(host, { attributionControl: false, minZoom: ZOOM.least, maxZoom: ZOOM.most, zoomSnap: 0.5, fadeAnimation: false, zoomAnimation: false, scrollWheelZoom: false, maxBounds: whole.pad(0.5) }).fitBounds(whole, { padding: [4, 4], animate: false });
  host.role = 'region';
  host.ariaLabel = label;
  map.zoomControl.remove();
  drawBase(map, base);
  const names = new NameLayer(map, base);
  const render = (): void => names.render([]);
  render();
  map.on('moveend resize', render);
  const watcher = new ResizeObserver(() => map.invalidateSize({ pan: false }));
  watcher.observe(host);
  return {
    ...onePoint(map, new DivIcon({ className: 'pick-mark', iconSize: [22, 22] }), { near: ZOOM.near, isDraggable: false }, onPick),
    zoom: (step) => void map.setZoom(map.getZoom() + step),
    remove() {
      watcher.disconnect();
      map.remove();
    },
  };
}

/** Styles come with the script, once. */
function dress(): void {
  if (isDressed) return;
  isDressed = true;
  for (const text of [leafletSheet, ink]) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }
}
