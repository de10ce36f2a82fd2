/** Finds the files of a content folder. Nothing is skipped in silence except what operating systems leave behind. */
import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { problem, type Problem } from '../kernel/problems.ts';

const MAX_FILES = 100_000;
const MAX_DEPTH = 8;
const LITTER = /^(\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|.*~|.*\.bak|.*\.swp)$/i;
const WINDOWS_RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

export interface FoundFile {
  /** Absolute path. */
  path: string;
  /** Path below the content root, forward slashes. */
  inside: string;
}

/** All regular files below `root` in stable order. Names that start with «_» or «.» are drafts and are not loaded. */
export function walk(root: string, shown: (inside: string) => string): { files: FoundFile[]; problems: Problem[] } {
  const files: FoundFile[] = [];
  const problems: Problem[] = [];
  const realRoot = realpathSync(root);
  visit(root, 0);
  return { files, problems };

  function visit(folder: string, depth: number): void {
    if (depth > MAX_DEPTH) {
      report(folder, 'too-deep', `папка на глубине больше ${MAX_DEPTH}`, `не больше ${MAX_DEPTH} вложенных папок`);
      return;
    }
    for (const name of readdirSync(folder).sort()) {
      if (name.startsWith('_') || name.startsWith('.') || LITTER.test(name)) continue;
      const path = join(folder, name);
      if (files.length >= MAX_FILES) {
        if (files.length === MAX_FILES) report(path, 'too-many-files', `больше ${MAX_FILES} файлов`, `не больше ${MAX_FILES} файлов`);
        return;
      }
      if (WINDOWS_RESERVED.test(name)) report(path, 'reserved-name', `имя «${name}» занято в Windows`, 'другое имя файла');
      if (lstatSync(path).isSymbolicLink() && !isUsableLink(path)) continue;
      const stat = statSync(path);
      if (stat.isDirectory()) visit(path, depth + 1);
      else if (stat.isFile()) files.push({ path, inside: inside(path) });
    }
  }

  /** A link may only lead to a file inside the content folder; a link to a folder could be a loop. */
  function isUsableLink(path: string): boolean {
    try {
      const target = realpathSync(path);
      if (!target.startsWith(realRoot + sep)) {
        report(path, 'link-outside', `ссылка ведёт наружу: ${target}`, 'сам файл, а не ссылка на чужую папку');
        return false;
      }
      if (statSync(path).isDirectory()) {
        report(path, 'link-to-folder', 'ссылка на папку', 'настоящая папка');
        return false;
      }
      return true;
    } catch {
      report(path, 'broken-link', 'символическая ссылка ведёт в никуда', 'сам файл', 'Удалите ссылку или положите файл на место.');
      return false;
    }
  }

  function inside(path: string): string {
    return relative(root, path).split(sep).join('/').normalize('NFC');
  }

  function report(path: string, code: string, found: string, expected: string, hint?: string): void {
    problems.push(problem({ file: shown(inside(path)), code, found, expected, hint }));
  }
}
