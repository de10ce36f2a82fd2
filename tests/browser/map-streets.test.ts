/** The owner's own street layer: switched on, and each way it may fail. The archive is made here; no site has it. */
import type { Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { onStage } from './browser.ts';
import { tinyArchive } from './street-archive.ts';

const stage = onStage('dist');
let archive: Buffer;
beforeAll(async () => void (archive = await tinyArchive()));

/** The map page as it would be with streets in region.json, its archive answered by `answer`. */
async function openWithStreets(answer: (route: Route) => Promise<void>): Promise<Page & { foreign: string[] }> {
  const page = await stage.open('/404-net/', { viewport: { width: 1280, height: 900 } });
  await page.route('**/karta/', async (route) => {
    const response = await route.fetch();
    const streets = JSON.stringify({ href: '/ulitsy.pmtiles', kind: 'raster', attribution: 'Улицы: проверка', maxZoom: 15, isOn: false });
    await route.fulfill({ response, body: (await response.text()).replace('{"base":', `{"streets":${streets},"base":`) });
  });
  await page.route('**/ulitsy.pmtiles', answer);
  await page.goto(new URL('/karta/', stage.url()).href);
  await page.locator('.atlas-map').scrollIntoViewIfNeeded();
  await page.locator('.atlas-map.is-moving .spot').first().waitFor();
  return page;
}

async function byParts(route: Route): Promise<void> {
  const [, from = '0', to = '0'] = /bytes=(\d+)-(\d+)/.exec(route.request().headers().range ?? '') ?? [];
  const part = archive.subarray(Number(from), Number(to) + 1);
  await route.fulfill({ status: 206, body: part, headers: { 'content-range': `bytes ${from}-${Number(from) + part.length - 1}/${archive.length}`, 'content-type': 'application/octet-stream', etag: '"1"' } });
}

const button = (page: Page) => page.getByRole('button', { name: 'Улицы' });

test('улицы включаются и выключаются, под картой написано, чьи они', async () => {
  const page = await openWithStreets(byParts);
  const before = await page.locator('.attribution').innerText();
  await button(page).click();
  await page.locator('.leaflet-tile-loaded').first().waitFor();
  expect(await button(page).getAttribute('aria-pressed')).toBe('true');
  expect(await page.locator('.attribution').innerText()).toBe('Улицы: проверка');
  expect(await page.locator('.land').first().isVisible()).toBe(false);
  expect(await page.locator('.leaflet-tile-loaded').first().evaluate((tile) => (tile as HTMLImageElement).naturalWidth)).toBe(256);
  await button(page).click();
  expect(await page.locator('.leaflet-tile').count()).toBe(0);
  expect(await page.locator('.attribution').innerText()).toBe(before);
  expect(page.foreign).toEqual([]);
  await page.context().close();
});

describe('если с файлом улиц беда, карта говорит об этом и остаётся', () => {
  test.each<[string, RegExp, (route: Route) => Promise<void>]>([
    ['файла нет', /на сервере нет/, (route) => route.fulfill({ status: 404, body: 'нет' })],
    ['сервер не отдаёт частями', /по частям/, (route) => route.fulfill({ status: 200, body: archive })],
    ['файл — мусор', /не читается/, (route) => route.fulfill({ status: 206, body: Buffer.alloc(127, 'мусор'), headers: { 'content-range': 'bytes 0-126/500' } })],
    ['файл другого вида', /не того вида/, (route) => route.fulfill({ status: 206, body: Buffer.concat([archive.subarray(0, 99), Buffer.from([1]), archive.subarray(100, 127)]), headers: { 'content-range': 'bytes 0-126/500' } })],
    ['нет сети', /на сервере нет/, (route) => route.abort()],
  ])('%s', async (_, sentence, answer) => {
    const page = await openWithStreets(answer);
    await button(page).click();
    await page.locator('.hint:not([hidden])').waitFor();
    expect(await page.locator('.hint').innerText()).toMatch(sentence);
    expect(await button(page).getAttribute('aria-pressed')).toBe('false');
    expect(await page.locator('.land').first().isVisible()).toBe(true);
    await page.context().close();
  });
});
