/** What a content folder would be after a change that nobody has written yet: the check looks before anything is touched. */
import type { Problem } from '../kernel/problems.ts';
import type { Content, Entry } from './content.ts';

export interface ContentChange {
  /** New texts by path inside the folder; a path that is not there yet is a new file. */
  files: ReadonlyMap<string, string>;
  /** What new texts were made of, where a program wrote them: such a text is not read back. */
  made?: ReadonlyMap<string, unknown>;
  /** The folder as it was read; its sound records that do not change are not read again. */
  before?: Content;
}

/** Hands out what is known of a record that the change leaves alone. */
export function keeper(change: ContentChange | undefined): (inside: string, file: string) => { entry: Entry; problems: Problem[] } | undefined {
  if (!change?.before) return () => undefined;
  const byFile = new Map<string, Entry>();
  for (const list of Object.values(change.before.entries)) for (const entry of list as Entry[]) byFile.set(entry.file, entry);
  const told = Map.groupBy(change.before.problems, ({ file }) => file);
  return (inside, file) => {
    const entry = change.files.has(inside) ? undefined : byFile.get(file);
    return entry && { entry, problems: told.get(file) ?? [] };
  };
}
