/** What stands on the map at a given nearness: lone sites and rings of several. Knows numbers, draws nothing. */
import Supercluster from 'supercluster';
import { isUnknown, type PointStore, type Site } from './map-points.ts';
import type { KindCounts } from './map-words.ts';

/** One button of the map. */
export interface Spot {
  /** The same as long as the spot is the same. */
  key: string;
  lat: number;
  lng: number;
  counts: KindCounts;
  total: number;
  /** How many of its records are known by municipality only. */
  vague: number;
  /** Set when it is one place; a ring of several has none. */
  site?: Site;
  /** Computed when asked for: a ring may hold thousands. */
  sites: () => readonly Site[];
  /** Where a ring falls apart. */
  entryZoom: () => number;
}

/** Flat numbers, since the index copies them for every ring. */
type Sums = { vague: number } & Record<`k${number}`, number>;
type Props = Sums & { site: Site };

/** Rings of few records are small and may stand closer than the full ones of a crowded map. */
const CLUSTER_RADIUS = { roomy: 44, crowded: 60 };
const CROWDED = 3000;
/** From the next zoom on every spot stands alone. */
const LAST_CLUSTER_ZOOM = 12;

export class ClusterIndex {
  #index: Supercluster<Props, Sums>;
  #kinds: readonly string[];

  constructor(store: PointStore, kinds: readonly string[], sites: readonly Site[], leastZoom: number) {
    this.#kinds = kinds;
    const fields = ['vague', ...kinds.map((_, i) => `k${i}` as const)] as const;
    this.#index = new Supercluster<Props, Sums>({
      radius: sites.length > CROWDED ? CLUSTER_RADIUS.crowded : CLUSTER_RADIUS.roomy,
      extent: 256,
      minPoints: 2,
      minZoom: Math.min(leastZoom, LAST_CLUSTER_ZOOM),
      maxZoom: LAST_CLUSTER_ZOOM,
      reduce: (sums, props) => {
        for (const field of fields) (sums as Record<string, number>)[field]! += (props as Record<string, number>)[field]!;
      },
    }).load(
      sites.map((site) => {
        const properties = { site, vague: site.vague } as Props;
        for (let i = 0; i < kinds.length; i++) properties[`k${i}`] = 0;
        for (const n of site.members) properties[`k${store.kindOf(n)}`]!++;
        return { type: 'Feature', geometry: { type: 'Point', coordinates: [site.lng, site.lat] }, properties };
      }),
    );
  }

  /** North first, as one reads. */
  inWindow(box: [west: number, south: number, east: number, north: number], zoom: number): Spot[] {
    return this.#index
      .getClusters(box, zoom)
      .map((feature) => this.#spot(feature))
      .sort((a, b) => b.lat - a.lat || a.lng - b.lng);
  }

  #spot({ geometry, properties }: ReturnType<Supercluster<Props, Sums>['getClusters']>[number]): Spot {
    const [lng, lat] = geometry.coordinates as [number, number];
    const counts = Object.fromEntries(this.#kinds.map((kind, i) => [kind, properties[`k${i}`] ?? 0]));
    const shared = { lat, lng, counts, vague: properties.vague, total: Object.values(counts).reduce((sum, n) => sum + n, 0) };
    if (!('cluster' in properties)) return { ...shared, key: `${lng} ${lat}`, site: properties.site, sites: () => [properties.site], entryZoom: () => 0 };
    const id = properties.cluster_id;
    let sites: Site[] | undefined;
    return {
      ...shared,
      key: `cluster ${id}`,
      sites: () => (sites ??= this.#index.getLeaves(id, Infinity).map((leaf) => leaf.properties.site)),
      entryZoom: () => this.#index.getClusterExpansionZoom(id),
    };
  }
}

export function isSpotUnknown({ vague, total, site }: Spot): boolean {
  return site ? isUnknown(site) : vague === total;
}
