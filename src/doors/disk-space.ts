/** A full disk breaks a build half-way with words nobody understands; so we ask before. */
import { existsSync, mkdirSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatNumber } from '../kernel/text.ts';
import type { BuildFolders } from './publish-folder.ts';

const MEGABYTE = 1024 * 1024;
/** Room for caches and for a site that grew since the last build. */
const RESERVE = 200 * MEGABYTE;

/** A Russian sentence when there is too little room for a second copy of the site. */
export function lackOfSpace({ next, live }: BuildFolders): string | undefined {
  mkdirSync(dirname(next), { recursive: true });
  const { bavail, bsize } = statfsSync(dirname(next));
  return tooLittle(bavail * bsize, sizeOf(live) + RESERVE);
}

export function tooLittle(free: number, needed: number): string | undefined {
  if (free >= needed) return undefined;
  return `На диске свободно ${megabytes(free)}, а для сборки нужно около ${megabytes(needed)}. Освободите место и повторите; прежний сайт не тронут.`;
}

function megabytes(bytes: number): string {
  return `${formatNumber(Math.round(bytes / MEGABYTE))} МБ`;
}

export function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
