/** A small map to put one point on, over the drawn base of the site: no tiles, no foreign host. */
import { drawBase, NameLayer } from './base-drawing.ts';
import { unpackLine, type BaseFile } from './base-file.ts';
import { DivIcon, latLngBounds, leafletSheet, Map as LeafletMap, Marker } from './leaflet.ts';
import ink from './pick-point.css?inline';

export interface Spot {
  lat: number;
  lng: number;
}
export interface PickMap {
  /** Puts the mark; `move` brings it into the window. Nothing takes the mark away. */
  show(at: Spot | undefined, move: boolean): void;
  middle(): Spot;
  /** One step nearer or farther. */
  zoom(step: 1 | -1): void;
  remove(): void;
}

/** Metres do not matter on a drawn map: five digits are a step. */
const DIGITS = 5;
const ZOOM = { least: 4, most: 15, near: 11 };
let isDressed = false;

export function pickMap(host: HTMLElement, base: BaseFile, label: string, onPick: (at: Spot) => void): PickMap {
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
  let mark: Marker | undefined;
  const put = (at: Spot): void => {
    mark ??= new Marker(at, { icon: new DivIcon({ className: 'pick-mark', iconSize: [22, 22] }), keyboard: false, interactive: false });
    mark.setLatLng(at).addTo(map);
  };
  map.on('click', ({ latlng }) => {
    const at = rounded(latlng);
    put(at);
    onPick(at);
  });
  return {
    show(at, move) {
      if (!at) return void mark?.remove();
      put(at);
      if (move) map.setView(at, Math.max(map.getZoom(), ZOOM.near), { animate: false });
    },
    middle: () => rounded(map.getCenter()),
    zoom: (step) => void map.setZoom(map.getZoom() + step),
    remove() {
      watcher.disconnect();
      map.remove();
    },
  };
}

function rounded({ lat, lng }: Spot): Spot {
  return { lat: Number(lat.toFixed(DIGITS)), lng: Number(lng.toFixed(DIGITS)) };
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
