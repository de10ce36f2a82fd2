/** One search: hits by kind, counts for the filters, and the texts of what is shown. */
import { countChoices, type Counts } from './facets.ts';
import type { Engine, Fragment, Hit, SearchOptions } from './engine.ts';
import { planGroups, type Group } from './groups.ts';
import type { Order } from './address.ts';
import type { Resolved } from './resolve.ts';

export interface Found {
  total: number;
  groups: Group<Hit>[];
  /** Undefined when records answer to part of the words: then nothing can be counted by choice. */
  counts: Counts | undefined;
}
export interface Item extends Fragment {
  code?: string;
}

/** The filter that makes the groups. */
export const KIND = 'vid';

export interface FindOptions {
  chosen: Record<string, string>;
  order?: Order;
  /** All filters. */
  names: readonly string[];
  /** Values of the kind filter in their order. */
  kinds: readonly string[];
}

export async function find(engine: Engine, { terms, isWidened = false }: Resolved, { chosen, order, names, kinds }: FindOptions): Promise<Found> {
  if (terms !== null && terms.length === 0) return { total: 0, groups: [], counts: {} };
  const options = (filters: Record<string, string>): SearchOptions => ({ filters, ...sortOf(order, terms === null) });
  const isPartly = terms !== null && terms.length > 1;
  const ask = async (filters: Record<string, string>): Promise<readonly Hit[]> => (isPartly ? unite(engine, terms, options(filters)) : (await engine.search(terms?.[0] ?? null, options(filters))).results);
  const counts = isPartly ? undefined : await countChoices(names, chosen, async (filters) => (await engine.search(terms?.[0] ?? null, { filters })).filters);
  const behind = chosen[KIND] ? [chosen[KIND]] : kinds.filter((kind) => !counts || (counts[KIND]?.[kind] ?? 0) > 0);
  const every = await Promise.all(behind.map(async (kind) => ({ kind, hits: await ask({ ...chosen, [KIND]: kind }) })));
  const found = isPartly ? bestOf(every, isWidened ? 1 : 0) : every;
  return { total: found.reduce((sum, { hits }) => sum + hits.length, 0), groups: planGroups(found, terms !== null), counts };
}

/** Pages that answer to the most words; the score counts the words first, then how well they fit. */
const WORD = 1000;
async function unite(engine: Engine, terms: readonly string[], options: SearchOptions): Promise<Hit[]> {
  const merged = new Map<string, Hit>();
  for (const term of terms) {
    for (const hit of (await engine.search(term, options)).results) {
      const before = merged.get(hit.id);
      merged.set(hit.id, { ...hit, score: (before?.score ?? 0) + WORD + hit.score });
    }
  }
  const hits = [...merged.values()];
  return options.sort ? hits : hits.toSorted((a, b) => b.score - a.score);
}

/** Of all kinds together, only what answers to as many words as the best does, or to `fewer` words less. */
function bestOf(found: readonly { kind: string; hits: readonly Hit[] }[], fewer: number): { kind: string; hits: readonly Hit[] }[] {
  const words = (hit: Hit): number => Math.floor(hit.score / WORD);
  const most = Math.max(0, ...found.flatMap(({ hits }) => hits.map(words)));
  return found.map(({ kind, hits }) => ({ kind, hits: hits.filter((hit) => words(hit) >= most - fewer) }));
}

/** Without a query there is nothing to rank: reading order. */
function sortOf(order: Order | undefined, isUnasked: boolean): Pick<SearchOptions, 'sort'> {
  if (order === 'novye') return { sort: { year: 'desc' } };
  if (order === 'deshevye') return { sort: { cost: 'asc' } };
  return isUnasked ? { sort: { order: 'asc' } } : {};
}

/** The texts of some hits, fetched together, in order. */
export function readItems(hits: readonly Hit[]): Promise<Item[]> {
  return Promise.all(
    hits.map(async (hit) => {
      const fragment = await hit.data();
      return { ...fragment, code: fragment.meta.code };
    }),
  );
}
