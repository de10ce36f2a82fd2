/** <atlas-map>: when it nears the window it loads the moving map over the printed one. If anything fails, the printed one stays. */
import type { BaseFile } from './base-file.ts';
import type { DrawnMap } from './drawn-map.ts';
import type { PointSource } from './map-points.ts';
import type { MapWords } from './map-words.ts';
import type { NearPanel } from './near-me.ts';
import type { Streets } from './street-archive.ts';

/** What the server writes into the element. */
export interface MapConfig {
  base: string;
  sources: readonly PointSource[];
  words: MapWords;
  bbox: readonly [number, number, number, number];
  label: string;
  streets?: Streets;
}

const NEAR = '300px';

export class AtlasMap extends HTMLElement {
  #drawn: DrawnMap | undefined;
  #keys: ReadonlySet<string> | undefined;
  #started = false;

  connectedCallback(): void {
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watcher.disconnect();
        void this.load();
      },
      { rootMargin: NEAR },
    );
    watcher.observe(this);
  }

  /** Draws the moving map once; events `map-ready` and `map-moved` tell of it. */
  async load(): Promise<void> {
    if (this.#started) return;
    this.#started = true;
    const config = JSON.parse(this.querySelector('script')!.textContent) as MapConfig;
    try {
      const [{ drawMap }, { PointStore }, { unpackPoints }, base, ...files] = await Promise.all([
        import('./drawn-map.ts'),
        import('./map-points.ts'),
        import('./points-file.ts'),
        fetchJson(config.base) as Promise<BaseFile>,
        ...config.sources.map(({ href }) => fetchJson(href)),
      ]);
      const store = new PointStore(config.sources.map((source, i) => ({ source, points: unpackPoints(files[i]) })), fetchJson);
      const canvas = this.querySelector<HTMLElement>('.canvas')!;
      canvas.hidden = false;
      this.classList.add('is-moving');
      this.#drawn = drawMap(canvas, { ...config, base, store }, {
        near: this.#nearPanel(),
        buttons: { near: this.#around('button[data-near-me]') ?? undefined, whole: this.#around('button[data-whole]')!, streets: this.#around('button[data-streets]')! },
        fetchJson,
        onMove: () => this.dispatchEvent(new Event('map-moved')),
        announce: (text) => (this.#around('[data-heard]')!.textContent = text),
        onOutlinesLost: () => this.#around('[data-outlines]')?.remove(),
        attribute: (text) => this.#attribute(text),
      });
      if (this.#keys) this.#drawn.show(this.#keys, true);
      this.dispatchEvent(new Event('map-ready'));
    } catch (error) {
      console.error(error);
      this.classList.remove('is-moving');
      this.querySelector<HTMLElement>('.canvas')!.hidden = true;
      const note = this.querySelector<HTMLElement>('.failed')!;
      note.textContent = config.words.failed;
      note.hidden = false;
    }
  }

  /** Shows these records only; before the map is drawn the wish is kept. */
  show(keys: ReadonlySet<string> | undefined, move = true): void {
    this.#keys = keys;
    this.#drawn?.show(keys, move);
  }

  highlight(keys: ReadonlySet<string>): void {
    this.#drawn?.highlight(keys);
  }

  open(key: string): void {
    this.#drawn?.open(key);
  }

  /** Keys of records in the window; undefined until the map is drawn. */
  visibleKeys(): Set<string> | undefined {
    return this.#drawn?.visibleKeys();
  }

  /** A part of the view that stands outside the frame. */
  #around<E extends HTMLElement>(selector: string): E | null {
    return this.closest('.map-view')!.querySelector<E>(selector);
  }

  #nearPanel(): NearPanel | undefined {
    const section = this.#around('[data-near]');
    const part = (name: string): HTMLElement => section!.querySelector<HTMLElement>(`[data-near-${name}]`)!;
    return section ? { section, note: part('note'), list: part('list'), forget: part('forget') } : undefined;
  }

  #attribute(text: string | undefined): void {
    const line = this.#around('[data-attribution]');
    if (line) line.textContent = text ?? line.dataset.attribution!;
  }
}

async function fetchJson(href: string): Promise<unknown> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return response.json();
}

if (!customElements.get('atlas-map')) customElements.define('atlas-map', AtlasMap);
