/** The moving map itself: base, names, spots and the leaf, behind a few verbs that know nothing of the library underneath. */
import { compareRu } from '../../kernel/text.ts';
import { drawBase, NameLayer } from './base-drawing.ts';
import type { BaseFile } from './base-file.ts';
import { FAN_MOST } from './fan.ts';
import { shareGestures } from './gestures.ts';
import { latLngBounds, Map as LeafletMap } from './leaflet.ts';
import { addControls } from './map-controls.ts';
import { dressMap, wholeRegion } from './map-frame.ts';
import type { FetchJson, PointSource, PointStore, Site } from './map-points.ts';
import type { MapWords } from './map-words.ts';
import { NearMe, type NearPanel } from './near-me.ts';
import { OutlineLayer } from './outline-layer.ts';
import { RecordFan } from './record-fan.ts';
import { openLeaf } from './record-leaf.ts';
import { SiteLayer } from './site-layer.ts';
import type { Streets } from './street-archive.ts';
import { makeStreetSwitch } from './street-switch.ts';

export interface MapSheet {
  base: BaseFile;
  store: PointStore;
  sources: readonly PointSource[];
  words: MapWords;
  /** [west, south, east, north]: shown when there is no outline. */
  bbox: readonly [number, number, number, number];
  label: string;
  streets?: Streets;
}
/** The page around the map. */
export interface MapSurroundings {
  near?: NearPanel;
  /** Buttons above the map: over it they would cover its names. */
  buttons: { near?: HTMLButtonElement; whole: HTMLButtonElement; streets: HTMLButtonElement };
  fetchJson: FetchJson;
  onMove(): void;
  /** A sentence for those who do not see the map. */
  announce(text: string): void;
  /** The file of boundaries has not come: the legend must not promise them. */
  onOutlinesLost(): void;
  /** Whose streets are shown; undefined for the drawn base. */
  attribute(text: string | undefined): void;
}
export interface DrawnMap {
  /** Shows these records only, or all; `move` brings them into the window. */
  show(keys: ReadonlySet<string> | undefined, move: boolean): void;
  highlight(keys: ReadonlySet<string>): void;
  /** Moves to the record's spot and opens its leaf. */
  open(key: string): void;
  visibleKeys(): Set<string>;
}

const ZOOM = { least: 5, most: 14, single: 9 };
const QUICK = 0.15;

export function drawMap(host: HTMLElement, { base, store, sources, words, bbox, label, streets }: MapSheet, around: MapSurroundings): DrawnMap {
  dressMap();
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const whole = wholeRegion(base, bbox);
  const map = new LeafletMap(host, {
    attributionControl: false,
    zoomControl: false,
    maxZoom: ZOOM.most,
    zoomSnap: 0.25,
    wheelPxPerZoomLevel: 120,
    maxBounds: whole.pad(0.5),
    maxBoundsViscosity: 1,
    zoomAnimation: !isStill,
    markerZoomAnimation: !isStill,
    fadeAnimation: false,
    inertia: !isStill,
  }).fitBounds(whole, { padding: [6, 6], animate: false });
  map.setMinZoom(Math.min(ZOOM.least, Math.floor(map.getZoom())));
  host.role = 'region';
  host.ariaLabel = label;
  const say = shareGestures(map, host, words);
  addControls(map, words);
  const { buttons } = around;
  press(buttons.whole, () => map.fitBounds(whole, { padding: [6, 6], animate: !isStill, duration: QUICK }));
  if (streets) makeStreetSwitch(map, buttons.streets, streets, words, { attribute: around.attribute, tell: say, drawnZoom: ZOOM.most });
  drawBase(map, base);

  let expected: readonly Site[] | undefined;
  let entered: readonly Site[] | undefined;
  let shown: readonly number[] = store.all();
  const names = new NameLayer(map, base);
  const outlines = new OutlineLayer(map, store, sources, around.fetchJson, around.onOutlinesLost);
  const nearMe = around.near && buttons.near && new NearMe(map, store, words, around.near, { shown: () => shown, tell: say, button: buttons.near });
  if (nearMe) press(buttons.near!, () => void nearMe.ask(isStill));

  const unfold = async (numbers: readonly number[], at: { lat: number; lng: number }, giveBack: () => void): Promise<void> => {
    if (!store.hasWords(numbers)) await store.loadWords(numbers);
    const points = store
      .points(numbers)
      .map((point) => ({ ...point, isOutlined: point.isOutlined && outlines.has(point.key) }))
      .sort((a, b) => compareRu(a.title ?? '', b.title ?? ''));
    openLeaf(map, at, points, words, isStill, giveBack);
  };
  const openSite = (site: Site): void => {
    fan.fold();
    void unfold(site.members, site, () => layer.focus([site]) || host.focus({ preventScroll: true }));
  };
  const fan = new RecordFan(map, store, words, {
    openRecord: (number, at, button) => void unfold([number], at, () => (button.isConnected ? button : host).focus({ preventScroll: true })),
  });
  const layer = new SiteLayer(map, store, words, base.places, {
    openSite(site, button) {
      map.closePopup();
      if (site.members.length > 1 && site.members.length <= FAN_MOST) fan.open(site, button, isStill);
      else openSite(site);
    },
    enterCluster(at, zoom, sites) {
      fan.fold();
      entered = sites;
      expected = document.activeElement?.closest('.spot') ? sites : undefined;
      map.setView(at, Math.min(zoom, map.getMaxZoom()), { animate: !isStill, duration: QUICK });
    },
  });
  const render = (): void => {
    layer.render();
    fan.check();
    outlines.render();
    names.render(layer.obstacles());
    if (expected) layer.focus(expected);
    if (entered) around.announce(layer.tellEntered(entered));
    expected = entered = undefined;
    around.onMove();
  };
  const put = (numbers: readonly number[]): void => {
    shown = numbers;
    fan.fold();
    layer.setPoints(numbers);
    outlines.setPoints(numbers);
    names.render(layer.obstacles());
    void nearMe?.refresh();
  };
  put(shown);
  map.on('moveend resize', render);
  // The frame gives way to what stands around it, not to the window alone.
  new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(host);
  host.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    if (host.classList.contains('has-leaf')) map.closePopup();
    else fan.fold();
  });
  const numbersOf = (keys: ReadonlySet<string>): number[] => [...keys].flatMap((key) => store.numberOf(key) ?? []);

  return {
    show(keys, move) {
      map.closePopup();
      put(keys ? numbersOf(keys) : store.all());
      const target = keys && layer.sites.length > 0 ? latLngBounds(layer.sites.map(({ lat, lng }) => [lat, lng])) : whole;
      if (move) map.fitBounds(target, { padding: [40, 40], maxZoom: ZOOM.single, animate: !isStill, duration: QUICK });
    },
    highlight: (keys) => layer.highlight(new Set(numbersOf(keys))),
    open(key) {
      const number = store.numberOf(key);
      const site = number === undefined ? undefined : layer.siteOf(number);
      if (!site) return;
      map.setView([site.lat, site.lng], Math.max(map.getZoom(), ZOOM.single), { animate: false });
      fan.fold();
      void unfold([number!], site, () => layer.focus([site]) || host.focus({ preventScroll: true }));
    },
    visibleKeys() {
      const bounds = map.getBounds();
      return new Set(layer.sites.filter(({ lat, lng }) => bounds.contains([lat, lng])).flatMap(({ members }) => members.map((n) => store.key(n))));
    },
  };
}

/** A button of the page that waited for the map. */
function press(button: HTMLButtonElement, act: () => void): void {
  button.disabled = false;
  button.addEventListener('click', act);
}
