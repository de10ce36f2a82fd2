/**
 * Which rows answer the choice, and how many would answer another one. One walk over numbers per facet, so that five
 * thousand rows are counted within a few milliseconds. Values of one facet widen each other, facets narrow each other. Pure.
 */
import type { CatalogueFile } from './catalogue-file.ts';
import { TEXT, type Chosen } from './state.ts';

/** Values of every row as flat numbers: those of row `i` are `items[starts[i]] … items[starts[i + 1] - 1]`. */
export interface FacetIndex {
  name: string;
  values: readonly string[];
  starts: Uint32Array;
  items: Uint16Array;
}

export interface Selection {
  /** Numbers of the rows, in the order of the file. */
  rows: number[];
  /** Facet name → value → rows, counted as if the facet itself were not chosen. */
  counts: Record<string, Map<string, number>>;
  /** Facet name, or `q` → rows there would be without this one condition. */
  ifLifted: Record<string, number>;
}

export function indexFacets({ facets }: CatalogueFile): FacetIndex[] {
  return Object.entries(facets).map(([name, { values, of }]) => {
    const lists = of.map((value) => [value].flat());
    const starts = new Uint32Array(lists.length + 1);
    lists.forEach((list, i) => (starts[i + 1] = starts[i]! + list.length));
    return { name, values, starts, items: Uint16Array.from(lists.flat()) };
  });
}

/**
 * @param count how many rows there are
 * @param answersText 1 for every row that the text finds; undefined when no text is asked
 */
export function select(index: readonly FacetIndex[], count: number, chosen: Chosen, answersText?: Uint8Array): Selection {
  /** How many conditions each row fails. */
  const fails = new Uint8Array(count);
  const failsOf = new Map<string, Uint8Array>();
  for (const facet of index) {
    const values = chosen[facet.name];
    if (!values) continue;
    failsOf.set(facet.name, failuresOf(facet, values, count));
  }
  if (answersText) failsOf.set(TEXT, answersText.map((answers) => 1 - answers));
  for (const failed of failsOf.values()) for (let row = 0; row < count; row++) fails[row]! += failed[row]!;

  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (fails[row] === 0) rows.push(row);
  return {
    rows,
    counts: Object.fromEntries(index.map((facet) => [facet.name, countValues(facet, fails, failsOf.get(facet.name))])),
    ifLifted: Object.fromEntries([...failsOf].map(([name, failed]) => [name, fails.reduce((sum, all, row) => sum + (all - failed[row]! === 0 ? 1 : 0), 0)])),
  };
}

function failuresOf({ values: known, starts, items }: FacetIndex, values: readonly string[], count: number): Uint8Array {
  const wanted = new Uint8Array(known.length);
  for (const value of values) {
    const number = known.indexOf(value);
    if (number >= 0) wanted[number] = 1;
  }
  const failed = new Uint8Array(count).fill(1);
  for (let row = 0; row < count; row++) {
    for (let i = starts[row]!; i < starts[row + 1]!; i++) if (wanted[items[i]!]) failed[row] = 0;
  }
  return failed;
}

function countValues({ values, starts, items }: FacetIndex, fails: Uint8Array, own: Uint8Array | undefined): Map<string, number> {
  const counts = new Uint32Array(values.length);
  for (let row = 0; row < fails.length; row++) {
    if (fails[row]! - (own?.[row] ?? 0) !== 0) continue;
    for (let i = starts[row]!; i < starts[row + 1]!; i++) counts[items[i]!]!++;
  }
  return new Map(values.map((value, i) => [value, counts[i]!]));
}
