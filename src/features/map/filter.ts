/** What the reader chose to see, and how it is spelled in the address. Pure; unknown values are ignored, never guessed. */

export const FILTER_FIELDS = ['group', 'topic', 'year', 'kind'] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];
export type Filter = Partial<Record<FilterField, string>>;
/** Values that exist for each field. */
export type FilterChoices = Readonly<Record<FilterField, readonly string[]>>;
/** A record's value of each field; empty when the record has none. */
export type Facets = Readonly<Record<FilterField, string>>;

/** Names in the address and in the form: transliterated Russian, like all addresses of the site. */
export const FILTER_NAMES: Readonly<Record<FilterField, string>> = { group: 'okrug', topic: 'napravlenie', year: 'god', kind: 'vid' };

/** @param search the address's query, with or without «?» */
export function parseFilter(search: string, choices: FilterChoices): Filter {
  const query = new URLSearchParams(search);
  const filter: Filter = {};
  for (const field of FILTER_FIELDS) {
    const value = query.get(FILTER_NAMES[field]);
    if (value !== null && choices[field].includes(value)) filter[field] = value;
  }
  return filter;
}

/** Query with «?», or an empty string when everything is shown. The same filter always gives the same address. */
export function serialiseFilter(filter: Filter): string {
  const query = new URLSearchParams();
  for (const field of FILTER_FIELDS) {
    const value = filter[field];
    if (value) query.set(FILTER_NAMES[field], value);
  }
  const text = query.toString();
  return text && `?${text}`;
}

/**
 * The same address with this filter in it. What the address says besides, as the words of a search, is left as it was.
 * @param search the address's query now
 */
export function withFilter(search: string, filter: Filter): string {
  const others = new URLSearchParams(search);
  for (const field of FILTER_FIELDS) others.delete(FILTER_NAMES[field]);
  const query = new URLSearchParams([...new URLSearchParams(serialiseFilter(filter)), ...others]).toString();
  return query && `?${query}`;
}

export function matches(facets: Facets, filter: Filter): boolean {
  return FILTER_FIELDS.every((field) => !filter[field] || facets[field] === filter[field]);
}
