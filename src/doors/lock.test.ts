import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processIsAlive, takeLock } from './lock.ts';

let root: string;
let folder: string;
const ownedBy = (pid: number | string): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pid'), String(pid));
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-lock-'));
  folder = join(root, 'deep', 'build.lock');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the build lock', () => {
  it('is free, then taken, then free again', () => {
    const attempt = takeLock(folder);
    expect('lock' in attempt).toBe(true);
    if ('lock' in attempt) attempt.lock.release();
    expect(existsSync(folder)).toBe(false);
  });

  it('names a living owner', () => {
    ownedBy(4242);
    expect(takeLock(folder, () => true)).toEqual({ held: { pid: 4242 } });
  });

  it('passes on from a dead owner', () => {
    ownedBy(4242);
    expect('lock' in takeLock(folder, () => false)).toBe(true);
  });

  it('passes on when the number is so old that it may be another program’s', () => {
    ownedBy(4242);
    const longAgo = new Date(Date.now() - 3 * 60 * 60 * 1000);
    utimesSync(folder, longAgo, longAgo);
    expect('lock' in takeLock(folder, () => true)).toBe(true);
  });

  it('waits for an owner who has not signed yet, but not for ever', () => {
    mkdirSync(folder, { recursive: true });
    expect(takeLock(folder)).toEqual({ held: { pid: 0 } });
    const before = new Date(Date.now() - 60_000);
    utimesSync(folder, before, before);
    expect('lock' in takeLock(folder)).toBe(true);
  });

  it('knows the living from the dead', () => {
    expect(processIsAlive(process.pid)).toBe(true);
    expect(processIsAlive(2 ** 30)).toBe(false);
  });
});
