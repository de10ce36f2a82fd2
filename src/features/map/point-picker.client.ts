/**
 * <point-picker>: the map of a form. It is brought when it nears the window; `point` puts the flag, the event `pick` tells of a
 * point put by hand. Coordinates and a search by name stand beside it, so the form is whole without the map.
 */
import type { LngLat } from '../../kernel/geo.ts';
import type { BaseFile } from './base-file.ts';
import type { MapWords } from './map-words.ts';
import type { OnePoint } from './one-point.ts';

export interface PickerConfig {
  /** Address of the base file. */
  base: string;
  bbox: readonly [number, number, number, number];
  words: MapWords;
  label: string;
  /** On the flag. */
  flag: string;
  /** When the map has not come. */
  failed: string;
}

export class PointPicker extends HTMLElement {
  config: PickerConfig | undefined;
  /** The base may be at hand already. */
  loadBase: ((href: string) => Promise<BaseFile>) | undefined;
  #map: OnePoint | undefined;
  #point: LngLat | undefined;
  #isStarted = false;

  connectedCallback(): void {
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watcher.disconnect();
        void this.#load();
      },
      { rootMargin: '200px' },
    );
    watcher.observe(this);
  }

  get point(): LngLat | undefined {
    return this.#point;
  }

  set point(point: LngLat | undefined) {
    this.#point = point;
    this.#map?.show(point, true);
  }

  /** Puts the flag into the middle of the map: the way of the keyboard, which moves the map by its arrows. */
  pickMiddle(): void {
    if (!this.#map) return;
    this.#pick(this.#map.middle());
    this.#map.show(this.#point, false);
  }

  #pick(point: LngLat): void {
    this.#point = point;
    this.dispatchEvent(new Event('pick'));
  }

  async #load(): Promise<void> {
    if (this.#isStarted || !this.config) return;
    this.#isStarted = true;
    const { base: href, bbox, words, label, flag, failed } = this.config;
    const canvas = document.createElement('div');
    canvas.className = 'canvas';
    this.classList.add('atlas-map');
    this.append(canvas);
    try {
      const [{ drawPointMap }, base] = await Promise.all([import('./point-map.ts'), (this.loadBase ?? fetchBase)(href)]);
      this.#map = drawPointMap(canvas, base, bbox, words, label, flag, (point) => this.#pick(point));
      this.#map.show(this.#point, true);
    } catch (error) {
      console.error(error);
      this.classList.remove('atlas-map');
      canvas.replaceWith(failed);
    }
  }
}

async function fetchBase(href: string): Promise<BaseFile> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return (await response.json()) as BaseFile;
}

if (!customElements.get('point-picker')) customElements.define('point-picker', PointPicker);
