/** Spots and rings of the moving map: what the window shows becomes real buttons, and only that. */
import { ClusterIndex, type Spot } from './cluster-index.ts';
import { FAN_MOST } from './fan.ts';
import { boxAround, type Box } from './label-placing.ts';
import { DivIcon, Marker, type Map as LeafletMap } from './leaflet.ts';
import { groupSites, type PointStore, type Site } from './map-points.ts';
import { clusterName, enteredSentence, spotName, type MapWords } from './map-words.ts';
import { nearestName, type Named } from './nearest.ts';
import { nameButton, recordButton, ringButton, spotRadius } from './spot-button.ts';

interface Mark {
  spot: Spot;
  marker: Marker;
  button: HTMLButtonElement;
  radius: number;
}
export interface SiteLayerEvents {
  /** A place was pressed; `button` is its sign. */
  openSite(site: Site, button: HTMLButtonElement): void;
  /** The ring falls apart at this zoom. */
  enterCluster(at: [lat: number, lng: number], zoom: number, sites: readonly Site[]): void;
}

/** More stops than this and the keyboard is lost in the map; the list has them all. */
const TAB_STOPS = 24;

export class SiteLayer {
  #index: ClusterIndex | undefined;
  #sites: Site[] = [];
  #marks = new Map<string, Mark>();
  #lit: ReadonlySet<number> = new Set();
  #map: LeafletMap;
  #store: PointStore;
  #words: MapWords;
  #places: readonly Named[];
  #events: SiteLayerEvents;

  constructor(map: LeafletMap, store: PointStore, words: MapWords, places: readonly Named[], events: SiteLayerEvents) {
    this.#map = map;
    this.#store = store;
    this.#words = words;
    this.#places = places;
    this.#events = events;
  }

  get sites(): readonly Site[] {
    return this.#sites;
  }

  setPoints(numbers: readonly number[]): void {
    this.#sites = groupSites(this.#store, numbers);
    this.#index = new ClusterIndex(this.#store, this.#words.kinds.map(({ id }) => id), this.#sites, Math.floor(this.#map.getMinZoom()));
    for (const mark of this.#marks.values()) mark.marker.remove();
    this.#marks.clear();
    this.render();
  }

  /** Draws what the window shows; spots that stay keep their button, and with it the focus. */
  render(): void {
    const bounds = this.#map.getBounds().pad(0.1);
    const found = this.#index?.inWindow([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()], Math.round(this.#map.getZoom())) ?? [];
    const byKey = new Map(found.map((spot) => [spot.key, spot]));
    for (const [key, mark] of this.#marks) {
      if (byKey.has(key)) continue;
      mark.marker.remove();
      this.#marks.delete(key);
    }
    for (const spot of found) if (!this.#marks.has(spot.key)) this.#marks.set(spot.key, this.#draw(spot));
    found.forEach(({ key }, i) => (this.#marks.get(key)!.button.tabIndex = i < TAB_STOPS ? 0 : -1));
    this.#light();
    void this.#nameLone();
  }

  /** Space that names must leave free. */
  obstacles(): Box[] {
    return [...this.#marks.values()].map(({ spot, radius }) => {
      const { x, y } = this.#map.latLngToContainerPoint([spot.lat, spot.lng]);
      return boxAround(x, y, radius);
    });
  }

  highlight(numbers: ReadonlySet<number>): void {
    this.#lit = numbers;
    this.#light();
  }

  siteOf(number: number): Site | undefined {
    return this.#sites.find(({ members }) => members.includes(number));
  }

  buttonOf(site: Site): HTMLButtonElement | undefined {
    return [...this.#marks.values()].find(({ spot }) => spot.site === site)?.button;
  }

  /** Moves the focus to the button that now stands for one of the sites. */
  focus(sites: readonly Site[]): boolean {
    const wanted = new Set(sites);
    const mark = [...this.#marks.values()].find(({ spot }) => spot.sites().some((site) => wanted.has(site)));
    mark?.button.focus({ preventScroll: true });
    return mark !== undefined;
  }

  /** What stands now for the sites of a ring that was entered, in a sentence. */
  tellEntered(sites: readonly Site[]): string {
    const wanted = new Set(sites);
    const totals = [...this.#marks.values()].filter(({ spot }) => spot.sites().some((site) => wanted.has(site))).map(({ spot }) => spot.total);
    const groups = totals.filter((total) => total > 1).length;
    return enteredSentence(sites.reduce((sum, { members }) => sum + members.length, 0), groups, totals.length - groups, this.#words);
  }

  #light(): void {
    const lit = this.#lit;
    for (const { button, spot } of this.#marks.values()) {
      button.classList.toggle('lit', lit.size > 0 && spot.sites().some(({ members }) => members.some((n) => lit.has(n))));
    }
  }

  /** Titles of lone records come after the first sight; until then they are called by their kind. */
  async #nameLone(): Promise<void> {
    const lone = (): Mark[] => [...this.#marks.values()].filter(({ spot }) => spot.site?.members.length === 1);
    const wanted = lone().flatMap(({ spot }) => spot.site!.members);
    if (this.#store.hasWords(wanted)) return;
    await this.#store.loadWords(wanted);
    for (const { button, spot } of lone()) nameButton(button, this.#nameOf(spot));
  }

  #nameOf({ site, counts, total, lat, lng }: Spot): string {
    const place = total > 1 ? nearestName(this.#places, { lat, lng }) : undefined;
    return site ? spotName(this.#store.points(site.members), this.#words, site.members.length <= FAN_MOST, place) : clusterName(counts, this.#words, place);
  }

  #draw(spot: Spot): Mark {
    const { site, lat, lng, total } = spot;
    const button = site && total === 1 ? recordButton(this.#store.point(site.members[0]!), this.#words) : ringButton(spot);
    nameButton(button, this.#nameOf(spot));
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      if (event.detail > 0 && wasDragged(this.#map)) return;
      if (site) this.#events.openSite(site, button);
      else this.#events.enterCluster([lat, lng], spot.entryZoom(), spot.sites());
    });
    const icon = new DivIcon({ html: button, className: 'spot-holder', iconSize: [0, 0] });
    const marker = new Marker([lat, lng], { icon, keyboard: false, interactive: false }).addTo(this.#map);
    return { spot, marker, button, radius: spotRadius(total) };
  }
}

/** A drag that began on a button also ends as its click. The handler's `moved` is public but missing from the types. */
export function wasDragged({ dragging }: LeafletMap): boolean {
  return (dragging as typeof dragging & { moved(): boolean }).moved();
}
