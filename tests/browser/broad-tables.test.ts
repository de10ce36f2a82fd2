/** Broad tables: lists on a narrow screen, whole on paper, and a line of words where one has to be moved sideways. */
import { expect, test } from 'vitest';
import { onStage } from './browser.ts';

const stage = onStage('dist-vymyshlensk');
const LISTED = ['/strategiya/municipalitety/', '/konkursy/dengi/', '/strategiya/pokazateli/doma-v-dele/', '/kto-est-kto/', '/reestry/vzaimodeystvie/', '/reestry/proekty/', '/reestry/initsiativy/', '/reestry/obrashcheniya/'];
const overflowing = (scrolls: Element[]): (string | null)[] => scrolls.filter((s) => s.scrollWidth > s.clientWidth).map((s) => s.getAttribute('aria-label'));

test('на экране в 320 точек строка таблицы — список: вбок двигать нечего', async () => {
  const page = await stage.open('/', { viewport: { width: 320, height: 640 } });
  for (const address of LISTED) {
    await page.goto(new URL(address, stage.url()).href);
    expect(await page.locator('main .scroll').evaluateAll(overflowing), address).toEqual([]);
  }
  await page.context().close();
});

test('таблица, которая шире экрана, говорит об этом; которая помещается — молчит', async () => {
  const page = await stage.open('/potrebnosti/', { viewport: { width: 320, height: 640 } });
  const hint = (): Promise<string> => page.locator('[aria-label="Заявки: тема и место"]').evaluate((scroll) => getComputedStyle(scroll, '::before').content);
  await page.locator('#tema-i-mesto summary').click();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await hint()).toContain('листается вбок');
  await page.setViewportSize({ width: 1920, height: 900 });
  await page.goto(new URL('/konkursy/dengi/', stage.url()).href);
  expect(await page.locator('main .scroll').first().evaluate((scroll) => getComputedStyle(scroll, '::before').content)).toBe('none');
  await page.context().close();
});

test('на листе ни один столбец не срезан', async () => {
  // A4 without its margins, in CSS pixels: 180 mm upright, 267 mm across where the page asks for it.
  const sheets = [['/strategiya/municipalitety/', 1009], ['/potrebnosti/', 1009], ['/konkursy/dengi/', 680], ['/konkursy/sosedi-goda-2026/', 680], ['/strategiya/pokazateli/doma-v-dele/', 680], ['/kto-est-kto/', 680], ['/reestry/vzaimodeystvie/', 680], ['/reestry/proekty/', 680], ['/reestry/initsiativy/', 680]] as const;
  const page = await stage.open('/');
  await page.emulateMedia({ media: 'print' });
  for (const [address, width] of sheets) {
    await page.setViewportSize({ width: width + 66, height: 900 });
    await page.goto(new URL(address, stage.url()).href);
    const cut = await page.locator('main .scroll').evaluateAll((all) => all.filter((scroll) => getComputedStyle(scroll).overflowX !== 'visible' || (scroll.clientWidth > 0 && scroll.scrollWidth > scroll.clientWidth + 1)).map((scroll) => scroll.getAttribute('aria-label')));
    expect(cut, address).toEqual([]);
  }
  await page.context().close();
});
