/** A question to the index from a page: opened once, resolved, found. What every search form calls. */
import type { SearchState } from './address.ts';
import { loadDictionary } from './dictionary.client.ts';
import { openEngine } from './engine.client.ts';
import { find, type Found } from './find.ts';
import { resolve, type Resolved } from './resolve.ts';

export interface Asked {
  resolved: Resolved;
  found: Found;
}

/** `names`: all filters; `kinds`: values of the kind filter in their order. */
export async function ask(bundle: string, { query, chosen, order, isLiteral }: SearchState, names: readonly string[], kinds: readonly string[]): Promise<Asked> {
  const engine = await openEngine(bundle);
  const resolved = await resolve(engine, query, { isLiteral, dictionary: () => loadDictionary(bundle) });
  return { resolved, found: await find(engine, resolved, { chosen, order, names, kinds }) };
}
