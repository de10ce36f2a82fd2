/** Snapshots put in a row: which is the last, which came before, what changed in between. Pure. */
import { compareRows, type Change } from './compare.ts';
import type { Snapshot } from './schema.ts';

export interface Stamped {
  id: string;
  data: Snapshot;
}
export interface Step<T extends Stamped = Stamped> {
  snapshot: T;
  /** The nearest earlier one that takes in the same; all registry against a part of it would be no comparison. */
  previous?: T;
  /** There are earlier ones, and all of them take in something else. */
  hasOtherBefore: boolean;
  changes: Change[];
}

/** Newest first. */
export function stepsOf<T extends Stamped>(snapshots: readonly T[], idNow?: (id: string) => string): Step<T>[] {
  const newest = snapshots.toSorted((a, b) => (a.data.asOf > b.data.asOf ? -1 : a.data.asOf < b.data.asOf ? 1 : 0));
  return newest.map((snapshot, index) => {
    const earlier = newest.slice(index + 1);
    const previous = earlier.find(({ data }) => data.coverage === snapshot.data.coverage);
    return { snapshot, previous, hasOtherBefore: !previous && earlier.length > 0, changes: previous ? compareRows(previous.data.rows, snapshot.data.rows, idNow) : [] };
  });
}

const MOST_STEPS = 20;

/** Ids of records whose files were renamed: old addresses of the site lead to new ones. */
export function renamedIds(redirects: readonly { from: string; to: string }[], addressOf: (id: string) => string): (id: string) => string {
  const next = new Map(redirects.map(({ from, to }) => [from, to]));
  const [lead = '', tail = ''] = addressOf('*').split('*');
  return (id) => {
    let address = addressOf(id);
    for (let step = 0; step < MOST_STEPS && next.has(address); step++) address = next.get(address)!;
    return address.startsWith(lead) && address.endsWith(tail) ? address.slice(lead.length, address.length - tail.length) : id;
  };
}
