/** Two lists of ТОС → what is different, in the words of the ledger. Nothing is guessed: a row that is gone is «not found». Pure. */
import { compareRu } from '../../kernel/text.ts';
import type { SnapshotRow } from './schema.ts';

/** In the order in which they are told. */
export const CHANGE_KINDS = ['new', 'closed', 'status', 'renamed', 'moved', 'boundary', 'outlined', 'number', 'vanished'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface Change {
  kind: ChangeKind;
  id: string;
  /** Name and place as the later list has them; of what is gone, as the earlier had. */
  name: string;
  municipality: string;
  /** What stood there before and what stands now, where that can be said in words; `moved` holds ids. */
  was?: string;
  now?: string;
}

const CLOSED = 'ликвидирован';

/** @param idNow the id that a record has now, when its file was renamed since */
export function compareRows(before: readonly SnapshotRow[], after: readonly SnapshotRow[], idNow: (id: string) => string = (id) => id): Change[] {
  const earlier = new Map(before.map((row) => [idNow(row.id), row]));
  const later = new Map(after.map((row) => [idNow(row.id), row]));
  const changes = [
    ...[...later].flatMap(([id, now]) => {
      const was = earlier.get(id);
      return was ? changesOf(id, was, now) : [{ kind: 'new' as const, id, name: now.name, municipality: now.municipality, now: now.status }];
    }),
    ...[...earlier].filter(([id]) => !later.has(id)).map(([id, was]) => ({ kind: 'vanished' as const, id, name: was.name, municipality: was.municipality, was: was.status })),
  ];
  return changes.toSorted((a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) || compareRu(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

function changesOf(id: string, was: SnapshotRow, now: SnapshotRow): Change[] {
  const change = (kind: ChangeKind, before?: string, after?: string): Change => ({ kind, id, name: now.name, municipality: now.municipality, was: before, now: after });
  return [
    ...(was.status === now.status ? [] : [change(now.status === CLOSED ? 'closed' : 'status', was.status, now.status)]),
    ...(was.name === now.name ? [] : [change('renamed', was.name, now.name)]),
    ...(was.municipality === now.municipality ? [] : [change('moved', was.municipality, now.municipality)]),
    ...boundaryChange(was.boundary, now.boundary).map((kind) => change(kind)),
    ...(was.regNo === now.regNo ? [] : [change('number', was.regNo, now.regNo)]),
  ];
}

/** An outline that is new to the same words changes nothing on the ground. */
function boundaryChange(was: string | undefined, now: string | undefined): ChangeKind[] {
  if (was === now || now === undefined) return [];
  if (was === undefined) return ['outlined'];
  const [[words, outline], [wordsNow, outlineNow]] = [was.split(' '), now.split(' ')];
  return words !== wordsNow || (outline !== undefined && outlineNow !== undefined && outline !== outlineNow) ? ['boundary'] : [];
}

export interface PlaceCount {
  /** Id of the municipality. */
  id: string;
  /** Undefined when there is nothing to compare with. */
  before?: number;
  now: number;
}

/** How many ТОС that are not closed each municipality has, in both lists. */
export function countByPlace(before: readonly SnapshotRow[] | undefined, after: readonly SnapshotRow[]): PlaceCount[] {
  const count = (rows: readonly SnapshotRow[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { municipality, status } of rows) counts.set(municipality, (counts.get(municipality) ?? 0) + (status === CLOSED ? 0 : 1));
    return counts;
  };
  const [then, now] = [before && count(before), count(after)];
  return [...new Set([...now.keys(), ...(then?.keys() ?? [])])].sort().map((id) => ({ id, before: then && (then.get(id) ?? 0), now: now.get(id) ?? 0 }));
}
