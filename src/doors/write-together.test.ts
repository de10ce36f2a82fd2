import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeTogether } from './write-together.ts';

it('files are written all or none', () => {
  const root = mkdtempSync(join(tmpdir(), 'atlas-together-'));
  try {
    writeFileSync(join(root, 'a.yaml'), 'old');
    expect(() => writeTogether(root, new Map([['a.yaml', 'new'], ['b/c.yaml', 'new'], ['a.yaml/d.yaml', 'no folder stands there']]))).toThrow();
    expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('old');
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(['a.yaml', 'b']);
    writeTogether(root, new Map([['a.yaml', 'new'], ['b/c.yaml', 'new']]));
    expect(readFileSync(join(root, 'b/c.yaml'), 'utf8')).toBe('new');
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
