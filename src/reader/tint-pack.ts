/** Paints of all photographs in one file beside the bodies: the check has them anyway, pages only read. */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from './content.ts';

/** File name → paint. */
export type Tints = Record<string, string>;

function packPath(cacheFolder: string): string {
  return join(cacheFolder, 'tints.json');
}

export function writeTints(cacheFolder: string, entries: Content['entries']): void {
  const pack: Record<string, Tints> = {};
  for (const entry of Object.values(entries).flat()) {
    const named = Object.entries(entry.pictures);
    if (named.length > 0) pack[`${entry.collection}/${entry.id}`] = Object.fromEntries(named.map(([name, { tint }]) => [name, tint]));
  }
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(`${packPath(cacheFolder)}.new`, JSON.stringify(pack));
  renameSync(`${packPath(cacheFolder)}.new`, packPath(cacheFolder));
}

let open: { path: string; time: number; pack: Record<string, Tints> } | undefined;

/** The paints of one record; without them a page is as good, only plainer while it loads. */
export function readTints(cacheFolder: string, collection: string, id: string): Tints {
  const path = packPath(cacheFolder);
  const time = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (time === undefined) return {};
  if (open?.path !== path || open.time !== time) open = { path, time, pack: JSON.parse(readFileSync(path, 'utf8')) as Record<string, Tints> };
  return open.pack[`${collection}/${id}`] ?? {};
}
