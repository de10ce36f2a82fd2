/** The page scrolls, not the map: the wheel zooms only with Ctrl, one finger belongs to the page, two to the map. A hint says so. */
import type { Map as LeafletMap } from './leaflet.ts';
import type { MapWords } from './map-words.ts';

const HINT_MS = 1600;

/** @returns says a sentence over the map until it is dragged or pressed; an empty one takes it away */
export function shareGestures(map: LeafletMap, host: HTMLElement, words: MapWords): (sentence: string) => void {
  const hint = document.createElement('p');
  hint.className = 'hint';
  hint.hidden = true;
  hint.ariaHidden = 'true';
  host.append(hint);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string): void => {
    hint.textContent = text;
    hint.hidden = text === '';
    clearTimeout(timer);
  };
  const tell = (text: string): void => {
    say(text);
    timer = setTimeout(() => (hint.hidden = true), HINT_MS);
  };

  map.scrollWheelZoom.disable();
  map.dragging.disable();
  host.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || event.metaKey) {
        hint.hidden = true;
        map.scrollWheelZoom.enable();
      } else {
        map.scrollWheelZoom.disable();
        if (!isInPopup(event)) tell(words.wheelHint);
      }
    },
    { capture: true, passive: true },
  );
  // The pointer's kind is known before the press that would start a drag.
  host.addEventListener('pointerdown', ({ pointerType }) => map.dragging[pointerType === 'touch' ? 'disable' : 'enable'](), { capture: true });
  host.addEventListener(
    'touchmove',
    (event) => {
      if (event.touches.length === 1 && !isInPopup(event)) tell(words.touchHint);
      else hint.hidden = true;
    },
    { capture: true, passive: true },
  );
  map.on('dragstart click', () => say(''));
  return say;
}

function isInPopup({ target }: Event): boolean {
  return target instanceof Element && target.closest('.leaflet-popup') !== null;
}
