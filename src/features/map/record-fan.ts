/** A few records of one spot fanned out: a button each on a thin leg. Escape folds it; the focus comes back to the spot. */
import { fanPlaces } from './fan.ts';
import { DivIcon, Marker, type Map as LeafletMap } from './leaflet.ts';
import type { PointStore, Site } from './map-points.ts';
import { spotName, type MapWords } from './map-words.ts';
import { nameButton, recordButton, spotRadius } from './spot-button.ts';

const EDGE = 30;
const SVG = 'http://www.w3.org/2000/svg';

export interface FanEvents {
  /** One record was pressed; `at` is where its button stands. */
  openRecord(number: number, at: { lat: number; lng: number }, button: HTMLButtonElement): void;
}

export class RecordFan {
  #marker: Marker | undefined;
  #origin: HTMLButtonElement | undefined;
  #map: LeafletMap;
  #store: PointStore;
  #words: MapWords;
  #events: FanEvents;

  constructor(map: LeafletMap, store: PointStore, words: MapWords, events: FanEvents) {
    this.#map = map;
    this.#store = store;
    this.#words = words;
    this.#events = events;
    map.on('zoomstart', () => this.fold());
    map.on('click', () => this.fold());
  }

  get isOpen(): boolean {
    return this.#marker !== undefined;
  }

  /** @param origin the spot's own button: it gets the focus back */
  open(site: Site, origin: HTMLButtonElement, isStill: boolean): void {
    const wasThis = this.#origin === origin;
    this.fold();
    if (wasThis) return origin.focus({ preventScroll: true });
    const group = document.createElement('div');
    group.className = isStill ? 'fan' : 'fan grows';
    group.role = 'group';
    group.ariaLabel = origin.ariaLabel;
    const places = fanPlaces(site.members.length);
    const buttons = site.members.map((n, i) => this.#button(n, site, places[i]!));
    group.append(drawLegs(places, spotRadius(site.members.length)), ...buttons);
    const icon = new DivIcon({ html: group, className: 'fan-holder', iconSize: [0, 0] });
    this.#marker = new Marker([site.lat, site.lng], { icon, keyboard: false, interactive: false, zIndexOffset: 10_000 }).addTo(this.#map);
    // The next press of Tab goes into the fan, not to the next spot.
    origin.closest('.spot-holder')?.after(this.#marker.getElement()!);
    this.#origin = origin;
    origin.ariaExpanded = 'true';
    this.#bringIntoView(site, places, isStill);
    buttons[0]!.focus({ preventScroll: true });
    void this.#name(site, buttons);
  }

  /** True when there was something to fold. */
  fold(): boolean {
    if (!this.#marker) return false;
    const element = this.#marker.getElement();
    const hadFocus = element?.contains(document.activeElement) ?? false;
    const origin = this.#origin!;
    this.#marker.remove();
    this.#marker = this.#origin = undefined;
    origin.ariaExpanded = 'false';
    if (hadFocus && origin.isConnected) origin.focus({ preventScroll: true });
    return true;
  }

  /** Folds when its spot is no more on the map. */
  check(): void {
    if (this.#origin && !this.#origin.isConnected) this.fold();
  }

  #button(number: number, site: Site, { x, y }: { x: number; y: number }): HTMLButtonElement {
    const point = this.#store.point(number);
    const button = recordButton(point, this.#words);
    nameButton(button, spotName([point], this.#words));
    button.style.left = `${x}px`;
    button.style.top = `${y}px`;
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      const { x: left, y: top } = this.#map.latLngToContainerPoint([site.lat, site.lng]);
      this.#events.openRecord(number, this.#map.containerPointToLatLng([left + x, top + y]), button);
    });
    return button;
  }

  async #name({ members }: Site, buttons: readonly HTMLButtonElement[]): Promise<void> {
    await this.#store.loadWords(members);
    members.forEach((n, i) => nameButton(buttons[i]!, spotName([this.#store.point(n)], this.#words)));
  }

  #bringIntoView({ lat, lng }: Site, places: readonly { x: number; y: number }[], isStill: boolean): void {
    const { x, y } = this.#map.latLngToContainerPoint([lat, lng]);
    const { x: width, y: height } = this.#map.getSize();
    const reach = Math.max(...places.map((place) => Math.hypot(place.x, place.y))) + EDGE;
    const push = (at: number, size: number): number => (at < reach ? at - reach : Math.max(0, at - (size - reach)));
    const [dx, dy] = [push(x, width), push(y, height)];
    if (dx || dy) this.#map.panBy([dx, dy], { animate: !isStill, duration: 0.15 });
  }
}

/** @param from legs begin at the edge of the ring: its numeral stays legible */
function drawLegs(places: readonly { x: number; y: number }[], from: number): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  const start = (at: { x: number; y: number }, along: number): number => Math.round((along * from) / Math.hypot(at.x, at.y));
  path.setAttribute('d', places.map((at) => `M${start(at, at.x)} ${start(at, at.y)}L${at.x} ${at.y}`).join(''));
  svg.append(path);
  return svg;
}
