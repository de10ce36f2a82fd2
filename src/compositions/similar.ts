/**
 * Practices like this one, found when the site is built. Candidates come from inverted lists (what was built, kind of
 * work, rare words of the title and tags), a bounded number of each, so that the work grows with the number of projects
 * and not with its square. Every find carries the reasons, to be put into words. Pure and the same on every machine.
 */
import { distanceKm, type LngLat } from '../kernel/geo.ts';

export interface Practice {
  id: string;
  objectTypes: readonly string[];
  activities: readonly string[];
  direction: string;
  /** Stems of the title and of the tags. */
  stems: readonly string[];
  /** Roubles, when the whole price is known. */
  cost?: number;
  point?: LngLat & { isExact: boolean };
  municipality: string;
  settlement?: 'город' | 'село';
  isFull: boolean;
}

export interface Likeness {
  objectTypes: string[];
  activities: string[];
  stems: string[];
  sameDirection: boolean;
  /** This one to that: 0.5 means the other cost half as much. */
  costRatio?: number;
  sameMunicipality: boolean;
  distance?: { km: number; isExact: boolean };
  sameSettlement: boolean;
  score: number;
}
export interface Similar extends Likeness {
  id: string;
}

export const SHOWN = 4;
/** Candidates taken from one list on each side of the project's own place in it. */
const WINDOW = 60;
/** A word in more projects than this tells nothing. */
const COMMON_WORD = 40;
/** Below this two projects only share a direction or a district. */
const ENOUGH = 3;

export class Similarity {
  readonly #practices: Map<string, Practice>;
  readonly #lists = new Map<string, Practice[]>();
  readonly #places = new Map<string, Map<string, number>>();

  constructor(practices: readonly Practice[]) {
    this.#practices = new Map(practices.map((practice) => [practice.id, practice]));
    for (const practice of practices) {
      for (const key of keysOf(practice)) {
        const list = this.#lists.get(key);
        if (list) list.push(practice);
        else this.#lists.set(key, [practice]);
      }
    }
    for (const [key, list] of this.#lists) {
      // Neighbours by price stand side by side, so a window of the list is a window of prices.
      list.sort((a, b) => (a.cost ?? Infinity) - (b.cost ?? Infinity) || (a.id < b.id ? -1 : 1));
      this.#places.set(key, new Map(list.map(({ id }, place) => [id, place])));
    }
  }

  /** At most four, the most alike first; `excluded` are shown on the page already. */
  of(id: string, excluded: ReadonlySet<string> = new Set(), shown = SHOWN): Similar[] {
    const practice = this.#practices.get(id);
    if (!practice) return [];
    return [...this.#candidates(practice)]
      .filter((other) => other.id !== id && !excluded.has(other.id))
      .map((other) => ({ id: other.id, ...likeness(practice, other) }))
      .filter(({ score }) => score >= ENOUGH)
      .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, shown);
  }

  #candidates(practice: Practice): Set<Practice> {
    const found = new Set<Practice>();
    for (const key of keysOf(practice)) {
      const list = this.#lists.get(key)!;
      if (key.startsWith('word:') && list.length > COMMON_WORD) continue;
      const place = this.#places.get(key)!.get(practice.id)!;
      for (const other of list.slice(Math.max(0, place - WINDOW), place + WINDOW + 1)) found.add(other);
    }
    return found;
  }
}

/** The lists a project stands in; the district's own lists keep neighbours from falling out of a long list. */
function keysOf({ objectTypes, activities, stems, municipality }: Practice): string[] {
  return [
    ...objectTypes.flatMap((type) => [`object:${type}`, `object:${type}@${municipality}`]),
    ...activities.map((activity) => `activity:${activity}`),
    ...new Set(stems.map((stem) => `word:${stem}`)),
  ];
}

/** How alike two projects are and in what. Symmetrical but for the ratio of prices. */
export function likeness(one: Practice, other: Practice): Likeness {
  const objectTypes = one.objectTypes.filter((type) => other.objectTypes.includes(type));
  const activities = one.activities.filter((activity) => other.activities.includes(activity));
  const stems = [...new Set(one.stems)].filter((stem) => other.stems.includes(stem));
  const costRatio = one.cost && other.cost ? other.cost / one.cost : undefined;
  const sameMunicipality = one.municipality === other.municipality;
  const distance = one.point && other.point ? { km: distanceKm(one.point, other.point), isExact: one.point.isExact && other.point.isExact } : undefined;
  const sameSettlement = one.settlement !== undefined && one.settlement === other.settlement;
  const sameDirection = one.direction === other.direction;
  const score =
    // Sharing one thing of one counts more than sharing one of four.
    (objectTypes.length > 0 ? 3 + (2 * objectTypes.length) / Math.max(one.objectTypes.length, other.objectTypes.length) : 0) +
    Math.min(2, activities.length) * 0.8 +
    Math.min(3, stems.length) * 0.7 +
    (sameDirection ? 0.4 : 0) +
    (costRatio === undefined ? 0 : Math.max(0, 1.2 - Math.abs(Math.log2(costRatio)) * 0.6)) +
    (sameMunicipality ? 0.6 : distance ? Math.max(0, 0.6 - distance.km / 200) : 0) +
    (sameSettlement ? 0.4 : 0) +
    (other.isFull ? 0.8 : 0);
  return { objectTypes, activities, stems, sameDirection, costRatio, sameMunicipality, distance, sameSettlement, score: Math.round(score * 1000) / 1000 };
}
