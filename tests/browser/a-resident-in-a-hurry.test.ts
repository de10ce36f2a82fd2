/** What people come for, done as they do it: a narrow phone on a slow line, the keyboard alone, no script at all. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue.ts';
import { projectTotal } from '../../src/features/projects/money.ts';
import { catalogueOfSite } from '../built/content-of.ts';
import { SITES } from '../built/sites.ts';
import { onStage } from './browser.ts';

const stage = onStage('dist-vymyshlensk');
const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true };
const DESK = { viewport: { width: 1280, height: 900 } };
const PLAYGROUND = 'igrovoy-dvor';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await catalogueOfSite(SITES.find(({ name }) => name === 'dist-vymyshlensk')!);
});

/** A village line: 300 ms there and back, 50 KB a second. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 20_000 });
}

/** By the data themselves, not by the page. */
function cheapestPlayground(): { title: string; count: number } {
  const playgrounds = catalogue.all.projects.filter(({ data }) => data.objectTypes.includes(PLAYGROUND));
  const [cheapest] = playgrounds.toSorted((a, b) => (projectTotal(a.data.money).amount ?? Infinity) - (projectTotal(b.data.money).amount ?? Infinity));
  return { title: cheapest!.data.title, count: playgrounds.length };
}

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('самая дешёвая детская площадка', () => {
  test('на телефоне, на медленной связи', async () => {
    const page = await stage.open('/', PHONE);
    await slowDown(page);
    await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: 'Проекты' }).tap();
    await page.locator('[data-fold] > summary').tap();
    // The choices wake up when the page's script has come over the slow line; the panel opened before that stays open.
    await page.locator('[data-part="panel"] fieldset:enabled').waitFor();
    await page.locator('[data-group]', { has: page.locator('input[name="obekt"]') }).locator(':scope > summary').tap();
    await page.locator(`input[name="obekt"][value="${PLAYGROUND}"]`).check();
    await page.getByRole('combobox', { name: 'Порядок' }).selectOption({ label: 'сначала дешёвые' });
    const { title, count } = cheapestPlayground();
    const rows = page.locator('[data-part="results"] [data-rows] a');
    await expect.poll(() => rows.count(), { timeout: 15_000 }).toBe(count);
    expect(plain(await rows.first().innerText())).toBe(title);
    await page.context().close();
  }, 60_000);

  test('одной клавиатурой', async () => {
    const page = await stage.open('/proekty/', DESK);
    const box = page.locator(`input[name="obekt"][value="${PLAYGROUND}"]`);
    await page.locator('main input[type="search"]').focus();
    for (let presses = 0; presses < 60 && !(await box.evaluate((input) => input === document.activeElement)); presses++) await page.keyboard.press('Tab');
    expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Space');
    await page.getByRole('combobox', { name: 'Порядок' }).focus();
    await page.keyboard.press('ArrowDown');
    const rows = page.locator('[data-part="results"] [data-rows] a');
    await expect.poll(async () => plain(await rows.first().innerText()), { timeout: 15_000 }).toBe(cheapestPlayground().title);
    await page.context().close();
  }, 60_000);
});

test('какой ТОС отвечает за дом: ответ без отправки адреса', async () => {
  const page = await stage.open('/moya-ulitsa/', PHONE);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
  await page.getByRole('combobox', { name: 'Где вы живёте' }).fill('Вымышленск, Чайная улица, 5');
  await page.keyboard.press('Enter');
  await expect.poll(async () => plain(await page.getByRole('status').first().innerText()), { timeout: 15_000 }).toContain('в границах ТОС «Чайная слобода»');
  expect(asked.filter((url) => /Чайная/.test(url))).toEqual([]);
  await page.context().close();
});

test('отобранную карту можно послать соседу: по тому же адресу — то же самое', async () => {
  const page = await stage.open('/proekty/?pokaz=karta', PHONE);
  await page.locator('[data-part="panel"] fieldset:enabled').waitFor();
  await page.locator('[data-fold] > summary').tap();
  await page.locator('input[name="okrug"]:not([aria-disabled="true"])').first().check();
  const status = page.locator('#naydeno');
  await expect.poll(async () => plain(await status.innerText()), { timeout: 15_000 }).toMatch(/^Найден/);
  const said = await status.innerText();
  const address = new URL(page.url());
  const neighbour = await stage.open(address.pathname + address.search, DESK);
  await expect.poll(() => neighbour.locator('#naydeno').innerText(), { timeout: 15_000 }).toBe(said);
  await neighbour.locator('.atlas-map.is-moving').waitFor();
  await page.context().close();
  await neighbour.context().close();
});

describe('без сценария', () => {
  test('проекты муниципалитета, ТОС по улицам и повтор практики читаются, мёртвых полей нет', async () => {
    for (const path of ['/proekty/', '/tos/', '/moya-ulitsa/', '/karta/', '/poisk/', '/municipalitety/vymyshlensk/', '/proekty/svet-na-chaynoy/']) {
      const page = await stage.open(path, { ...PHONE, javaScriptEnabled: false });
      const dead = page.locator('main').locator('input:visible, select:visible, button:visible');
      expect(await dead.evaluateAll((all) => all.map((e) => e.outerHTML.slice(0, 120))), path).toEqual([]);
      expect(await page.locator('main a[href^="/"]').count(), path).toBeGreaterThan(3);
      await page.context().close();
    }
  }, 60_000);
});
