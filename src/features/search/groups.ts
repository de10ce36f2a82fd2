/** Which groups of hits are shown, in which order and how many of each. Pure. */

export interface Group<Hit> {
  kind: string;
  hits: readonly Hit[];
  /** How many of them are shown at first. */
  shown: number;
}

interface Scored {
  score: number;
}

const SHOWN = { first: 5, others: 3, alone: 20 } as const;

/**
 * Best group first, by its best hit; without a query (`isRanked` false) in the given order of kinds.
 * One group alone is a plain list.
 */
export function planGroups<Hit extends Scored>(found: readonly { kind: string; hits: readonly Hit[] }[], isRanked: boolean): Group<Hit>[] {
  const filled = found.filter(({ hits }) => hits.length > 0);
  const ordered = isRanked ? filled.toSorted((a, b) => b.hits[0]!.score - a.hits[0]!.score) : filled;
  return ordered.map(({ kind, hits }, index) => ({
    kind,
    hits,
    shown: Math.min(hits.length, ordered.length === 1 ? SHOWN.alone : index === 0 ? SHOWN.first : SHOWN.others),
  }));
}

/** How many more a press of the button brings. */
export const NEXT_PAGE = 20;

/** The record whose printed code was typed goes first, and its group with it. */
export function codeFirst<Item extends { code?: string }>(groups: readonly { kind: string; items: readonly Item[] }[], code: string | undefined): { kind: string; items: Item[] }[] {
  const isIt = (item: Item): boolean => code !== undefined && item.code === code;
  return groups
    .map(({ kind, items }) => ({ kind, items: items.toSorted((a, b) => Number(isIt(b)) - Number(isIt(a))) }))
    .toSorted((a, b) => Number(b.items.some(isIt)) - Number(a.items.some(isIt)));
}
