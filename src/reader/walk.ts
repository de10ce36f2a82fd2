/** Finds the files of a content folder. Nothing is skipped in silence except what operating systems leave behind. */
import { lstatSync, readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { problem, type Problem } from '../kernel/problems.ts';
import { diskProblem } from './bytes.ts';

const MAX_FILES = 100_000;
const MAX_DEPTH = 8;
const LITTER = /^(\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|.*~|.*\.(bak|swp|tmp))$/i;
/** Windows takes 260 with the disk and the folders above, unless it is asked otherwise. */
const LONGEST_PATH = 180;
const WINDOWS_RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

export interface FoundFile {
  /** Absolute path. */
  path: string;
  /** Path below the content root, forward slashes. */
  inside: string;
  /** What would be written there: read instead of the disk. */
  text?: string;
}

/** The same files with others laid over them, new ones in their places; the disk is not touched. */
export function overlaid(files: readonly FoundFile[], root: string, overlay: ReadonlyMap<string, string> = new Map()): FoundFile[] {
  if (overlay.size === 0) return [...files];
  const kept = files.filter(({ inside }) => !overlay.has(inside));
  const laid = [...overlay].map(([inside, text]) => ({ path: join(root, inside), inside, text }));
  return [...kept, ...laid].sort((a, b) => (a.inside < b.inside ? -1 : 1));
}

/** All regular files below `root` in stable order. Names that start with «_» or «.» are drafts and are not loaded. */
export function walk(root: string, shown: (inside: string) => string): { files: FoundFile[]; problems: Problem[]; litter: string[] } {
  const files: FoundFile[] = [];
  const problems: Problem[] = [];
  const litter: string[] = [];
  let isFull = false;
  let realRoot = root;
  try {
    realRoot = realpathSync(root);
    visit(root, 0);
  } catch (error) {
    problems.push({ ...diskProblem(error, shown('')), found: 'папки с содержанием нет', expected: 'папка с файлом region.json' });
  }
  return { files, problems, litter };

  function visit(folder: string, depth: number): void {
    if (depth > MAX_DEPTH) {
      report(folder, 'too-deep', `папка на глубине больше ${MAX_DEPTH}`, `не больше ${MAX_DEPTH} вложенных папок`);
      return;
    }
    let names: string[];
    try {
      names = readdirSync(folder).sort();
    } catch (error) {
      if (depth === 0) throw error;
      problems.push(diskProblem(error, shown(inside(folder))));
      return;
    }
    for (const name of names) {
      if (isFull) return;
      if (LITTER.test(name)) litter.push(inside(join(folder, name)));
      if (name.startsWith('_') || name.startsWith('.') || LITTER.test(name)) continue;
      try {
        visitName(join(folder, name), name, depth);
      } catch (error) {
        problems.push(diskProblem(error, shown(inside(join(folder, name)))));
      }
    }
  }

  function visitName(path: string, name: string, depth: number): void {
    if (files.length >= MAX_FILES) {
      isFull = true;
      report(path, 'too-many-files', `больше ${MAX_FILES} файлов`, `не больше ${MAX_FILES} файлов`);
      return;
    }
    if (WINDOWS_RESERVED.test(name)) report(path, 'reserved-name', `имя «${name}» занято в Windows`, 'другое имя файла');
    if (lstatSync(path).isSymbolicLink() && !isUsableLink(path)) return;
    const stat = statSync(path);
    if (stat.isDirectory()) visit(path, depth + 1);
    else if (stat.isFile()) {
      if (inside(path).length > LONGEST_PATH) report(path, 'path-too-long', `путь к файлу в ${inside(path).length} знаков`, `не длиннее ${LONGEST_PATH} знаков: в Windows такой файл не откроется`, 'Сократите имена папок и файла.');
      files.push({ path, inside: inside(path) });
    }
    else report(path, 'not-a-file', 'не файл и не папка', 'обычный файл', 'Удалите его.');
  }

  /** A link may only lead to a file inside the content folder; a link to a folder could be a loop. */
  function isUsableLink(path: string): boolean {
    const said = readlinkSync(path);
    let target: string;
    try {
      target = realpathSync(path);
    } catch (error) {
      const isLoop = (error as NodeJS.ErrnoException).code === 'ELOOP';
      report(path, 'broken-link', isLoop ? 'ссылка ведёт по кругу' : `ссылка на «${said}», а такого файла нет`, 'сам файл, а не ссылка', 'Удалите ссылку или положите файл на её место.');
      return false;
    }
    if (!target.startsWith(realRoot + sep)) {
      report(path, target === realRoot ? 'link-to-folder' : 'link-outside', `ссылка на «${said}»: это вне папки с содержанием`, 'сам файл, а не ссылка', 'Скопируйте файл на место ссылки.');
      return false;
    }
    if (statSync(path).isDirectory()) {
      report(path, 'link-to-folder', `ссылка на папку «${said}»`, 'настоящая папка', 'Скопируйте папку на место ссылки.');
      return false;
    }
    return true;
  }

  function inside(path: string): string {
    return relative(root, path).split(sep).join('/').normalize('NFC');
  }

  function report(path: string, code: string, found: string, expected: string, hint?: string): void {
    problems.push(problem({ file: shown(inside(path)), code, found, expected, hint }));
  }
}
