/** The state of a search in the page's address, so that it can be sent to a neighbour. Garbage is ignored. Pure. */
import { hasWords } from './query.ts';

/** How hits stand; absent means «the best first». */
export const ORDERS = ['novye', 'deshevye'] as const;
export type Order = (typeof ORDERS)[number];

export interface SearchState {
  query: string;
  /** Filter name → chosen value; only chosen ones. */
  chosen: Record<string, string>;
  order?: Order;
  /** Ask as typed: the reader has refused another reading. */
  isLiteral?: boolean;
}

/** Filter name → the values it may take. */
export type KnownFilters = ReadonlyMap<string, ReadonlySet<string>>;

const NAMES = { query: 'q', order: 'poryadok', literal: 'doslovno' } as const;
const YES = 'da';

export function readState(search: string, known: KnownFilters): SearchState {
  const params = new URLSearchParams(search);
  const chosen: Record<string, string> = {};
  for (const [name, values] of known) {
    const value = params.get(name);
    if (value && values.has(value)) chosen[name] = value;
  }
  const order = ORDERS.find((one) => one === params.get(NAMES.order));
  const isLiteral = params.get(NAMES.literal) === YES;
  return { query: normaliseSpaces(params.get(NAMES.query) ?? ''), chosen, ...(order ? { order } : {}), ...(isLiteral ? { isLiteral } : {}) };
}

/** «?q=…&god=2025», or an empty string when nothing is asked. */
export function writeState({ query, chosen, order, isLiteral }: SearchState, known: KnownFilters): string {
  const params = new URLSearchParams();
  const text = normaliseSpaces(query);
  if (text) params.set(NAMES.query, text);
  for (const name of known.keys()) if (chosen[name]) params.set(name, chosen[name]);
  if (order) params.set(NAMES.order, order);
  if (isLiteral && text) params.set(NAMES.literal, YES);
  const written = params.toString();
  return written && `?${written}`;
}

export function isEmpty({ query, chosen }: SearchState): boolean {
  return !hasWords(query) && Object.keys(chosen).length === 0;
}

/** As the reader wrote it, «ё» included. */
function normaliseSpaces(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim().slice(0, 200);
}
