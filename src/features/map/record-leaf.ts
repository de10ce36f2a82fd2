/** The leaf that opens over a spot: its records as links, and how well the place is known. Focus goes in and comes back. */
import { Popup, type Map as LeafletMap } from './leaflet.ts';
import type { MapPoint } from './map-points.ts';
import { countKinds, placeSentence, sayCounts, titleOf, type MapWords } from './map-words.ts';

const EDGE = 12;
/** A taller leaf could not be brought into view: the map may be moved only so far beyond the region. */
const TALLEST = 300;

/**
 * @param points records of one spot, never none
 * @param giveBack called when the leaf closes while it held the focus
 */
export function openLeaf(map: LeafletMap, at: { lat: number; lng: number }, points: readonly MapPoint[], words: MapWords, isStill: boolean, giveBack: () => void): void {
  const { x: width, y: height } = map.getSize();
  const leaf = write(points, words);
  const popup = new Popup({ closeButton: false, autoPan: false, maxWidth: Math.min(320, width - 2 * EDGE), maxHeight: Math.min(height - 80, TALLEST), className: 'leaf-holder', offset: [0, -8] })
    .setLatLng([at.lat, at.lng])
    .setContent(leaf);
  leaf.querySelector('button')!.addEventListener('click', () => popup.close());
  const window = map.getContainer();
  window.classList.add('has-leaf');
  popup.on('remove', () => {
    window.classList.remove('has-leaf');
    // The focused element is gone with the leaf, so the focus has fallen to the body.
    if (document.activeElement === document.body || leaf.contains(document.activeElement)) giveBack();
  });
  popup.openOn(map);
  bringIntoView(map, popup, isStill);
  leaf.focus({ preventScroll: true });
}

function write(points: readonly MapPoint[], words: MapWords): HTMLElement {
  const leaf = element('div', 'leaf');
  leaf.role = 'dialog';
  leaf.tabIndex = -1;
  leaf.ariaLabel = points.length > 1 ? sayCounts(countKinds(points), words.kinds) : titleOf(points[0]!, words);
  if (points.length > 1) leaf.append(element('p', 'count', leaf.ariaLabel));
  const sentences = [placeSentence(points, words), points.some(({ isOutlined }) => isOutlined) ? words.outlined : ''].filter(Boolean).join(' ');
  const list = element('ul', 'records');
  list.role = 'list';
  for (const [i, point] of points.entries()) {
    const { href, detail, isNameLost } = point;
    const item = document.createElement('li');
    const link = element('a', '', isNameLost ? words.openPage : titleOf(point, words));
    link.setAttribute('href', href);
    // Links that would read alike are numbered.
    if (isNameLost && points.length > 1) link.append(` ${i + 1}`);
    item.append(...(isNameLost ? [element('span', 'detail', words.nameLost)] : []), link);
    if (detail) item.append(element('span', 'detail', detail));
    list.append(item);
  }
  const close = element('button', 'close', words.close);
  close.setAttribute('type', 'button');
  // First, and to the right: in a long list nobody should have to walk to its end in order to leave.
  leaf.prepend(close);
  const place = sentences ? [element('p', 'precision', sentences)] : [];
  // Over a long list the sentence would not be read if it stood at the end.
  leaf.append(...(points.length > 1 ? [...place, list] : [list, ...place]));
  return leaf;
}

/** Moves the map just enough to show the whole leaf. */
function bringIntoView(map: LeafletMap, popup: Popup, isStill: boolean): void {
  const window = map.getContainer().getBoundingClientRect();
  const leaf = popup.getElement()!.getBoundingClientRect();
  const [toLeft, toTop] = [leaf.left - window.left - EDGE, leaf.top - window.top - EDGE];
  const [toRight, toBottom] = [leaf.right - window.right + EDGE, leaf.bottom - window.bottom + EDGE];
  const dx = toLeft < 0 ? toLeft : Math.max(0, toRight);
  const dy = toTop < 0 ? toTop : Math.max(0, toBottom);
  if (dx || dy) map.panBy([dx, dy], { animate: !isStill, duration: 0.15 });
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
