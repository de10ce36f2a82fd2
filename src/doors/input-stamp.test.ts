import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Settings } from '../settings.ts';
import { changedParts, stampOf } from './input-stamp.ts';

let root: string;
let run: Settings;
const put = (name: string, text: string): void => {
  mkdirSync(join(root, name, '..'), { recursive: true });
  writeFileSync(join(root, name), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-stamp-'));
  run = { projectRoot: root, contentRoot: join(root, 'content'), cacheFolder: join(root, '.cache'), outFolder: join(root, 'dist'), kitFolder: join(root, 'kits'), today: '2026-11-22' };
  put('content/tos/a.yaml', 'name: А');
  put('src/site.ts', '1');
  put('src/site.test.ts', '1');
  put('package.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('what a site is made of', () => {
  it('is the same when only dates of files moved', () => {
    const before = stampOf(run);
    utimesSync(join(root, 'content/tos/a.yaml'), new Date(0), new Date(0));
    put('src/site.test.ts', '2');
    expect(changedParts(before, stampOf(run))).toEqual([]);
  });

  it('says which part changed', () => {
    const before = stampOf(run);
    put('content/tos/b.yaml', 'name: Б');
    expect(changedParts(before, stampOf(run))).toEqual(['content']);
    put('src/site.ts', '2');
    put('package-lock.json', '{}');
    expect(changedParts(before, stampOf({ ...run, today: '2026-11-23' }))).toEqual(['content', 'program', 'packages', 'today']);
  });

  it('counts a removed and a renamed file as a change', () => {
    const before = stampOf(run);
    rmSync(join(root, 'content/tos/a.yaml'));
    expect(changedParts(before, stampOf(run))).toEqual(['content']);
    put('content/tos/b.yaml', 'name: А');
    expect(changedParts(before, stampOf(run))).toEqual(['content']);
  });

  it('takes everything for changed when nothing was published', () => {
    expect(changedParts(undefined, stampOf(run))).toContain('content');
  });
});
