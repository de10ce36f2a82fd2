import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { onStage } from './browser.ts';

const stage = onStage('dist-vymyshlensk');
const PHONE = { viewport: { width: 320, height: 640 } };

test('дата и источник числа видны при наведении и с клавиатуры, без скрипта', async () => {
  const page = await stage.open('/o-proekte/', { ...PHONE, javaScriptEnabled: false });
  const first = page.locator('.figure').first();
  const leaf = first.locator('.leaf');
  expect(await leaf.isVisible()).toBe(false);
  await first.locator('a').hover();
  expect(await leaf.isVisible()).toBe(true);
  expect((await leaf.textContent())!.replaceAll('\u00A0', ' ')).toContain('на 1 июля 2026 года. Источник: Вымышленный источник');
  await page.locator('h1').hover();
  expect(await leaf.isVisible()).toBe(false);
  await first.locator('a').focus();
  expect(await leaf.isVisible()).toBe(true);
  const box = (await leaf.boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(320);
  await page.context().close();
});

test('Escape убирает листок, не трогая фокуса; следующий приход открывает его снова', async () => {
  const page = await stage.open('/o-proekte/');
  const first = page.locator('.figure').first();
  await first.locator('a').focus();
  await page.keyboard.press('Escape');
  expect(await first.locator('.leaf').isVisible()).toBe(false);
  await page.keyboard.press('Tab');
  await first.locator('a').focus();
  expect(await first.locator('.leaf').isVisible()).toBe(true);
  await page.context().close();
});

test('ни одно свидетельство не выходит за экран в 320 точек', async () => {
  const page = await stage.open('/o-proekte/', PHONE);
  for (const mark of await page.locator('.figure a').all()) {
    await mark.focus();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
  await page.context().close();
});

test('число ведёт к своему свидетельству и обратно', async () => {
  const page = await stage.open('/o-proekte/', PHONE);
  await page.locator('.figure a').nth(1).press('Enter');
  const certificate = page.locator('#chislo-2');
  expect(await certificate.evaluate((e) => e.matches(':target'))).toBe(true);
  await certificate.getByRole('link', { name: /число 2$/ }).click();
  expect(await page.locator('#k-chislu-2').evaluate((e) => e.matches(':target'))).toBe(true);
  await page.context().close();
});

test('на бумаге свидетельства остаются, а листки у строк — нет', async () => {
  const page = await stage.open('/o-proekte/');
  await page.emulateMedia({ media: 'print' });
  await page.locator('.figure a').first().focus();
  expect(await page.locator('.figure .leaf').first().isVisible()).toBe(false);
  expect(await page.locator('#chislo-1').isVisible()).toBe(true);
  expect(await page.locator('.figure .sign').first().evaluate((e) => getComputedStyle(e, '::after').content)).toContain('1');
  await page.context().close();
});

test('axe ничего не находит, когда листок открыт', async () => {
  const page = await stage.open('/o-proekte/');
  await page.locator('.figure a').first().focus();
  const { violations } = await new AxeBuilder({ page: page as never }).analyze();
  expect(violations.map((v) => v.id)).toEqual([]);
  await page.context().close();
});

test('отчёт скачивается со страницы, а на бумаге кнопки нет', async () => {
  const page = await stage.open('/strategiya/');
  await page.getByRole('link', { name: /Весь отчёт/ }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Скачать отчёт' }).click()]);
  expect(download.suggestedFilename()).toBe('otchet.pdf');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('Скачать отчёт').isVisible()).toBe(false);
  await page.context().close();
});
