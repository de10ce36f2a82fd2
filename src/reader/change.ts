/** What a content folder would be after a change that nobody has written yet: the check looks before anything is touched. */
import { join } from 'node:path';
import type { Problem } from '../kernel/problems.ts';
import type { Content, Entry } from './content.ts';
import type { FoundFile } from './walk.ts';

export interface ContentChange {
  /** The folder as it was read; its sound records that do not change are not read again. */
  before: Content;
  /** New texts of records by path inside the folder; a path that is not there yet is a new record. */
  files: ReadonlyMap<string, string>;
}

interface Walked {
  files: FoundFile[];
  problems: Problem[];
}

/** The files found and those that would appear, in the same stable order. */
export function withChange(walked: Walked, root: string, change: ContentChange | undefined): Walked {
  if (!change) return walked;
  const there = new Set(walked.files.map(({ inside }) => inside));
  const fresh = [...change.files.keys()].filter((inside) => !there.has(inside)).map((inside) => ({ inside, path: join(root, inside) }));
  return { ...walked, files: [...walked.files, ...fresh].sort((a, b) => (a.inside < b.inside ? -1 : a.inside > b.inside ? 1 : 0)) };
}

/** Hands out what is known of a record that the change leaves alone. */
export function keeper(change: ContentChange | undefined): (inside: string, file: string) => { entry: Entry; problems: Problem[] } | undefined {
  if (!change) return () => undefined;
  const byFile = new Map<string, Entry>();
  for (const list of Object.values(change.before.entries)) for (const entry of list as Entry[]) byFile.set(entry.file, entry);
  const told = Map.groupBy(change.before.problems, ({ file }) => file);
  return (inside, file) => {
    const entry = change.files.has(inside) ? undefined : byFile.get(file);
    return entry && { entry, problems: told.get(file) ?? [] };
  };
}
