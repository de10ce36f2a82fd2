/** What the reader chose, and how it is spelled in the address: shareable, the same choice always spelled the same. Garbage is ignored. Pure. */

export const VIEWS = ['spisok', 'karta', 'tablica'] as const;
export type View = (typeof VIEWS)[number];

/** Facet name → chosen values; a facet without a choice is not in it. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

export interface State {
  q: string;
  chosen: Chosen;
  view: View;
  /** Name of the order; the first of the grammar is the usual one and is not written. */
  order: string;
  /** Id of the place distances are counted from; empty when none. */
  from: string;
}

/** What may be said at all. */
export interface Grammar {
  facets: readonly { name: string; values: readonly string[] }[];
  orders: readonly string[];
  places: readonly string[];
}

export const TEXT = 'q';
export const VIEW = 'pokaz';
export const ORDER = 'poryadok';
export const FROM = 'ot';
/** Longer than any name in the atlas. */
export const LONGEST_TEXT = 100;

export function parseState(search: string, grammar: Grammar): State {
  const query = new URLSearchParams(search);
  const chosen: Record<string, readonly string[]> = {};
  for (const { name, values } of grammar.facets) {
    const said = new Set(query.getAll(name));
    const known = values.filter((value) => said.has(value));
    if (known.length > 0) chosen[name] = known;
  }
  return {
    q: tidy(query.get(TEXT) ?? ''),
    chosen,
    view: VIEWS.find((view) => view === query.get(VIEW)) ?? 'spisok',
    order: grammar.orders.find((order) => order === query.get(ORDER)) ?? grammar.orders[0] ?? '',
    from: grammar.places.find((place) => place === query.get(FROM)) ?? '',
  };
}

/**
 * The query with «?», or an empty string. Parameters this page does not know keep their place before ours.
 * @param search the address as it is now
 */
export function writeState(search: string, state: State, grammar: Grammar): string {
  const query = new URLSearchParams(search);
  for (const name of [TEXT, VIEW, ORDER, FROM, ...grammar.facets.map((facet) => facet.name)]) query.delete(name);
  const q = tidy(state.q);
  if (q) query.set(TEXT, q);
  for (const { name, values } of grammar.facets) {
    for (const value of values) if (state.chosen[name]?.includes(value)) query.append(name, value);
  }
  if (state.view !== 'spisok') query.set(VIEW, state.view);
  if (state.order !== grammar.orders[0]) query.set(ORDER, state.order);
  if (state.from) query.set(FROM, state.from);
  const text = query.toString();
  return text && `?${text}`;
}

/** True when rows are left out. */
export function isNarrowed({ q, chosen }: State): boolean {
  return q !== '' || Object.keys(chosen).length > 0;
}

/** The state with one value of a facet added or taken away. */
export function withChoice(state: State, name: string, values: readonly string[]): State {
  const { [name]: _, ...others } = state.chosen;
  return { ...state, chosen: values.length > 0 ? { ...others, [name]: values } : others };
}

/** Runs of spaces and unseen characters are one space; nothing but signs is nothing. */
function tidy(text: string): string {
  const plain = text.normalize('NFC').replace(/[\s\p{Cc}\p{Cf}\p{Cs}\u{FFFD}]+/gu, ' ').trim();
  return /[\p{L}\p{N}]/u.test(plain) ? Array.from(plain).slice(0, LONGEST_TEXT).join('').trim() : '';
}
