/** The rows once they have come, with all that is worked out of them once: numbers of facets, words, orders. Pure. */
import type { LngLat } from '../../kernel/geo.ts';
import type { CatalogueFile } from './catalogue-file.ts';
import { arrange, distancesFrom, permutation, type Order } from './ordering.ts';
import { indexFacets, select, type FacetIndex, type Selection } from './selection.ts';
import type { State } from './state.ts';
import { TextIndex } from './text-index.ts';

export interface Answer extends Selection {
  /** Kilometres to every row of the file, when the reader asked for the nearest. */
  distances?: Float64Array;
}

export class LoadedCatalogue {
  readonly file: CatalogueFile;
  readonly count: number;
  readonly #facets: readonly FacetIndex[];
  readonly #orders: readonly Order[];
  readonly #permutations = new Map<string, Uint32Array>();
  #text: TextIndex | undefined;

  constructor(file: CatalogueFile, orders: readonly Order[]) {
    this.file = file;
    this.count = file.ids.length;
    this.#facets = indexFacets(file);
    this.#orders = orders;
  }

  /** @param place where distances are counted from, if that is known */
  answer({ q, chosen, order }: State, place?: LngLat): Answer {
    const found = q ? this.prepareText().find(q) : undefined;
    const selection = select(this.#facets, this.count, chosen, found);
    const wanted = this.#orders.find(({ name }) => name === order);
    const distances = wanted?.by === 'distance' && place ? distancesFrom(place, this.file) : undefined;
    return { ...selection, rows: wanted ? arrange(selection.rows, this.#permuted(wanted, distances)) : selection.rows, distances };
  }

  /** The words of all rows, worked out once; may be asked for ahead of the first letter. */
  prepareText(): TextIndex {
    return (this.#text ??= new TextIndex(this.file, this.#facets));
  }

  #permuted(order: Order, distances: Float64Array | undefined): Uint32Array {
    if (order.by === 'distance') return permutation(order, this.file, distances);
    const known = this.#permutations.get(order.name);
    if (known) return known;
    const made = permutation(order, this.file);
    this.#permutations.set(order.name, made);
    return made;
  }
}
