import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { onStage } from './browser.ts';

const stage = onStage('dist');
const PATIENCE = { timeout: 15_000 };
const PROJECTS = '/proekty/';

const status = async (page: Page): Promise<string> => (await page.locator('#naydeno').innerText()).replaceAll('\u00A0', ' ');
const links = (page: Page) => page.locator('[data-part="results"] [data-rows] a');
const choices = (page: Page) => page.locator('[data-part="panel"] li');
const chosen = (page: Page) => page.locator('[data-part="chosen"] li');
const query = (page: Page): string => decodeURIComponent(new URL(page.url()).search);
const settled = (page: Page) => expect.poll(() => status(page), PATIENCE).toMatch(/^(Найден|Ничего)/);

/** The first choice of a facet that leaves some rows and not all of them. */
async function choose(page: Page, facet: string): Promise<{ value: string; count: number }> {
  const row = choices(page).filter({ has: page.locator(`input[name="${facet}"]:not([aria-disabled="true"]):not(:checked)`) }).first();
  const count = Number(await row.locator('[data-count]').innerText());
  const value = (await row.locator('input').getAttribute('value'))!;
  await row.locator('input').click();
  return { value, count };
}

describe('каталог проектов', () => {
  test('отбор живёт в адресе, «назад» возвращает, числа сходятся', async () => {
    const page = await stage.open(PROJECTS);
    const whole = await status(page);
    const first = await choose(page, 'okrug');
    await settled(page);
    expect(await status(page)).toContain(` ${first.count} проект`);
    expect(query(page)).toBe(`?okrug=${first.value}`);
    expect(await links(page).count()).toBe(first.count);
    const second = await choose(page, 'cena');
    await expect.poll(() => status(page), PATIENCE).toContain(` ${second.count} проект`);
    expect(await chosen(page).count()).toBe(2);
    const shared = page.url();
    await page.goBack();
    await expect.poll(() => status(page), PATIENCE).toContain(` ${first.count} проект`);
    await page.goBack();
    await expect.poll(() => status(page), PATIENCE).toBe(whole);
    expect(await page.locator('[data-part="server"]').isVisible()).toBe(true);
    await page.goto(shared);
    await expect.poll(() => status(page), PATIENCE).toContain(` ${second.count} проект`);
    expect(page.foreign).toEqual([]);
    await page.context().close();
  });

  test('выбор, который ничего не оставит, серый и не нажимается; выбранное снимается всегда', async () => {
    const page = await stage.open(`${PROJECTS}?god=2021`);
    await settled(page);
    const greyed = page.locator('input[aria-disabled="true"]');
    expect(await greyed.count()).toBeGreaterThan(0);
    const before = page.url();
    await greyed.first().evaluate((input: HTMLInputElement) => input.click());
    expect(page.url()).toBe(before);
    expect(await greyed.first().isChecked()).toBe(false);
    expect(await page.locator('input[name="god"][value="2021"]').getAttribute('aria-disabled')).toBeNull();
    await chosen(page).getByRole('button').first().click();
    await expect.poll(() => status(page), PATIENCE).toMatch(/^Всего/);
    expect(query(page)).toBe('');
    await page.context().close();
  });

  test('ничего не нашлось: названо условие, которое мешает, и сколько найдётся без него', async () => {
    const page = await stage.open(`${PROJECTS}?god=2025&q=самолёт`);
    await expect.poll(() => status(page), PATIENCE).toBe('Ничего не нашлось');
    const advice = page.locator('[data-part="results"]').getByRole('listitem');
    expect(await advice.first().innerText()).toContain('Убрать слово «самолёт»');
    const [, count] = /останется\s(\d+)/.exec(await advice.first().innerText())!;
    for (const group of await page.locator('[data-group][open]').all()) expect(await group.locator('li:visible').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-part="take"]').isVisible()).toBe(false);
    await advice.first().getByRole('button').click();
    await expect.poll(() => status(page), PATIENCE).toContain(` ${count} проект`);
    expect(query(page)).toBe('?god=2025');
    await page.context().close();
  });

  test('каждое выбранное слово снимается само по себе, на бумаге названо всё', async () => {
    const page = await stage.open(`${PROJECTS}?god=2025&god=2023`);
    await settled(page);
    expect(await chosen(page).count()).toBe(2);
    expect(await page.locator('[data-part="printed"]').textContent()).toBe('Отбор: 2025, 2023.');
    await chosen(page).getByRole('button', { name: /2025/ }).click();
    await expect.poll(() => query(page), PATIENCE).toBe('?god=2023');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-part="printed"]').innerText()).toBe('Отбор: 2023.');
    await page.context().close();
  });

  test.each([PROJECTS, '/tos/'])('слово без конца не двигает страницу вбок: %s', async (path) => {
    const page = await stage.open(`${path}?q=${'x'.repeat(5000)}`, { viewport: { width: 320, height: 640 } });
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await page.getByRole('searchbox').inputValue()).toHaveLength(100);
    await page.context().close();
  });

  test('буквы вдвое крупнее: одна колонка, панель свёрнута', async () => {
    const page = await stage.open(PROJECTS, { viewport: { width: 1280, height: 900 } });
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    await page.evaluate(() => dispatchEvent(new Event('resize')));
    expect(await page.locator('[data-fold]').getAttribute('open')).toBeNull();
    const [panel, bar] = [await page.locator('[data-part="panel"]').boundingBox(), await page.locator('#naydeno').boundingBox()];
    expect(bar!.y).toBeGreaterThan(panel!.y + panel!.height - 1);
    await page.context().close();
  });

  test.each([
    ['площадок', 'площадка'],
    ['фонарь', 'фонари'],
  ])('слово «%s» находит то же, что «%s»', async (one, other) => {
    const page = await stage.open(`${PROJECTS}?q=${encodeURIComponent(one)}`);
    await settled(page);
    const found = await links(page).allInnerTexts();
    await page.goto(new URL(`${PROJECTS}?q=${encodeURIComponent(other)}`, stage.url()).href);
    await settled(page);
    expect(await links(page).allInnerTexts()).toEqual(found);
    expect(found.length).toBeGreaterThan(0);
    await page.context().close();
  });

  test('код из газеты находит одну запись', async () => {
    const page = await stage.open(`${PROJECTS}?q=${encodeURIComponent('п-6')}`);
    await expect.poll(() => status(page), PATIENCE).toMatch(/^Найден 1 проект/);
    await page.context().close();
  });

  test('таблица: порядок по стоимости, неизвестная последней, вид в адресе', async () => {
    const page = await stage.open(PROJECTS);
    await page.getByRole('link', { name: 'Таблица', exact: true }).click();
    const head = page.getByRole('columnheader', { name: 'Стоимость' });
    await head.getByRole('button').click();
    await expect.poll(() => head.getAttribute('aria-sort'), PATIENCE).toBe('ascending');
    expect(query(page)).toBe('?pokaz=tablica&poryadok=deshevye');
    const costs = await page.locator('td[data-cell="cost"]').allInnerTexts();
    const firstUnknown = costs.findIndex((text) => /не названа/.test(text));
    expect(firstUnknown).toBeGreaterThan(0);
    expect(costs.slice(firstUnknown).every((text) => /не названа/.test(text))).toBe(true);
    await head.getByRole('button').click();
    await expect.poll(() => head.getAttribute('aria-sort'), PATIENCE).toBe('descending');
    await expect.poll(() => head.getByRole('button').evaluate((button) => button === document.activeElement), PATIENCE).toBe(true);
    await page.context().close();
  });

  test('карта показывает ровно отобранное, список под ней', async () => {
    const page = await stage.open(`${PROJECTS}?god=2025&pokaz=karta`);
    await settled(page);
    await expect.poll(() => page.locator('atlas-map.is-moving').count(), PATIENCE).toBe(1);
    const [, found] = /(\d+)/.exec(await status(page))!;
    const onMap = async (): Promise<number | undefined> => page.evaluate(() => (document.querySelector('atlas-map') as unknown as { visibleKeys(): Set<string> | undefined }).visibleKeys()?.size);
    await expect.poll(onMap, PATIENCE).toBe(Number(found));
    expect(await links(page).count()).toBe(Math.min(48, Number(found)));
    await page.context().close();
  });

  test('«Скачать» отдаёт те же строки, что в открытых данных, и только отобранные', async () => {
    const page = await stage.open(`${PROJECTS}?god=2025`);
    await settled(page);
    const ids = await links(page).evaluateAll((all) => all.map((a) => a.getAttribute('href')!.split('/').at(-2)!));
    const take = async (name: string): Promise<{ name: string; text: string }> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
      return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
    };
    const csv = await take('таблица CSV');
    expect(csv.name).toMatch(/^proekty-vyborka-\d{4}-\d{2}-\d{2}\.csv$/);
    const whole = readFileSync(join(process.cwd(), 'dist/dannye/projects.csv'), 'utf8');
    expect(csv.text.startsWith(whole.slice(0, whole.indexOf('\r\n') + 2))).toBe(true);
    const lines = csv.text.split('\r\n').slice(1, -1);
    expect(lines.map((line) => line.split(',')[0]!).toSorted()).toEqual(ids.toSorted());
    for (const line of lines) expect(whole).toContain(`${line}\r\n`);
    const geo = await take('точки GeoJSON');
    expect((JSON.parse(geo.text) as { features: { id: string }[] }).features.every(({ id }) => ids.includes(id))).toBe(true);
    await page.context().close();
  });

  test('рядом: без разрешения сказано, что делать, и можно выбрать место', async () => {
    const page = await stage.open(PROJECTS, { permissions: [] });
    await page.getByRole('button', { name: 'Рядом со мной' }).click();
    const from = page.getByLabel('От населённого пункта');
    await expect.poll(() => page.locator('[data-part="near"] [role="status"]').innerText(), PATIENCE).toMatch(/Выберите/);
    const place = (await from.locator('option').nth(1).getAttribute('value'))!;
    await from.selectOption(place);
    await expect.poll(() => page.locator('[data-part="results"] .facts').first().innerText(), PATIENCE).toMatch(/\sкм/);
    expect(query(page)).toBe(`?poryadok=blizko&ot=${place}`);
    await page.context().close();
  });

  test('рядом: своё место не попадает в адрес', async () => {
    const page = await stage.open(PROJECTS, { permissions: ['geolocation'], geolocation: { latitude: 57.8, longitude: 28.3 } });
    await page.getByRole('button', { name: 'Рядом со мной' }).click();
    await expect.poll(() => page.locator('[data-part="results"] .facts').first().innerText(), PATIENCE).toMatch(/\sкм/);
    expect(query(page)).toBe('?poryadok=blizko');
    await page.context().close();
  });

  test.each(['?okrug=%00&god=1e9&pokaz=%D0%AF&poryadok=__proto__&ot=constructor', '?q=%F0%9F%98%80%00', `?${'okrug=x&'.repeat(300)}`])('мусор в адресе не мешает: %#', async (search) => {
    const page = await stage.open(PROJECTS + search);
    await expect.poll(() => status(page), PATIENCE).toMatch(/^Всего/);
    expect(await page.locator('[data-part="server"] li').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('нет файла с данными: сказано по-русски, список остался, можно повторить', async () => {
    const page = await stage.open('/');
    await page.route('**/dannye/katalog/*.json', (route) => route.fulfill({ status: 404 }));
    await page.goto(new URL(`${PROJECTS}?god=2025`, stage.url()).href);
    await expect.poll(() => page.getByRole('alert').isVisible(), PATIENCE).toBe(true);
    expect(await page.locator('[data-part="server"] li').first().isVisible()).toBe(true);
    await page.unroute('**/dannye/katalog/*.json');
    await page.getByRole('button', { name: 'Попробовать ещё раз' }).click();
    await settled(page);
    expect(await page.getByRole('alert').isVisible()).toBe(false);
    await page.context().close();
  });

  test('без программы: список, страницы, подборки; мёртвых ручек нет', async () => {
    const page = await stage.open(`${PROJECTS}?god=2025`, { javaScriptEnabled: false });
    expect(await page.locator('[data-part="server"] li').first().isVisible()).toBe(true);
    for (const part of ['panel', 'near']) expect(await page.locator(`[data-part="${part}"]`).isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Таблица', exact: true }).isVisible()).toBe(false);
    await page.getByRole('navigation', { name: 'Готовые подборки' }).getByRole('link', { name: '2025' }).click();
    expect(new URL(page.url()).pathname).toBe('/proekty/god/2025/');
    await page.context().close();
  });

  test('только клавиатура: отобрать, снять, снова стоять рядом', async () => {
    const page = await stage.open(PROJECTS);
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('okrug');
    await page.keyboard.press('Space');
    await settled(page);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('okrug');
    await chosen(page).getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page), PATIENCE).toMatch(/^Всего/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('naydeno');
    await page.context().close();
  });

  test('на 320 точках панель свёрнута, считает условия и ведёт к найденному; вбок ничего не торчит', async () => {
    const page = await stage.open(`${PROJECTS}?god=2025&pokaz=tablica`, { viewport: { width: 320, height: 640 } });
    await settled(page);
    const fold = page.locator('[data-fold] > summary');
    expect((await fold.innerText()).replaceAll('\u00A0', ' ')).toContain('1 условие');
    await fold.click();
    const done = page.locator('[data-done]');
    expect(await done.innerText()).toMatch(/^Показать \d+\sпроект/);
    await done.click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('naydeno');
    for (const view of ['Таблица', 'Список', 'Карта']) {
      await page.getByRole('link', { name: view, exact: true }).and(page.locator('[data-view]')).click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
    await page.context().close();
  });
});

describe('каталог ТОС', () => {
  test('отбор, таблица и адрес', async () => {
    const page = await stage.open('/tos/?mestnost=gorod&pokaz=tablica');
    await settled(page);
    const [, found] = /(\d+)/.exec(await status(page))!;
    expect(await links(page).count()).toBe(Number(found));
    await choose(page, 'proekty');
    await expect.poll(() => query(page), PATIENCE).toBe('?mestnost=gorod&proekty=da&pokaz=tablica');
    await page.context().close();
  });
});
