/** «Показать рядом со мной»: only after a press, told in words, never sent. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { onStage } from './browser.ts';

const stage = onStage('dist');
/** A place within the region, odd enough to be found in any address it leaked into. */
const HERE = { latitude: 57.81937, longitude: 28.33191 };

async function openMap(options: BrowserContextOptions): Promise<Page & { foreign: string[]; asked: string[] }> {
  const page = Object.assign(await stage.open('/karta/', { viewport: { width: 1280, height: 900 }, ...options }), { asked: [] as string[] });
  page.on('request', (request) => page.asked.push(request.url() + (request.postData() ?? '')));
  await page.locator('.atlas-map').scrollIntoViewIfNeeded();
  await page.locator('.atlas-map.is-moving .spot').first().waitFor();
  return page;
}
const press = (page: Page) => page.getByRole('button', { name: 'Показать рядом со мной' }).click();
const panel = (page: Page) => page.getByRole('region', { name: 'Рядом с вами' });

test('после нажатия: отметка, пять ближайших с расстояниями, ничего не отправлено и не записано', async () => {
  const page = await openMap({ permissions: ['geolocation'], geolocation: HERE });
  expect(await panel(page).isVisible()).toBe(false);
  await press(page);
  await page.locator('.here span').waitFor();
  const lines = await panel(page).getByRole('listitem').allInnerTexts();
  expect(lines).toHaveLength(5);
  expect(lines.every((line) => /\d\u00A0(м|км)/.test(line))).toBe(true);
  expect(await panel(page).getByRole('status').innerText()).toMatch(/ошибиться.*никуда не отправлено/);
  expect([...page.asked, page.url()].filter((said) => /57[.,]8|28[.,]3|5781|2833/.test(said))).toEqual([]);
  expect(page.foreign).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  await page.getByRole('button', { name: 'Убрать отметку' }).click();
  expect(await page.locator('.here').count()).toBe(0);
  expect(await panel(page).isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Показать рядом со мной');
  await page.context().close();
});

test('без разрешения — словами, что делать', async () => {
  const page = await openMap({ permissions: [] });
  await press(page);
  await expect.poll(() => panel(page).getByRole('status').innerText()).toMatch(/списке\.$/);
  expect(await page.locator('.here').count()).toBe(0);
  await page.context().close();
});

test('за краем карты отметки нет, а ближайшее названо', async () => {
  const page = await openMap({ permissions: ['geolocation'], geolocation: { latitude: 43.1, longitude: 131.9 } });
  await press(page);
  await expect.poll(() => panel(page).getByRole('status').innerText()).toMatch(/за краем этой карты/);
  expect(await page.locator('.here').count()).toBe(0);
  expect(await panel(page).getByRole('listitem').count()).toBe(5);
  await page.context().close();
});
