/** The content as it would be with a new practice in it: a copy made of links, checked by the very check of the site. */
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { checkContent } from '../check.ts';
import type { Problem } from '../kernel/problems.ts';
import type { Settings } from '../settings.ts';

/** Deeper folders are no content. */
const MOST_DEEP = 9;

/** Problems of the content with these files laid over it; paths are told as if they lay in it already. @param files by path below the content root */
export async function checkOverlay(run: Settings, files: ReadonlyMap<string, Buffer>): Promise<Problem[]> {
  mkdirSync(run.cacheFolder, { recursive: true });
  const base = mkdtempSync(join(run.cacheFolder, 'accept-'));
  try {
    const root = join(base, basename(run.contentRoot));
    mirror(run.contentRoot, root, 0);
    for (const [path, bytes] of files) {
      const target = join(root, path);
      mkdirSync(dirname(target), { recursive: true });
      rmSync(target, { force: true });
      writeFileSync(target, bytes);
    }
    const { problems } = await checkContent(root, { cacheFolder: run.cacheFolder, projectRoot: run.projectRoot, today: run.today });
    const [false_, true_] = [root, run.contentRoot].map((path) => relative(run.projectRoot, path).split(sep).join('/'));
    return problems.map((p) => ({ ...p, file: p.file.startsWith(false_!) ? `${true_}${p.file.slice(false_!.length)}` : p.file }));
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

/** Links to files where the disk allows it; only reading happens to them. What cannot be copied is told by the check of the content itself. */
function mirror(from: string, to: string, depth: number): void {
  mkdirSync(to, { recursive: true });
  if (depth > MOST_DEEP) return;
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) mirror(source, target, depth + 1);
    else if (entry.isFile()) link(source, target);
    else if (entry.isSymbolicLink() && isFile(source)) copyFileSync(source, target);
  }
}

function link(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
