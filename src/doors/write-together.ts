/** Several files of the content at once: all of them are written, or none. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** @param texts new text by path inside `root`; files that already say so are left alone */
export function writeTogether(root: string, texts: ReadonlyMap<string, string>): void {
  const wanted = [...texts].map(([inside, text]) => ({ path: join(root, inside), text, before: existsSync(join(root, inside)) ? readFileSync(join(root, inside)) : undefined }));
  const changed = wanted.filter(({ text, before }) => !before?.equals(Buffer.from(text)));
  // A name that begins with a dot is not read as a record, should the machine stop half-way.
  const draft = (path: string): string => join(dirname(path), `.${basename(path)}.zapis`);
  const done: typeof changed = [];
  try {
    for (const { path, text } of changed) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(draft(path), text);
    }
    for (const one of changed) {
      renameSync(draft(one.path), one.path);
      done.push(one);
    }
  } catch (error) {
    for (const { path, before } of done) {
      if (before) writeFileSync(path, before);
      else rmSync(path, { force: true });
    }
    for (const { path } of changed) rmSync(draft(path), { force: true });
    throw error;
  }
}
