/**
 * One builder at a time. The lock is a folder: making a folder either succeeds or fails, on every system, so two
 * processes can never both believe they hold it. A lock whose owner is gone is taken over.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The owner writes its number right after making the folder; until then an empty lock is young, not dead. */
const GRACE_MS = 5_000;
/** No build lasts this long; a number that old may belong to another program by now. */
const TOO_OLD_MS = 60 * 60 * 1000;

export interface Lock {
  release(): void;
}

/** `held` names the living owner. */
export type LockAttempt = { lock: Lock } | { held: { pid: number } };

export function takeLock(folder: string, isAlive: (pid: number) => boolean = processIsAlive): LockAttempt {
  mkdirSync(dirname(folder), { recursive: true });
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      mkdirSync(folder);
      writeFileSync(join(folder, 'pid'), String(process.pid));
      return { lock: { release: () => releaseOwn(folder) } };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const pid = ownerOf(folder);
    if (pid !== undefined && pid !== process.pid && ageMs(folder) < TOO_OLD_MS && isAlive(pid)) return { held: { pid } };
    if (pid === undefined && ageMs(folder) < GRACE_MS) return { held: { pid: 0 } };
    discard(folder);
  }
  return { held: { pid: ownerOf(folder) ?? 0 } };
}

/** Renaming first makes the takeover atomic: of two rivals only one moves the dead lock away. */
function discard(folder: string): void {
  const grave = `${folder}.${process.pid}.stale`;
  try {
    renameSync(folder, grave);
    rmSync(grave, { recursive: true, force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function releaseOwn(folder: string): void {
  if (ownerOf(folder) === process.pid) rmSync(folder, { recursive: true, force: true });
}

function ownerOf(folder: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function ageMs(folder: string): number {
  try {
    return Date.now() - statSync(folder).mtimeMs;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** Signal 0 asks whether a process exists; «not permitted» also means that it does. */
export function processIsAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
