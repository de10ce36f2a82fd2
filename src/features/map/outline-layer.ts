/** Boundaries of records as thin lines, brought when the map first comes near enough to show them. */
import { Polyline, type Map as LeafletMap } from './leaflet.ts';
import type { FetchJson, PointSource, PointStore } from './map-points.ts';
import { unpackOutlines } from './outlines.ts';

const FROM_ZOOM = 9.5;

export class OutlineLayer {
  #shown: ReadonlySet<number> = new Set();
  #drawn = new Map<string, Polyline>();
  #lines: Map<string, [number, number][][]> | undefined;
  #isAsked = false;
  #onLost: () => void;
  #map: LeafletMap;
  #store: PointStore;
  #sources: readonly PointSource[];
  #fetch: FetchJson;

  /** @param onLost called when no boundary could be brought: nobody should be promised one */
  constructor(map: LeafletMap, store: PointStore, sources: readonly PointSource[], fetchJson: FetchJson, onLost: () => void) {
    this.#map = map;
    this.#store = store;
    this.#sources = sources.filter(({ outlines }) => outlines);
    this.#fetch = fetchJson;
    this.#onLost = onLost;
  }

  /** Brought, or not yet asked for. */
  has(key: string): boolean {
    return this.#lines?.has(key) ?? true;
  }

  setPoints(numbers: readonly number[]): void {
    this.#shown = new Set(this.#sources.length > 0 ? numbers.filter((n) => this.#store.isOutlined(n)) : []);
    this.render();
  }

  render(): void {
    const isNear = this.#map.getZoom() >= FROM_ZOOM;
    if (isNear && this.#shown.size > 0 && !this.#isAsked) void this.#load();
    const wanted = new Set(isNear ? [...this.#shown].map((n) => this.#store.key(n)) : []);
    for (const [key, line] of this.#drawn) {
      if (wanted.has(key)) continue;
      line.remove();
      this.#drawn.delete(key);
    }
    for (const key of wanted) {
      const line = this.#lines?.get(key);
      if (line && !this.#drawn.has(key)) this.#drawn.set(key, new Polyline(line, { interactive: false, className: 'outline' }).addTo(this.#map));
    }
  }

  /** Without the file the map is as good as it was: the page of the record tells the boundary in words. */
  async #load(): Promise<void> {
    this.#isAsked = true;
    const files = await Promise.allSettled(this.#sources.map(async ({ kind, outlines }) => ({ kind, lines: unpackOutlines(await this.#fetch(outlines!)) })));
    const read = files.flatMap((file) => (file.status === 'fulfilled' ? [file.value] : []));
    this.#lines = new Map(read.flatMap(({ kind, lines }) => [...lines].map(([id, line]) => [`${kind}:${id}`, line] as const)));
    if (this.#lines.size === 0) this.#onLost();
    this.render();
  }
}
