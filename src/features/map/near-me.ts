/** «Рядом со мной»: asks after a press, marks the place on the map and tells the nearest records in the list. Nothing is kept or sent. */
import { askWhereabouts, WHEREABOUTS_WORDS, WhereaboutsError, type Whereabouts } from '../../ui/whereabouts.client.ts';
import { DivIcon, latLngBounds, Marker, type Map as LeafletMap } from './leaflet.ts';
import type { MapPoint, PointStore } from './map-points.ts';
import { titleOf, type MapWords } from './map-words.ts';
import { nearest, sayKm, type Near } from './nearest.ts';

/** The place in the list where the answer is told; the server has drawn it, empty and hidden. */
export interface NearPanel {
  section: HTMLElement;
  note: HTMLElement;
  list: HTMLElement;
  forget: HTMLElement;
}

export interface NearEvents {
  /** Numbers of the records that the map shows now. */
  shown(): readonly number[];
  /** A sentence over the map, for those who look at it and not at the list. */
  tell(text: string): void;
  /** The press that led here came from this button. */
  button: HTMLElement;
}

const IN_WINDOW = 3;

export class NearMe {
  #here: Whereabouts | undefined;
  #mark: Marker | undefined;
  #map: LeafletMap;
  #store: PointStore;
  #words: MapWords;
  #panel: NearPanel;
  #events: NearEvents;

  constructor(map: LeafletMap, store: PointStore, words: MapWords, panel: NearPanel, events: NearEvents) {
    this.#map = map;
    this.#store = store;
    this.#words = words;
    this.#panel = panel;
    this.#events = events;
    panel.forget.addEventListener('click', () => {
      this.#here = undefined;
      this.#mark?.remove();
      panel.section.hidden = true;
      panel.list.replaceChildren();
      events.button.focus();
    });
  }

  async ask(isStill: boolean): Promise<void> {
    const { section, note, list } = this.#panel;
    // Room is made at once: what comes after the answer must not push the page.
    section.hidden = false;
    note.textContent = this.#words.asking;
    list.replaceChildren();
    this.#events.tell(this.#words.asking);
    try {
      this.#here = await askWhereabouts();
    } catch (error) {
      const sentence = WHEREABOUTS_WORDS[error instanceof WhereaboutsError ? error.fault : 'unavailable'];
      note.textContent = sentence;
      this.#events.tell(sentence);
      return;
    }
    const near = await this.refresh();
    this.#show(near, isStill);
  }

  /** Tells anew when other records are shown. */
  async refresh(): Promise<readonly Near[]> {
    const here = this.#here;
    if (!here) return [];
    const { lat, lng } = this.#store;
    const near = nearest(this.#events.shown(), here, (n) => ({ lat: lat[n]!, lng: lng[n]!, isVague: this.#store.isVague(n) }));
    await this.#store.loadWords(near.map(({ n }) => n));
    this.#panel.note.textContent = near.length === 0 ? this.#words.nearNobody : this.#isOutside(here) ? this.#words.outsideNote : this.#words.hereNote;
    this.#panel.list.replaceChildren(...near.map((one) => this.#item(one, this.#store.point(one.n))));
    return near;
  }

  #show(near: readonly Near[], isStill: boolean): void {
    const here = this.#here!;
    const isOutside = this.#isOutside(here);
    this.#events.tell(isOutside ? this.#words.outsideNote : near.length > 0 ? this.#words.nearTold : this.#words.nearNobody);
    this.#mark?.remove();
    // The farthest of the five would draw the map away from the reader's own place.
    const places = near.slice(0, IN_WINDOW).map(({ n }): [number, number] => [this.#store.lat[n]!, this.#store.lng[n]!]);
    if (!isOutside) {
      const sign = document.createElement('span');
      sign.textContent = this.#words.here;
      this.#mark = new Marker([here.lat, here.lng], { icon: new DivIcon({ html: sign, className: 'here', iconSize: [0, 0] }), keyboard: false, interactive: false, zIndexOffset: 9000 }).addTo(this.#map);
      places.push([here.lat, here.lng]);
    }
    if (places.length > 0) this.#map.fitBounds(latLngBounds(places), { padding: [48, 48], maxZoom: 11, animate: !isStill, duration: 0.15 });
  }

  #isOutside(here: Whereabouts): boolean {
    const { maxBounds } = this.#map.options;
    return maxBounds !== undefined && !latLngBounds(maxBounds as [number, number][]).contains([here.lat, here.lng]);
  }

  /** A distance is no better known than the place. */
  #howFar(km: number, precision: MapPoint['precision']): string {
    const said = sayKm(km);
    if (precision === 'центр муниципалитета') return this.#words.toCentre.replace('{km}', said);
    return precision === 'дом' ? said : this.#words.about.replace('{km}', said);
  }

  #item({ km }: Near, point: MapPoint): HTMLElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = point.href;
    link.textContent = titleOf(point, this.#words);
    const small = document.createElement('span');
    small.textContent = [this.#howFar(km, point.precision), point.detail].filter(Boolean).join(' · ');
    item.append(link, small);
    return item;
  }
}
