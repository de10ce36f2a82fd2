import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import type { SharePicture } from './picture.ts';
import { openPrintShop } from './print-shop.ts';

const folder = mkdtempSync(join(tmpdir(), 'kartinki-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (siteTitle = 'Атлас') =>
  openPrintShop({ projectRoot: process.cwd(), folder, ground: { siteTitle, paths: { land: 'M800 100l200 0 0 300z', water: '', rivers: '', borders: '' }, towns: [], mosaic: { tiles: [{ id: 'a', column: 0, row: 0 }], columns: 1, rows: 1 } } });
const picture = (title: string): SharePicture => ({ kicker: 'Дом', title, facts: [], lit: ['a'], spots: [] });

test('рисует раз: второй раз и второй сборке достаётся готовое; новый лист сметает старые', async () => {
  const first = open();
  const [a, again, b] = await Promise.all([first.print(picture('Один')), first.print(picture('Один')), first.print(picture('Два'))]);
  expect(a).toBe(again);
  expect(a).not.toBe(b);
  expect(first.drawn.count).toBe(2);
  const { width, height, format } = await sharp(a).metadata();
  expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });

  const warm = open();
  expect(await warm.print(picture('Один'))).toBe(a);
  expect(warm.drawn.count).toBe(0);

  await open('Другой атлас').print(picture('Один'));
  expect(readdirSync(folder)).toHaveLength(1);
});

test('упавший рисунок называет ошибку и не мешает следующим', async () => {
  const shop = open();
  const broken = { ...picture('Один'), facts: null as unknown as string[] };
  const [first, second] = await Promise.allSettled([shop.print(broken), shop.print(picture('Два'))]);
  expect(first.status).toBe('rejected');
  expect(second.status).toBe('fulfilled');
  expect(shop.drawn.count).toBe(1);
});
