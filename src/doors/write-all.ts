/**
 * Writes many files or none: first every new text lies beside its place, then all are moved in; if one move fails, those
 * made before are taken back.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface FileToWrite {
  /** Path below the root. */
  inside: string;
  /** The text that was read before; undefined for a file that must not be there yet. */
  before?: string;
  after: string;
}

/** The one call that may fail in the middle; tests let it. */
export interface Mover {
  rename(from: string, to: string): void;
}

export class ChangedMeanwhile extends Error {}

/** Throws when nothing could be written; what had been moved is back in its place then. */
export function writeAll(root: string, files: readonly FileToWrite[], mover: Mover = { rename: renameSync }): void {
  for (const { inside, before } of files) {
    const path = join(root, inside);
    const now = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    if (now !== before) throw new ChangedMeanwhile(`Файл ${inside} изменился, пока читался присланный. Ничего не записано: повторите.`);
  }
  const done: FileToWrite[] = [];
  try {
    for (const file of files) {
      mkdirSync(dirname(join(root, file.inside)), { recursive: true });
      writeFileSync(waiting(root, file), file.after);
    }
    for (const file of files) {
      mover.rename(waiting(root, file), join(root, file.inside));
      done.push(file);
    }
  } catch (error) {
    for (const file of done) takeBack(root, file);
    throw error;
  } finally {
    for (const file of files) rmSync(waiting(root, file), { force: true });
  }
}

/** The same for those who speak with a person: what went wrong, in Russian, or undefined. */
export function writtenOrNot(root: string, files: readonly FileToWrite[]): string | undefined {
  try {
    writeAll(root, files);
    return undefined;
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return error.message;
    const { code = '', message } = error as NodeJS.ErrnoException;
    return `Записать не удалось (${code || message}); всё, что успело записаться, возвращено. Проверьте место на диске и права на папку ${root}.`;
  }
}

/** The reader of content passes by what begins with a dot. */
function waiting(root: string, { inside }: FileToWrite): string {
  return join(root, dirname(inside), `.${basename(inside)}.tmp`);
}

function takeBack(root: string, { inside, before }: FileToWrite): void {
  const path = join(root, inside);
  if (before === undefined) rmSync(path, { force: true });
  else writeFileSync(path, before);
}
