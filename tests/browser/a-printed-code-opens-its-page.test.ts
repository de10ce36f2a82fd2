import { expect, test } from 'vitest';
import { onStage } from './browser.ts';

const stage = onStage('dist');

test.each(['/k/p9/', '/k/П-9/', '/k/п9', '/k/P-9/'])('%s ведёт на страницу проекта', async (address) => {
  const page = await stage.open(address);
  await page.waitForURL(/\/proekty\/[a-z0-9-]+\/$/);
  expect(await page.locator('h1').count()).toBe(1);
  await page.context().close();
});

test('код, которого нет, остаётся на странице «такой страницы нет»', async () => {
  const page = await stage.open('/k/П-9999/');
  await page.waitForURL(/\/k\/p9999\/$/);
  expect(await page.locator('h1').innerText()).toBe('Такой страницы нет');
  await page.context().close();
});
