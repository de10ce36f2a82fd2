/** `npm run check -- --fix`: safe mends written to the files, each file whole or not at all; then the check runs as always. */
import { lstatSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { countOf, NOUNS } from '../kernel/text.ts';
import { readBytes } from '../reader/bytes.ts';
import { mendFile, type TextKind } from '../reader/mend-file.ts';
import { walk, type FoundFile } from '../reader/walk.ts';

export interface Fixed {
  file: string;
  done: string[];
  /** Why the file is left as it is, though it is not in order. */
  refusal?: string;
}

export interface FixReport {
  seen: number;
  files: Fixed[];
}

/** Written by the program, and compared with what was printed. */
const LEFT_ALONE = /^inserts\/[^/]+\/frozen\.json$/;
/** Misspelt on purpose. */
const LETTERS_AS_TYPED = /^search-words\//;

export function fixContent(root: string, projectRoot: string): FixReport {
  const shown = (inside: string): string => relative(projectRoot, join(root, inside)).split(sep).join('/').normalize('NFC');
  const report: FixReport = { seen: 0, files: [] };
  for (const found of walk(root, shown).files) {
    const kind = kindOf(found.inside);
    if (!kind) continue;
    report.seen++;
    const fixed = fixFile(found, shown(found.inside), kind);
    if (fixed.done.length > 0 || fixed.refusal !== undefined) report.files.push(fixed);
  }
  return report;
}

function kindOf(inside: string): TextKind | undefined {
  if (LEFT_ALONE.test(inside)) return undefined;
  if (/\.ya?ml$/.test(inside)) return 'yaml';
  if (inside.endsWith('.mdx')) return 'mdx';
  return /\.(json|geojson)$/.test(inside) ? 'json' : undefined;
}

function fixFile(found: FoundFile, file: string, kind: TextKind): Fixed {
  const name = basename(found.path);
  const twin = name.normalize('NFC') === name ? undefined : `имя файла записано составными знаками Unicode, его не меняю: переименуйте файл в «${name.normalize('NFC')}», лучше латиницей`;
  const read = readBytes(found, file);
  if (read.problems.length > 0) return { file, done: [], refusal: twin };
  const { bytes, done, refusal } = mendFile(read.bytes, kind, !LETTERS_AS_TYPED.test(found.inside));
  if (!bytes) return { file, done: [], refusal: refusal ?? twin };
  if (lstatSync(found.path).isSymbolicLink()) return { file, done: [], refusal: 'это ссылка на другой файл: исправлю его самого' };
  const fault = replace(found.path, bytes);
  return fault ? { file, done: [], refusal: fault } : { file, done, refusal: twin };
}

/** The new file grows beside the old one and takes its place when it is whole. */
function replace(path: string, bytes: Buffer): string | undefined {
  const next = join(dirname(path), `.${process.pid}.${basename(path)}.tmp`);
  try {
    writeFileSync(next, bytes, { mode: statSync(path).mode });
    renameSync(next, path);
    return undefined;
  } catch (error) {
    rmSync(next, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'нет права на запись: разрешите её в свойствах файла и папки' : `диск не принял файл (${code ?? 'без кода'})`;
  }
}

export function sayFixes({ seen, files }: FixReport): string {
  const mended = files.filter(({ done }) => done.length > 0);
  const left = files.filter(({ refusal }) => refusal !== undefined);
  const rows = [...mended.map(({ file, done }) => `  ${file}: ${done.join('; ')}`), ...left.map(({ file, refusal }) => `  не тронут ${file}: ${refusal}`)];
  if (rows.length === 0) return `Чинить нечего: ${countOf(seen, NOUNS.file)}, все в порядке.`;
  const head = mended.length > 0 ? `Исправлено: ${countOf(mended.length, NOUNS.file)} из ${seen}.` : `Исправлять сам ничего не стал: ${countOf(seen, NOUNS.file)}.`;
  return [head, ...rows].join('\n');
}
