/** A kit takes its place whole or not at all. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Kit } from '../features/paper/issue/kit.ts';
import { isFresh, kitPath, placeKit, readKit, sweepUnfinished } from './kit-folder.ts';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'atlas-kit-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const kit = (madeFrom: string, bytes = Buffer.byteLength('один'), paths: string[] = ['vkladka.pdf']): Kit => ({
  version: 1, insert: '2026-11', edition: { id: 'obshchee', name: 'Общее издание', kind: 'общее' }, page: 'A3', madeFrom, updated: '2026-11-01', pages: 4, terms: '',
  files: paths.map((path) => ({ path, group: 'вкладка', title: path, about: '', bytes, sha256: '' })), articles: [], fits: [], preflight: [], warnings: [],
});
const files = (text: string): Map<string, Uint8Array> => new Map([['vkladka.pdf', Buffer.from(text)]]);
const live = (): string => kitPath(root, '2026-11', 'obshchee');

it('is placed whole, found fresh by its inputs and replaced by the next', () => {
  placeKit(root, kit('а'), files('один'));
  expect(readFileSync(join(live(), 'vkladka.pdf'), 'utf8')).toBe('один');
  expect([isFresh(live(), 'а'), isFresh(live(), 'б')]).toEqual([true, false]);
  placeKit(root, kit('б'), files('два'));
  expect(readFileSync(join(live(), 'vkladka.pdf'), 'utf8')).toBe('два');
  expect(readdirSync(root)).toEqual(['2026-11']);
});

it('a kit that lost a file is not fresh, an unreadable one is none', () => {
  placeKit(root, kit('а'), files('один'));
  rmSync(join(live(), 'vkladka.pdf'));
  expect(isFresh(live(), 'а')).toBe(false);
  writeFileSync(join(live(), 'kit.json'), '{');
  expect(readKit(live())).toBeUndefined();
});

it('a kit whose file was cut short is not fresh', () => {
  placeKit(root, kit('а'), files('один'));
  writeFileSync(join(live(), 'vkladka.pdf'), 'од');
  expect(isFresh(live(), 'а')).toBe(false);
});

it('a death between the two moves of a swap: the old kit goes back', () => {
  placeKit(root, kit('а'), files('один'));
  renameSync(live(), join(root, '.sborka-2026-11-obshchee-prezhniy'));
  mkdirSync(join(root, '.sborka-2026-11-obshchee'));
  sweepUnfinished(root);
  expect(readFileSync(join(live(), 'vkladka.pdf'), 'utf8')).toBe('один');
  expect(readdirSync(root)).toEqual(['2026-11']);
});

it('a full disk is said before a byte is written; the old kit stays', () => {
  placeKit(root, kit('а'), files('один'));
  expect(() => placeKit(root, kit('б'), files('два'), () => 1000)).toThrow(/свободно 1 МБ, а набору \(Общее издание\) нужно 2 МБ.*не тронуты/);
  expect(readFileSync(join(live(), 'vkladka.pdf'), 'utf8')).toBe('один');
});

it('a write that fails half-way leaves the old kit and no rubbish', () => {
  placeKit(root, kit('а'), files('один'));
  const broken = new Map([...files('два'), ['vkladka.pdf/nizhe', Buffer.from('нельзя')]]);
  expect(() => placeKit(root, kit('б'), broken)).toThrow(/не записался.*Прежний набор не тронут/);
  expect(readFileSync(join(live(), 'vkladka.pdf'), 'utf8')).toBe('один');
  expect(readdirSync(root)).toEqual(['2026-11']);
});

it('what a killed run left is swept away, kits are not', () => {
  placeKit(root, kit('а'), files('один'));
  mkdirSync(join(root, '.sborka-2026-11-zarya'));
  sweepUnfinished(root);
  expect(readdirSync(root)).toEqual(['2026-11']);
  expect(existsSync(live())).toBe(true);
  sweepUnfinished(join(root, 'nothing'));
});
