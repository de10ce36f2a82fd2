/** Buttons and the scale bar of the moving map, in Russian. */
import { Control, type Map as LeafletMap } from './leaflet.ts';
import type { MapWords } from './map-words.ts';

const WIDEST_BAR = 120;
const ROUND = [200, 100, 50, 20, 10, 5, 2, 1];

export function addControls(map: LeafletMap, words: MapWords, showWhole: () => void): void {
  new Control.Zoom({ position: 'topright', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'whole';
  button.textContent = words.whole;
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    showWhole();
  });
  button.addEventListener('dblclick', (event) => event.stopPropagation());
  place(map, 'topright', button);

  const bar = document.createElement('div');
  bar.className = 'scale-bar';
  bar.ariaHidden = 'true';
  place(map, 'bottomleft', bar);
  map.on('zoomend moveend', () => drawScale(map, bar, words));
  drawScale(map, bar, words);
}

/** The longest round number of kilometres that fits the bar. */
function drawScale(map: LeafletMap, bar: HTMLElement, { kilometres }: MapWords): void {
  const { x: width, y: height } = map.getSize();
  const longest = Math.min(WIDEST_BAR, width / 4);
  const y = height / 2;
  const across = map.distance(map.containerPointToLatLng([0, y]), map.containerPointToLatLng([longest, y])) / 1000;
  const km = ROUND.find((n) => n <= across) ?? 1;
  bar.textContent = `${km}\u00A0${kilometres}`;
  bar.style.inlineSize = `${Math.round((longest * km) / across)}px`;
}

function place(map: LeafletMap, position: 'topright' | 'bottomleft', element: HTMLElement): void {
  const control = new Control({ position });
  control.onAdd = () => element;
  control.addTo(map);
}
