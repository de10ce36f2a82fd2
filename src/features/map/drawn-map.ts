/** The moving map itself: base, names, spots and the leaf, behind a few verbs that know nothing of the library underneath. */
import { drawBase, NameLayer } from './base-drawing.ts';
import { unpackLine, type BaseFile } from './base-file.ts';
import { shareGestures } from './gestures.ts';
import { latLngBounds, leafletSheet, Map as LeafletMap, type LatLngBounds } from './leaflet.ts';
import { addControls } from './map-controls.ts';
import type { MapPoint, Site } from './map-points.ts';
import type { MapWords } from './map-words.ts';
import ink from './moving-map.css?inline';
import { openLeaf } from './record-leaf.ts';
import { SiteLayer } from './site-layer.ts';
import signs from './spots.css?inline';

export interface MapSheet {
  base: BaseFile;
  points: readonly MapPoint[];
  words: MapWords;
  /** [west, south, east, north]: shown when there is no outline. */
  bbox: readonly [number, number, number, number];
  label: string;
}
export interface DrawnMap {
  /** Shows these records only, or all; `move` brings them into the window. */
  show(keys: ReadonlySet<string> | undefined, move: boolean): void;
  highlight(keys: ReadonlySet<string>): void;
  /** Moves to the record's spot and opens its leaf. */
  open(key: string): void;
  visibleKeys(): Set<string>;
}

const ZOOM = { least: 5, most: 12, single: 9 };
const QUICK = 0.15;

export function drawMap(host: HTMLElement, { base, points, words, bbox, label }: MapSheet, onMove: () => void): DrawnMap {
  dress();
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const whole = wholeRegion(base, bbox);
  const map = new LeafletMap(host, {
    attributionControl: false,
    zoomControl: false,
    minZoom: ZOOM.least,
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
  host.role = 'region';
  host.ariaLabel = label;
  addControls(map, words, () => map.fitBounds(whole, { padding: [6, 6], animate: !isStill, duration: QUICK }));
  shareGestures(map, host, words);
  drawBase(map, base);

  let expected: readonly Site[] | undefined;
  const names = new NameLayer(map, base);
  const openSite = (site: Site): void => openLeaf(map, site, words, isStill, () => layer.focus([site]) || host.focus({ preventScroll: true }));
  const layer = new SiteLayer(map, words, {
    openSite,
    enterCluster(at, zoom, sites) {
      expected = document.activeElement?.closest('.spot') ? sites : undefined;
      map.setView(at, Math.min(zoom, ZOOM.most), { animate: !isStill, duration: QUICK });
    },
  });
  const render = (): void => {
    layer.render();
    names.render(layer.obstacles());
    if (expected) layer.focus(expected);
    expected = undefined;
    onMove();
  };
  layer.setPoints(points);
  names.render(layer.obstacles());
  map.on('moveend resize', render);
  host.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') map.closePopup();
  });

  return {
    show(keys, move) {
      map.closePopup();
      layer.setPoints(keys ? points.filter((p) => keys.has(p.key)) : points);
      const target = keys && layer.sites.length > 0 ? latLngBounds(layer.sites.map(({ lat, lng }) => [lat, lng])) : whole;
      if (move) map.fitBounds(target, { padding: [40, 40], maxZoom: ZOOM.single, animate: !isStill, duration: QUICK });
      names.render(layer.obstacles());
    },
    highlight: (keys) => layer.highlight(keys),
    open(key) {
      const site = layer.siteOf(key);
      if (!site) return;
      map.setView([site.lat, site.lng], Math.max(map.getZoom(), ZOOM.single), { animate: false });
      openSite(site);
    },
    visibleKeys() {
      const bounds = map.getBounds();
      return new Set(layer.sites.filter(({ lat, lng }) => bounds.contains([lat, lng])).flatMap((site) => site.points.map((p) => p.key)));
    },
  };
}

/** Styles come with the script: a page that never draws the map never loads them. Their layers keep the order of the site. */
function dress(): void {
  for (const text of [leafletSheet, ink, signs]) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }
}

function wholeRegion(base: BaseFile, [west, south, east, north]: MapSheet['bbox']): LatLngBounds {
  const shore = base.outline.flatMap((area) => unpackLine(area[0] ?? []));
  return latLngBounds(shore.length > 0 ? shore : [[south, west], [north, east]]);
}
