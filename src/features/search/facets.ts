/** Filters of a search: what may be chosen and how many records stand behind each choice. Pure. */

export interface Facet {
  /** Filter name in the index, in the address and in the form. */
  name: string;
  label: string;
  /** The words for «no choice». */
  any: string;
  options: readonly { value: string; label: string }[];
}

/** Filter name → value → number of records. */
export type Counts = Record<string, Record<string, number>>;

/** The chosen filters without one: a filter's own counts are taken as if it were not chosen. */
export function without(chosen: Record<string, string>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(chosen).filter(([key]) => key !== name));
}

/** Records behind each value of each filter. `of` counts for one set of chosen filters. */
export async function countChoices(names: readonly string[], chosen: Record<string, string>, of: (chosen: Record<string, string>) => Promise<Counts>): Promise<Counts> {
  const all = await of(chosen);
  const pairs = await Promise.all(names.map(async (name) => [name, (name in chosen ? await of(without(chosen, name)) : all)[name] ?? {}] as const));
  return Object.fromEntries(pairs);
}
