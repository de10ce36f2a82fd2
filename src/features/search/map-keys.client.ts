/** A search for a map: the same question as on the search page, answered by keys of records instead of texts. */
import { ask, type Asked } from './ask.client.ts';
import { KIND } from './find.ts';
import type { SearchState } from './address.ts';
import { loadKeys } from './files.client.ts';

export interface FoundOnMap {
  keys: Set<string>;
  asked: Asked;
}

/** Hits of other kinds bring the records that lie in them: a municipality, its own. */
export async function findOnMap(bundle: string, state: SearchState, kinds: readonly string[]): Promise<FoundOnMap> {
  const [asked, keysOf] = await Promise.all([ask(bundle, state, [KIND], kinds), loadKeys(bundle)]);
  const hits = asked.found.groups.flatMap(({ hits: list }) => list);
  return { keys: new Set(hits.flatMap(({ id }) => keysOf[id] ?? [])), asked };
}
