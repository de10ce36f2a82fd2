/** Buttons and the scale bar of the moving map, in Russian. */
import { Control, type Map as LeafletMap } from './leaflet.ts';
import type { MapWords } from './map-words.ts';

const WIDEST_BAR = 120;
const ROUND = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1];

export interface ControlEvents {
  showWhole(): void;
  showNearMe(): void;
}

/** @returns the button «Рядом со мной»: the focus comes back to it */
export function addControls(map: LeafletMap, words: MapWords, { showWhole, showNearMe }: ControlEvents): HTMLButtonElement {
  new Control.Zoom({ position: 'topright', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  placeControl(map, 'topright', plainButton(words.whole, 'whole', showWhole));
  const near = plainButton(words.nearMe, 'near-me', showNearMe);
  placeControl(map, 'topleft', near);

  const bar = document.createElement('div');
  bar.className = 'scale-bar';
  bar.ariaHidden = 'true';
  placeControl(map, 'bottomleft', bar);
  map.on('zoomend moveend', () => drawScale(map, bar, words));
  drawScale(map, bar, words);
  return near;
}

export function placeControl(map: LeafletMap, position: 'topright' | 'topleft' | 'bottomleft', element: HTMLElement): void {
  const control = new Control({ position });
  control.onAdd = () => element;
  control.addTo(map);
}

function plainButton(text: string, className: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `${className} plain-control`;
  button.textContent = text;
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    press();
  });
  button.addEventListener('dblclick', (event) => event.stopPropagation());
  return button;
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
