/** Spots and rings of the moving map: what the window shows becomes real buttons, and only that. */
import Supercluster from 'supercluster';
import { boxAround, type Box } from './label-placing.ts';
import { DivIcon, Marker, type Map as LeafletMap } from './leaflet.ts';
import { groupSites, type MapPoint, type Site } from './map-points.ts';
import { addCounts, clusterName, countKinds, siteName, type KindCounts, type MapWords } from './map-words.ts';
import { ringRadius } from './rings.ts';

interface SiteProps {
  site: Site;
  counts: KindCounts;
}
type Index = Supercluster<SiteProps, { counts: KindCounts }>;
type Found = ReturnType<Index['getClusters']>[number];

interface Mark {
  marker: Marker;
  button: HTMLButtonElement;
  radius: number;
  at: [lat: number, lng: number];
  sites: () => readonly Site[];
}
export interface SiteLayerEvents {
  openSite(site: Site): void;
  /** The ring falls apart at this zoom. */
  enterCluster(at: [lat: number, lng: number], zoom: number, sites: readonly Site[]): void;
}

const CLUSTER_RADIUS = 44;
/** From the next zoom on every spot stands alone. */
const LAST_CLUSTER_ZOOM = 10;
/** More stops than this and the keyboard is lost in the map; the list has them all. */
const TAB_STOPS = 26;

export class SiteLayer {
  #index: Index | undefined;
  #sites: Site[] = [];
  #marks = new Map<string, Mark>();
  #lit: ReadonlySet<string> = new Set();
  #map: LeafletMap;
  #words: MapWords;
  #events: SiteLayerEvents;

  constructor(map: LeafletMap, words: MapWords, events: SiteLayerEvents) {
    this.#map = map;
    this.#words = words;
    this.#events = events;
  }

  get sites(): readonly Site[] {
    return this.#sites;
  }

  setPoints(points: readonly MapPoint[]): void {
    this.#sites = groupSites(points);
    this.#index = new Supercluster<SiteProps, { counts: KindCounts }>({
      radius: CLUSTER_RADIUS,
      extent: 256,
      minPoints: 2,
      maxZoom: LAST_CLUSTER_ZOOM,
      map: ({ counts }) => ({ counts }),
      reduce: (sum, { counts }) => {
        sum.counts = addCounts(sum.counts, counts);
      },
    }).load(
      this.#sites.map((site) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [site.lng, site.lat] },
        properties: { site, counts: countKinds(site.points) },
      })),
    );
    for (const mark of this.#marks.values()) mark.marker.remove();
    this.#marks.clear();
    this.render();
  }

  /** Draws what the window shows; spots that stay keep their button, and with it the focus. */
  render(): void {
    const bounds = this.#map.getBounds().pad(0.1);
    const found = this.#index?.getClusters([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()], Math.round(this.#map.getZoom())) ?? [];
    const byKey = new Map(found.toSorted(northFirst).map((feature) => [keyOf(feature), feature]));
    for (const [key, mark] of this.#marks) {
      if (byKey.has(key)) continue;
      mark.marker.remove();
      this.#marks.delete(key);
    }
    for (const [key, feature] of byKey) if (!this.#marks.has(key)) this.#marks.set(key, this.#draw(feature));
    [...byKey.keys()].forEach((key, i) => (this.#marks.get(key)!.button.tabIndex = i < TAB_STOPS ? 0 : -1));
    this.#light();
  }

  /** Space that names must leave free. */
  obstacles(): Box[] {
    return [...this.#marks.values()].map(({ at, radius }) => {
      const { x, y } = this.#map.latLngToContainerPoint(at);
      return boxAround(x, y, radius);
    });
  }

  highlight(keys: ReadonlySet<string>): void {
    this.#lit = keys;
    this.#light();
  }

  siteOf(key: string): Site | undefined {
    return this.#sites.find(({ points }) => points.some((p) => p.key === key));
  }

  /** Moves the focus to the button that now stands for one of the sites. */
  focus(sites: readonly Site[]): boolean {
    const mark = [...this.#marks.values()].find((m) => m.sites().some((site) => sites.includes(site)));
    mark?.button.focus({ preventScroll: true });
    return mark !== undefined;
  }

  #light(): void {
    for (const { button, sites } of this.#marks.values()) {
      button.classList.toggle('lit', this.#lit.size > 0 && sites().some(({ points }) => points.some((p) => this.#lit.has(p.key))));
    }
  }

  #draw(feature: Found): Mark {
    const [lng, lat] = feature.geometry.coordinates as [number, number];
    const { properties } = feature;
    const isCluster = 'cluster' in properties;
    const sites = isCluster ? once(() => this.#index!.getLeaves(properties.cluster_id, Infinity).map((leaf) => leaf.properties.site)) : () => [properties.site];
    const count = Object.values(properties.counts).reduce((sum, n) => sum + n, 0);
    const radius = ringRadius(count) + (count > 1 ? 3 : 2);
    const button = document.createElement('button');
    button.type = 'button';
    button.style.setProperty('--ring', `${radius * 2}px`);
    button.className = isCluster ? 'spot ring' : spotClass(properties.site);
    button.ariaLabel = isCluster ? clusterName(properties.counts, this.#words) : siteName(properties.site, this.#words);
    button.title = button.ariaLabel;
    if (count > 1) button.textContent = String(count);
    button.addEventListener('dblclick', (event) => event.stopPropagation());
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      if (event.detail > 0 && wasDragged(this.#map)) return;
      if (isCluster) this.#events.enterCluster([lat, lng], this.#index!.getClusterExpansionZoom(properties.cluster_id), sites());
      else this.#events.openSite(properties.site);
    });
    const icon = new DivIcon({ html: button, className: 'spot-holder', iconSize: [0, 0] });
    const marker = new Marker([lat, lng], { icon, keyboard: false, interactive: false }).addTo(this.#map);
    return { marker, button, radius, at: [lat, lng], sites };
  }
}

function spotClass({ points, isUnknown }: Site): string {
  if (points.length > 1) return isUnknown ? 'spot ring unknown' : 'spot ring';
  const shape = { дом: 'house', 'населённый пункт': 'village', 'центр муниципалитета': 'unknown' }[points[0]!.precision];
  return `spot single ${shape} kind-${points[0]!.kind}`;
}

function keyOf(feature: Found): string {
  return 'cluster' in feature.properties ? `cluster ${feature.properties.cluster_id}` : feature.geometry.coordinates.join(' ');
}

function northFirst(a: Found, b: Found): number {
  return b.geometry.coordinates[1]! - a.geometry.coordinates[1]! || a.geometry.coordinates[0]! - b.geometry.coordinates[0]!;
}

/** A drag that began on a button also ends as its click. The handler's `moved` is public but missing from the types. */
function wasDragged({ dragging }: LeafletMap): boolean {
  return (dragging as typeof dragging & { moved(): boolean }).moved();
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
