/**
 * What a built site depends on, as short hashes by part, so that a second run does nothing and a first run can say
 * why it builds. Small files are hashed whole (a checkout changes dates, not bytes), pictures by size and date.
 */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { manifestsIn } from './kit-folder.ts';
import type { Settings } from '../settings.ts';

const WHOLE_UP_TO = 256 * 1024;

export const STAMP_PARTS = {
  content: 'содержание',
  kits: 'наборы для газет',
  program: 'программа',
  packages: 'пакеты',
  commit: 'история изменений',
  today: 'день',
} as const;
export type StampPart = keyof typeof STAMP_PARTS;
export type Stamp = Record<StampPart, string>;

export function stampOf(run: Settings): Stamp {
  const program = ['src', 'public', 'astro.config.mjs', 'tsconfig.json'].map((name) => join(run.projectRoot, name));
  const packages = ['package.json', 'package-lock.json'].map((name) => join(run.projectRoot, name));
  return {
    content: hashOf([run.contentRoot], run.projectRoot),
    kits: kitsStamp(run),
    program: hashOf(program, run.projectRoot),
    packages: hashOf(packages, run.projectRoot),
    commit: commitOf(run.projectRoot),
    today: run.today,
  };
}

/** Printed while the site is built, so asked again after printing. A kit's manifest names every file of it with its hash. */
export function kitsStamp({ kitFolder, projectRoot }: Settings): string {
  return hashOf(manifestsIn(kitFolder), projectRoot);
}

/** Names of the parts that differ; everything when there was no stamp. */
export function changedParts(before: Stamp | undefined, after: Stamp): StampPart[] {
  return (Object.keys(STAMP_PARTS) as StampPart[]).filter((part) => before?.[part] !== after[part]);
}

function hashOf(paths: readonly string[], root: string): string {
  const hash = createHash('sha256');
  for (const path of paths) if (existsSync(path)) add(path);
  return hash.digest('hex').slice(0, 24);

  function add(path: string): void {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(path).sort()) if (!isLeftOut(name)) add(join(path, name));
      return;
    }
    hash.update(relative(root, path).split(sep).join('/')).update('\0');
    hash.update(stat.size <= WHOLE_UP_TO ? readFileSync(path) : `${stat.size} ${stat.mtimeMs}`).update('\0');
  }
}

/** Tests and what editors' programs leave behind do not reach the site. */
function isLeftOut(name: string): boolean {
  return name.endsWith('.test.ts') || name === 'doors' || name === '.DS_Store' || name.endsWith('~') || name.endsWith('.swp');
}

/** Dates of last change come from git; without git they are absent and so is this part. */
function commitOf(projectRoot: string): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: projectRoot, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
