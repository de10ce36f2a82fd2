import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { onStage } from './browser.ts';

const stage = onStage('dist');
const PATH = '/karta/';
const DESK = { viewport: { width: 1280, height: 900 } };

async function openMap(query = '', options: Parameters<typeof stage.open>[1] = DESK): Promise<Awaited<ReturnType<typeof stage.open>>> {
  const page = await stage.open(PATH + query, options);
  await page.locator('.atlas-map').scrollIntoViewIfNeeded();
  await page.locator('.atlas-map.is-moving .spot').first().waitFor();
  return page;
}

/** Records on the map's buttons: numerals of rings, one for each lone spot. */
async function recordsOnMap(page: Page): Promise<number> {
  const numerals = await page.locator('.spot').allTextContents();
  return numerals.reduce((sum, text) => sum + Number(text || 1), 0);
}

async function recordsInList(page: Page): Promise<number> {
  return page.locator('[data-key]:not([hidden])').count();
}

describe('карта', () => {
  test('оживает и ни о чём не спрашивает чужие серверы', async () => {
    const page = await openMap();
    expect(await page.getByRole('region', { name: /^Карта/ }).count()).toBe(1);
    expect(await page.locator('.printed').isVisible()).toBe(false);
    expect(await page.locator('.attribution').innerText()).not.toMatch(/Leaflet/);
    expect(page.foreign).toEqual([]);
    await page.context().close();
  });

  test('кружки говорят словами, остановок табуляции не больше тридцати', async () => {
    const page = await openMap();
    const names = await page.locator('.spot').evaluateAll((spots) => spots.map((s) => s.getAttribute('aria-label') ?? ''));
    expect(names.every((name) => /[а-яё]{3}/i.test(name))).toBe(true);
    expect(names.some((name) => /\d+\u00A0(проект|запис).* рядом, ближе всего [А-ЯЁ].*: приблизить$/.test(name))).toBe(true);
    expect(new Set(names).size).toBe(names.length);
    expect(await page.locator('.atlas-map').locator('a[href], button, [tabindex="0"]').evaluateAll((all) => all.filter((e) => (e as HTMLElement).tabIndex >= 0).length)).toBeLessThanOrEqual(30);
    await page.context().close();
  });

  test('с клавиатуры: точка открывается, Escape закрывает и возвращает фокус', async () => {
    const page = await openMap();
    const spot = page.locator('.spot.single.unknown').first();
    const name = await spot.getAttribute('aria-label');
    expect(name).toMatch(/; точное место неизвестно$/);
    await spot.focus();
    await page.keyboard.press('Enter');
    const leaf = page.getByRole('dialog');
    await leaf.waitFor();
    expect(await leaf.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    expect(await leaf.innerText()).toContain('Точное место неизвестно');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Закрыть');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
    await page.keyboard.press('Escape');
    expect(await leaf.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name);
    await page.context().close();
  });

  test('несколько записей в одной точке разворачиваются веером; Escape складывает его и возвращает фокус', async () => {
    const page = await openMap();
    const stack = page.locator('.spot[aria-label$="развернуть"]').first();
    const name = await stack.getAttribute('aria-label');
    const count = Number(await stack.innerText());
    await stack.focus();
    await page.keyboard.press('Enter');
    const fan = page.getByRole('group', { name: name! });
    const buttons = fan.getByRole('button');
    expect(await buttons.count()).toBe(count);
    expect(await stack.getAttribute('aria-expanded')).toBe('true');
    await expect.poll(() => buttons.evaluateAll((all) => all.every((b) => (b.ariaLabel ?? '').length > 8))).toBe(true);
    expect(await buttons.first().evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await buttons.nth(1).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    const leaf = page.getByRole('dialog');
    await leaf.waitFor();
    expect(await leaf.getByRole('listitem').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await buttons.nth(1).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await fan.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name);
    await page.context().close();
  });

  test('кружок с клавиатуры приближает и отдаёт фокус одному из своих', async () => {
    const page = await openMap();
    const ring = page.locator('.spot[aria-label$="приблизить"]').first();
    const count = await ring.innerText();
    await ring.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.map-view [data-heard]').innerText()).toMatch(new RegExp(`^Приближено: ${count}\u00A0запис`));
    await expect.poll(() => ring.count().then(() => page.evaluate(() => document.activeElement?.classList.contains('spot')))).toBe(true);
    await page.context().close();
  });

  test('колесо без Ctrl листает страницу и подсказывает, с Ctrl приближает', async () => {
    const page = await openMap();
    const scale = () => page.locator('.scale-bar').innerText();
    const before = await scale();
    // Low enough: the page scrolls up under the pointer.
    await page.locator('.canvas').hover({ position: { x: 300, y: 500 } });
    await page.mouse.wheel(0, -300);
    await page.locator('.hint:not([hidden])').waitFor();
    expect(await page.locator('.hint').innerText()).toContain('Ctrl');
    expect(await scale()).toBe(before);
    await page.keyboard.down('Control');
    for (let i = 0; i < 4; i++) await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await expect.poll(scale).not.toBe(before);
    await page.context().close();
  });
});

describe('отбор', () => {
  test('меняет вместе список, точки и адрес; «назад» возвращает', async () => {
    const page = await openMap();
    const all = await recordsInList(page);
    expect(await recordsOnMap(page)).toBeGreaterThan(all / 2);
    const select = page.getByRole('combobox', { name: 'Муниципалитет' });
    const value = await page.locator('details[data-group-of]').nth(3).getAttribute('data-group-of');
    await select.selectOption(value);
    expect(new URL(page.url()).search).toBe(`?okrug=${value}`);
    const some = await recordsInList(page);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(await page.locator(`[data-key]:not([hidden]):not([data-group="${value}"])`).count()).toBe(0);
    await expect.poll(() => recordsOnMap(page)).toBe(some);
    expect(await page.locator('[data-status]').innerText()).toMatch(/^Показано: .* из /);
    await page.goBack();
    expect(new URL(page.url()).search).toBe('');
    await expect.poll(() => recordsInList(page)).toBe(all);
    expect(await select.inputValue()).toBe('');
    await page.context().close();
  });

  test('читается из адреса, мусор в адресе не мешает', async () => {
    const page = await openMap('?vid=tos&god=abc&okrug=../../etc');
    expect(await page.getByRole('combobox', { name: 'Что показать' }).inputValue()).toBe('tos');
    expect(await page.getByRole('combobox', { name: 'Муниципалитет' }).inputValue()).toBe('');
    expect(await page.locator('[data-key]:not([hidden]):not([data-kind="tos"])').count()).toBe(0);
    await page.getByRole('link', { name: 'Показать всё' }).click();
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });

  test('наведение на запись показывает её точку; «только то, что видно» сужает список', async () => {
    const page = await openMap();
    await page.locator('details[data-group-of] summary').first().click();
    await page.locator('details[open] [data-key] a').first().focus();
    expect(await page.locator('.spot.lit').count()).toBe(1);
    const all = await recordsInList(page);
    await page.getByLabel('только то, что видно на карте').check();
    for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Приблизить', exact: true }).click();
    await expect.poll(() => recordsInList(page)).toBeLessThan(all);
    await page.context().close();
  });
});

describe('поиск над картой', () => {
  const say = (page: Page, keys: string[] | undefined) => page.locator('atlas-explorer').evaluate((element, found) => element.dispatchEvent(new CustomEvent('records-found', { detail: { keys: found && new Set(found) } })), keys);

  test('сужает список и карту вместе с отбором; «Показать всё» снимает и слова', async () => {
    const page = await openMap('?vid=proekty&neznakomoe=1');
    // Words in the address as if the reader had asked; the page's own search line is left out of it.
    await page.evaluate(() => history.replaceState(null, '', '?q=svet&vid=proekty&neznakomoe=1'));
    const projects = await recordsInList(page);
    const keys = await page.locator('[data-key]').evaluateAll((all) => all.map((e) => (e as HTMLElement).dataset.key!));
    const found = [...keys.filter((key) => key.startsWith('proekty:')).slice(0, 3), ...keys.filter((key) => key.startsWith('tos:')).slice(0, 2)];
    await say(page, found);
    expect(await recordsInList(page)).toBe(3);
    expect(await page.locator('[data-status]').innerText()).toMatch(/^Показано: 3\u00A0проекта из /);
    await page.getByRole('combobox', { name: 'Что показать' }).selectOption('tos');
    expect(new URL(page.url()).search).toBe('?vid=tos&q=svet&neznakomoe=1');
    expect(await recordsInList(page)).toBe(2);
    await page.getByRole('combobox', { name: 'Что показать' }).selectOption('proekty');
    await say(page, undefined);
    expect(await recordsInList(page)).toBe(projects);
    await page.getByRole('link', { name: 'Показать всё' }).click();
    expect(new URL(page.url()).search).toBe('?neznakomoe=1');
    await page.context().close();
  });

  test('ничего не найдено — сказано словами', async () => {
    const page = await openMap();
    await say(page, []);
    expect(await page.locator('[data-status]').innerText()).toBe('С выбранными условиями — ни одной записи.');
    await say(page, undefined);
    expect(await page.locator('[data-status]').innerText()).toMatch(/^Показано всё/);
    await page.context().close();
  });
});

describe('если данные карты не пришли', () => {
  test.each<[string, string, string | undefined]>([
    ['файла точек нет', 'proekty.json', undefined],
    ['вместо точек — мусор', 'proekty.json', '<!doctype html>'],
    ['точки оборваны', 'tos.json', '{"lng":[1],"lat":[],"precision":"0","ids":"a"}'],
  ])('%s: печатная карта и список остаются', async (_, file, body) => {
    const page = await stage.open('/404-net/', DESK);
    await page.route(`**/dannye/karta/${file}`, (route) => route.fulfill(body === undefined ? { status: 404, body: 'нет' } : { status: 200, contentType: 'application/json', body }));
    await page.goto(new URL(PATH, stage.url()).href);
    await page.locator('.atlas-map').scrollIntoViewIfNeeded();
    await page.locator('.failed:not([hidden])').waitFor();
    expect(await page.locator('.failed').innerText()).toContain('все записи есть в списке');
    expect(await page.locator('.printed').isVisible()).toBe(true);
    expect(await recordsInList(page)).toBeGreaterThan(60);
    await page.context().close();
  });

  test('названия не пришли: точки остаются и названы по виду', async () => {
    const page = await stage.open('/404-net/', DESK);
    await page.route('**/dannye/karta/*-slova-*.json', (route) => route.abort());
    await page.goto(new URL(PATH, stage.url()).href);
    await page.locator('.atlas-map').scrollIntoViewIfNeeded();
    const lone = page.locator('.spot.single').first();
    await lone.waitFor();
    expect(await lone.getAttribute('aria-label')).toMatch(/^(проект|ТОС)/);
    await lone.click();
    await page.getByRole('dialog').getByRole('link').first().waitFor();
    expect(await page.getByRole('dialog').getByRole('link').allInnerTexts()).toEqual(['Открыть страницу записи']);
    expect(await page.getByRole('dialog').innerText()).toContain('Название не загрузилось.');
    expect(await lone.getAttribute('aria-label')).toMatch(/название не загрузилось/);
    await page.context().close();
  });
});

test('без скрипта: печатная карта и полный список, форма не обещает лишнего', async () => {
  const page = await stage.open(PATH, { ...DESK, javaScriptEnabled: false });
  expect(await page.locator('.printed').isVisible()).toBe(true);
  expect(await page.locator('[data-key] a').count()).toBeGreaterThan(60);
  expect(await page.locator('form.filters').isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Вся карта' }).isVisible()).toBe(false);
  expect(await page.locator('map-search input').isVisible()).toBe(false);
  expect(await page.locator('map-search').getByRole('link', { name: 'Полный указатель' }).getAttribute('href')).toBe('/poisk/ukazatel/');
  await page.locator('details[data-group-of] summary').first().click();
  expect(await page.locator('details[open] [data-key] a').first().isVisible()).toBe(true);
  await page.context().close();
});

test('на бумаге названо, что отобрано', async () => {
  const page = await openMap('?vid=tos');
  await page.emulateMedia({ media: 'print' });
  const said = page.locator('[data-narrowed]');
  expect(await said.isVisible()).toBe(true);
  expect(await said.innerText()).toMatch(/^Показано: только ТОС\. На карте — все записи/);
  await page.context().close();
});

test('крупные буквы: карта рядом со списком не выше окна', async () => {
  const page = await openMap('', { viewport: { width: 1280, height: 800 } });
  await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
  await page.setViewportSize({ width: 1900, height: 800 });
  expect(await page.locator('.map-column').evaluate((column) => [column.scrollHeight <= innerHeight, getComputedStyle(column).position])).toEqual([true, 'sticky']);
  await page.context().close();
});

test('на узком экране ничего не вылезает за край', async () => {
  const page = await openMap('', { viewport: { width: 320, height: 700 }, hasTouch: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await page.locator('.canvas').evaluate((element) => getComputedStyle(element).touchAction)).toContain('pan-y');
  await page.context().close();
});
