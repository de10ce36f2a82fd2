/** The state of a search in the page's address, so that it can be sent to a neighbour. Garbage is ignored. Pure. */
import { normaliseQuery } from './query.ts';

export interface SearchState {
  query: string;
  /** Filter name → chosen value; only chosen ones. */
  chosen: Record<string, string>;
}

/** Filter name → the values it may take. */
export type KnownFilters = ReadonlyMap<string, ReadonlySet<string>>;

export function readState(search: string, known: KnownFilters): SearchState {
  const params = new URLSearchParams(search);
  const chosen: Record<string, string> = {};
  for (const [name, values] of known) {
    const value = params.get(name);
    if (value && values.has(value)) chosen[name] = value;
  }
  return { query: normaliseSpaces(params.get('q') ?? ''), chosen };
}

/** «?q=…&god=2025», or an empty string when nothing is asked. */
export function writeState({ query, chosen }: SearchState, known: KnownFilters): string {
  const params = new URLSearchParams();
  const text = normaliseSpaces(query);
  if (text) params.set('q', text);
  for (const name of known.keys()) if (chosen[name]) params.set(name, chosen[name]);
  const written = params.toString();
  return written && `?${written}`;
}

export function isEmpty({ query, chosen }: SearchState): boolean {
  return normaliseQuery(query) === '' && Object.keys(chosen).length === 0;
}

/** As the reader wrote it, «ё» included. */
function normaliseSpaces(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim().slice(0, 200);
}
