/** The look of a spot: a real button, round or square by kind, its ring whole or dashed by what is known of the place. */
import { isSpotUnknown, type Spot } from './cluster-index.ts';
import type { MapPoint } from './map-points.ts';
import type { MapWords } from './map-words.ts';
import { ringDashes, ringRadius } from './rings.ts';

const SVG = 'http://www.w3.org/2000/svg';

export function spotRadius(total: number): number {
  return ringRadius(total) + (total > 1 ? 3 : 2);
}

/** A ring with its numeral. */
export function ringButton(spot: Spot): HTMLButtonElement {
  const radius = spotRadius(spot.total);
  const button = bareButton(`spot ring${isSpotUnknown(spot) ? ' unknown' : ''}`);
  button.style.setProperty('--ring', `${radius * 2}px`);
  button.append(drawRing(radius, spot.vague / spot.total), String(spot.total));
  return button;
}

/** One record alone: its shape says the kind, its filling how well the place is known. */
export function recordButton({ kind, precision }: MapPoint, { kinds }: MapWords): HTMLButtonElement {
  const filling = { дом: 'house', 'населённый пункт': 'village', 'центр муниципалитета': 'unknown' }[precision];
  return bareButton(`spot single ${filling} ${kinds.find(({ id }) => id === kind)?.shape ?? 'round'} kind-${kind}`);
}

/** The name is read aloud and shown to the pointer. */
export function nameButton(button: HTMLButtonElement, name: string): void {
  if (button.ariaLabel === name) return;
  button.ariaLabel = name;
  button.title = name;
}

function bareButton(className: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.addEventListener('dblclick', (event) => event.stopPropagation());
  return button;
}

function drawRing(radius: number, vagueShare: number): SVGElement {
  const line = radius - 0.75;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `${-radius} ${-radius} ${radius * 2} ${radius * 2}`);
  svg.setAttribute('aria-hidden', 'true');
  const circle = document.createElementNS(SVG, 'circle');
  circle.setAttribute('r', String(line));
  const dashes = ringDashes(line, vagueShare);
  if (dashes) circle.setAttribute('stroke-dasharray', dashes);
  svg.append(circle);
  return svg;
}
