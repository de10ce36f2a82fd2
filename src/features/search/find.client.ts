/** One search: hits by kind, counts for the filters, and the texts of what is shown. */
import { countChoices, type Counts } from './facets.ts';
import { openEngine, type Engine, type Fragment, type Hit } from './engine.client.ts';
import { planGroups, type Group } from './groups.ts';
import { searchTerm } from './query.ts';
import type { SearchState } from './address.ts';

export interface Found {
  total: number;
  groups: Group<Hit>[];
  counts: Counts;
}
export interface Item extends Fragment {
  code?: string;
}

/** The filter that makes the groups. */
export const KIND = 'vid';

/** `names`: all filters; `kinds`: values of the kind filter in their order. */
export async function find(bundle: string, { query, chosen }: SearchState, names: readonly string[], kinds: readonly string[]): Promise<Found> {
  const engine = await openEngine(bundle);
  const term = searchTerm(query);
  const ask = (filters: Record<string, string>) => engine.search(term, { filters, ...sortOf(term) });
  const counts = await countChoices(names, chosen, async (filters) => (await ask(filters)).filters);
  const behind = chosen[KIND] ? [chosen[KIND]] : kinds.filter((kind) => (counts[KIND]?.[kind] ?? 0) > 0);
  const found = await Promise.all(behind.map(async (kind) => ({ kind, hits: (await ask({ ...chosen, [KIND]: kind })).results })));
  return { total: found.reduce((sum, { hits }) => sum + hits.length, 0), groups: planGroups(found, term !== null), counts };
}

/** Without a query there is nothing to rank: reading order. */
function sortOf(term: string | null): Parameters<Engine['search']>[1] {
  return term === null ? { sort: { order: 'asc' } } : {};
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
