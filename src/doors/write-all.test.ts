import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ChangedMeanwhile, writeAll, writtenOrNot } from './write-all.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-write-'));
  mkdirSync(join(root, 'tos/a'), { recursive: true });
  for (const name of ['one', 'two']) writeFileSync(join(root, 'tos/a', `${name}.yaml`), `was ${name}`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const files = [
  { inside: 'tos/a/one.yaml', before: 'was one', after: 'is one' },
  { inside: 'tos/b/new.yaml', after: 'is new' },
  { inside: 'tos/a/two.yaml', before: 'was two', after: 'is two' },
];
const all = (): Record<string, string> => Object.fromEntries(readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => [join(entry.parentPath, entry.name).slice(root.length + 1), readFileSync(join(entry.parentPath, entry.name), 'utf8')]));

it('writes all of them and leaves nothing beside', () => {
  writeAll(root, files);
  expect(all()).toEqual({ 'tos/a/one.yaml': 'is one', 'tos/a/two.yaml': 'is two', 'tos/b/new.yaml': 'is new' });
});
it.each([1, 2, 3])('when move %i fails, everything is as it was', (failing) => {
  let moves = 0;
  const rename = (from: string, to: string): void => {
    if (++moves === failing) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    renameSync(from, to);
  };
  expect(() => writeAll(root, files, { rename })).toThrow('no space');
  expect(all()).toEqual({ 'tos/a/one.yaml': 'was one', 'tos/a/two.yaml': 'was two' });
});
it('a file that somebody changed in between stops it before anything is written', () => {
  writeFileSync(join(root, 'tos/a/two.yaml'), 'by hand');
  expect(() => writeAll(root, files)).toThrow(ChangedMeanwhile);
  expect(all()).toEqual({ 'tos/a/one.yaml': 'was one', 'tos/a/two.yaml': 'by hand' });
});
it('a new record never takes the place of a file that is there', () => {
  expect(() => writeAll(root, [{ inside: 'tos/a/one.yaml', after: 'x' }])).toThrow(ChangedMeanwhile);
});
it('tells a person why nothing is written', () => {
  writeFileSync(join(root, 'tos/a/two.yaml'), 'by hand');
  expect(writtenOrNot(root, files)).toMatch(/^Файл tos\/a\/two\.yaml изменился/);
  expect(writtenOrNot(root, [{ inside: 'tos/a/one.yaml/x.yaml', after: 'x' }])).toMatch(/^Записать не удалось \((ENOTDIR|EEXIST)\)/);
  expect(writtenOrNot(root, files.slice(0, 2))).toBeUndefined();
});
