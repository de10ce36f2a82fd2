/** The coordinator's page on paper and on a phone. */
import { expect, test } from 'vitest';
import { onStage } from './browser.ts';

const stage = onStage('dist');
/** The municipality with the most records. */
const LARGEST = '/municipalitety/pskovsky/koordinatoru/';

test('for the head of the largest municipality it is two sheets of A4, whole', async () => {
  const page = await stage.open(LARGEST);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(2);
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() => ['nav', '.no-print', 'footer'].flatMap((name) => [...document.querySelectorAll<HTMLElement>(name)].filter((element) => element.offsetHeight > 0).map(() => name)));
  expect(shown).toEqual([]);
  expect(await page.locator('td.lacks').first().isVisible()).toBe(true);
  await page.context().close();
});

test('on a phone a record names only what it lacks', async () => {
  const page = await stage.open(LARGEST, { viewport: { width: 320, height: 640 } });
  const row = page.locator('section[aria-labelledby="tos"] tbody tr').first();
  const [good, lacks] = [await row.locator('td.good').first().boundingBox(), await row.locator('td.lacks').first().boundingBox()];
  expect(good!.width).toBeLessThanOrEqual(1);
  expect(lacks!.width).toBeGreaterThan(40);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.context().close();
});

test('without script the page says how to print', async () => {
  const page = await stage.open(LARGEST, { javaScriptEnabled: false });
  expect(await page.getByText('Печать: меню браузера').isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Напечатать' }).count()).toBe(0);
  await page.context().close();
});
