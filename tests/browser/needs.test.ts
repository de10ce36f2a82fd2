/** A resident without script reads what his place asks for, and a coordinator sees who was given what. */
import { expect, test } from 'vitest';
import { onStage } from './browser.ts';

const stage = onStage('dist-vymyshlensk');

test('без скрипта: с главной — к просьбам, с плитки — к своему округу, таблица раскрывается', async () => {
  const page = await stage.open('/', { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  await page.getByRole('link', { name: 'О чём просят соседи' }).click();
  await page.getByRole('link', { name: /^Небылицкий:/ }).click();
  expect(new URL(page.url()).hash).toBe('#nebylitsky');
  const own = page.locator('#nebylitsky');
  expect(await own.innerText()).toMatch(/чаще всего просили/);
  await own.locator('summary').click();
  expect(await own.locator('table').isVisible()).toBe(true);
  expect(await own.locator('table').innerText()).toContain('закрыто');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.context().close();
});

test('на листе видны и закрытые на экране списки победителей', async () => {
  const page = await stage.open('/konkursy/sosedi-goda-2026/');
  await page.emulateMedia({ media: 'print' });
  const heights = await page.locator('main details').evaluateAll((all) => all.map((details) => details.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(3);
  expect(Math.min(...heights)).toBeGreaterThan(40);
  await page.context().close();
});
