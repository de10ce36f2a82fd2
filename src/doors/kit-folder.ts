/**
 * A kit on disk: it grows in a folder beside and takes its place by one rename when whole, so that whatever fails or dies
 * on the way, the kit of yesterday stays as it was.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Kit } from '../features/paper/issue/kit.ts';
import { formatNumber } from '../kernel/text.ts';
import { MANIFEST } from '../kit-shelf.ts';

/** What lies in it is of no use to anybody: a run that died, or a kit that is being swapped. */
const UNFINISHED = '.sborka-';
/** A kit that waits while the new one takes its place. */
const OLD = '-prezhniy';
const MEGABYTE = 1024 * 1024;

export const kitPath = (kitFolder: string, insert: string, edition: string): string => join(kitFolder, insert, edition);

/** Manifests of all kits, in stable order. */
export function manifestsIn(kitFolder: string): string[] {
  return existsSync(kitFolder) ? readdirSync(kitFolder, { recursive: true, encoding: 'utf8' }).filter((name) => basename(name) === MANIFEST).sort().map((name) => join(kitFolder, name)) : [];
}

/** Undefined when there is none or it cannot be read: then it is made anew. */
export function readKit(folder: string): Kit | undefined {
  try {
    const kit = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Kit;
    return kit.version === 1 ? kit : undefined;
  } catch {
    return undefined;
  }
}

/** True when the kit was made from the same inputs and all its files lie there whole. */
export function isFresh(folder: string, madeFrom: string): boolean {
  const kit = readKit(folder);
  return kit?.madeFrom === madeFrom && kit.files.every(({ path, bytes }) => statSync(join(folder, path), { throwIfNoEntry: false })?.size === bytes);
}

/** Leftovers of runs that were killed. One maker at a time holds the lock, so nothing living is swept away. */
export function sweepUnfinished(kitFolder: string): void {
  if (!existsSync(kitFolder)) return;
  for (const name of readdirSync(kitFolder).filter((each) => each.startsWith(UNFINISHED))) {
    // Death between the two moves of a swap: the old kit goes back to its place.
    const old = name.endsWith(OLD) ? readKit(join(kitFolder, name)) : undefined;
    const live = old && kitPath(kitFolder, old.insert, old.edition.id);
    if (live && !existsSync(live)) renameSync(join(kitFolder, name), live);
    else rmSync(join(kitFolder, name), { recursive: true, force: true });
  }
}

/** @throws Error in Russian when the disk has no room, before a byte is written */
export function placeKit(kitFolder: string, kit: Kit, files: ReadonlyMap<string, Uint8Array>, freeBytes = freeOn): void {
  const growing = join(kitFolder, `${UNFINISHED}${kit.insert}-${kit.edition.id}`);
  const old = `${growing}${OLD}`;
  const live = kitPath(kitFolder, kit.insert, kit.edition.id);
  mkdirSync(kitFolder, { recursive: true });
  const needed = [...files.values()].reduce((sum, bytes) => sum + bytes.byteLength, 0) + MEGABYTE;
  const free = freeBytes(kitFolder);
  if (free < needed) throw new Error(`На диске свободно ${megabytes(free)}, а набору (${kit.edition.name}) нужно ${megabytes(needed)}. Освободите место и повторите; прежние наборы не тронуты.`);
  try {
    rmSync(growing, { recursive: true, force: true });
    for (const [path, bytes] of [...files, [MANIFEST, `${JSON.stringify(kit, null, 1)}\n`] as const]) {
      const target = join(growing, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
    mkdirSync(dirname(live), { recursive: true });
    if (existsSync(live)) renameSync(live, old);
    try {
      renameSync(growing, live);
    } catch (error) {
      if (existsSync(old)) renameSync(old, live);
      throw error;
    }
    rmSync(old, { recursive: true, force: true });
  } catch (error) {
    rmSync(growing, { recursive: true, force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(code === 'ENOSPC' ? `Диск заполнился, пока записывался набор «${kit.edition.name}». Освободите место и повторите; прежний набор не тронут.` : `Набор «${kit.edition.name}» не записался: ${message}. Прежний набор не тронут.`, { cause: error });
  }
}

function freeOn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function megabytes(bytes: number): string {
  return `${formatNumber(Math.ceil(bytes / MEGABYTE))} МБ`;
}
