import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildFolders, countPages, faultsOfSite, mendInterruptedSwap, publish, type BuildFolders } from './publish-folder.ts';

let root: string;
let folders: BuildFolders;
const put = (folder: string, name: string, text: string): void => {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};
const wholeSite = (folder: string, word: string): void => {
  for (const name of ['index.html', '404.html', 'pagefind/pagefind.js']) put(folder, name, word);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-publish-'));
  folders = buildFolders(join(root, 'dist'), join(root, '.cache', 'content'), root);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('publishing a folder', () => {
  it('puts the new site in place of the old and leaves nothing behind', () => {
    wholeSite(folders.live, 'old');
    put(folders.live, 'gone/index.html', 'old');
    wholeSite(folders.next, 'new');
    publish(folders);
    expect(readFileSync(join(folders.live, 'index.html'), 'utf8')).toBe('new');
    expect([existsSync(join(folders.live, 'gone')), existsSync(folders.next), existsSync(folders.previous)]).toEqual([false, false, false]);
    expect(countPages(folders.live)).toBe(2);
  });

  it('publishes where nothing was', () => {
    wholeSite(folders.next, 'new');
    publish(folders);
    expect(existsSync(join(folders.live, 'index.html'))).toBe(true);
  });

  it('puts the old site back when the new one cannot come in', () => {
    wholeSite(folders.live, 'old');
    expect(() => publish(folders)).toThrow();
    expect(readFileSync(join(folders.live, 'index.html'), 'utf8')).toBe('old');
  });

  it('brings the old site back after a death between the two moves', () => {
    wholeSite(folders.previous, 'old');
    expect(mendInterruptedSwap(folders)).toBe(true);
    expect(readFileSync(join(folders.live, 'index.html'), 'utf8')).toBe('old');
    expect(mendInterruptedSwap(folders)).toBe(false);
  });

  it('grows a site for another disk beside it', () => {
    expect(buildFolders('/srv/site', '/home/a/.cache/content', '/home/a').next).toBe('/srv/site.next');
  });
});

describe('faults of a built site', () => {
  it('finds nothing wrong with a whole site', () => {
    wholeSite(folders.next, 'new');
    expect(faultsOfSite(folders.next)).toEqual([]);
  });

  it('names empty files and missing parts', () => {
    put(folders.next, 'index.html', 'new');
    put(folders.next, 'tos/a/index.html', '');
    put(folders.next, '_astro/photo.webp', '');
    const faults = faultsOfSite(folders.next).join('\n');
    for (const part of ['tos/a/index.html', '_astro/photo.webp', '404.html', 'pagefind']) expect(faults).toContain(part);
    expect(faultsOfSite(join(root, 'nothing'))).toHaveLength(1);
  });
});
