/** The zoom buttons and the scale bar in the frame of the moving map, in Russian. */
import { Control, type Map as LeafletMap } from './leaflet.ts';
import type { MapWords } from './map-words.ts';

const WIDEST_BAR = 120;
const ROUND = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1];

export function addControls(map: LeafletMap, words: MapWords): void {
  new Control.Zoom({ position: 'topright', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  const bar = document.createElement('div');
  bar.className = 'scale-bar';
  bar.ariaHidden = 'true';
  const control = new Control({ position: 'bottomleft' });
  control.onAdd = () => bar;
  control.addTo(map);
  map.on('zoomend moveend', () => drawScale(map, bar, words));
  drawScale(map, bar, words);
}

/** The longest round number of kilometres that fits the bar. */
function drawScale(map: LeafletMap, bar: HTMLElement, { kilometres, metres }: MapWords): void {
  const { x: width, y: height } = map.getSize();
  const longest = Math.min(WIDEST_BAR, width / 4);
  const y = height / 2;
  const across = map.distance(map.containerPointToLatLng([0, y]), map.containerPointToLatLng([longest, y])) / 1000;
  const km = [...ROUND, ...ROUND.map((n) => n / 1000)].find((n) => n <= across) ?? 0.001;
  bar.textContent = km < 1 ? `${km * 1000}\u00A0${metres}` : `${km}\u00A0${kilometres}`;
  bar.style.inlineSize = `${Math.round((longest * km) / across)}px`;
}
