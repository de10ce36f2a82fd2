/** A project page and its sheet in a browser: one page of paper, a code that a camera reads, sharing without trackers. */
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { SITES } from '../built/sites.ts';
import { onStage } from './browser.ts';

const jsQR = createRequire(import.meta.url)('jsqr') as (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null;
const SHEET = /^\/proekty\/[a-z0-9-]+\/listovka\/$/;

describe.each(SITES)('листовки: $name', ({ name, pages }) => {
  const stage = onStage(name as 'dist' | 'dist-vymyshlensk');
  const sheets = pages.filter(({ address }) => SHEET.test(address)).map(({ address }) => address);

  test('каждая — ровно один лист А4, и ничто не выходит за его поля', async () => {
    const page = await stage.open(sheets[0]!);
    const faults: string[] = [];
    for (const address of sheets) {
      await page.goto(new URL(address, stage.url()).href);
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => document.fonts.ready);
      const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1');
      const [count] = /\/Type\s*\/Pages[^>]*?\/Count (\d+)/.exec(pdf)?.slice(1) ?? ['?'];
      if (count !== '1') faults.push(`${address}: листов ${count}`);
      // Clipped words still lie in a PDF's text: geometry tells the truth.
      const outside = await page.evaluate(() => {
        const sheet = document.querySelector('.sheet')!.getBoundingClientRect();
        const margin = (10 / 25.4) * 96;
        return [...document.querySelectorAll('.sheet article > *, .sheet article > * *')]
          .filter((e) => !e.closest('svg') || e.tagName === 'svg')
          .map((e) => e.getBoundingClientRect())
          .filter((r) => r.width > 0 && (r.bottom > sheet.bottom - margin || r.right > sheet.right - margin || r.left < sheet.left + margin || r.top < sheet.top + margin)).length;
      });
      if (outside > 0) faults.push(`${address}: за полями ${outside}`);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  }, 180_000);

  test('части листа не налезают друг на друга', async () => {
    const page = await stage.open(sheets[0]!);
    const faults: string[] = [];
    for (const address of sheets) {
      await page.goto(new URL(address, stage.url()).href);
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => document.fonts.ready);
      const overlaps = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('.sheet article > *')].map((e) => e.getBoundingClientRect());
        return boxes.filter((box, i) => i > 0 && box.top < boxes[i - 1]!.bottom - 0.5).length;
      });
      if (overlaps > 0) faults.push(address);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  }, 180_000);
});

describe('страница проекта', () => {
  const stage = onStage('dist-vymyshlensk');

  test('с напечатанной листовки камера читает короткий адрес', async () => {
    const page = await stage.open('/proekty/svet-na-chaynoy/listovka/');
    await page.emulateMedia({ media: 'print' });
    const png = await page.locator('footer svg').screenshot();
    const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toMatch(/\/k\/p1\/$/);
    await page.context().close();
  });

  test('поделиться — обычные ссылки; до нажатия никого не спрашивают; без программ адрес стоит словами', async () => {
    const page = await stage.open('/proekty/svet-na-chaynoy/', { javaScriptEnabled: false });
    const hrefs = await page.locator('.share li a').evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).href));
    expect(hrefs.map((href) => new URL(href).host)).toEqual(['vk.com', 'connect.ok.ru', 'max.ru', 't.me']);
    expect(await page.locator('.share .address').textContent()).toMatch(/\/proekty\/svet-na-chaynoy\/$/);
    expect(await page.locator('.share button').isVisible()).toBe(false);
    expect(page.foreign).toEqual([]);
    await page.context().close();
  });

  test('ссылка копируется, а где нельзя — выделяется', async () => {
    const page = await stage.open('/proekty/svet-na-chaynoy/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Скопировать ссылку' }).click();
    await expect.poll(() => page.locator('.share [role=status]').textContent()).toMatch(/скопирована|выделен/);
    await page.context().close();
  });

  test('рисунок QR не скачивается, пока его не открыли', async () => {
    const page = await stage.open('/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(new URL('/proekty/svet-na-chaynoy/', stage.url()).href, { waitUntil: 'networkidle' });
    expect(asked).not.toContain('/k/p1.svg');
    await page.getByText('QR-код', { exact: true }).click();
    await expect.poll(() => asked).toContain('/k/p1.svg');
    await page.context().close();
  });

  test('родословная показывает все поколения и называет эту страницу', async () => {
    const page = await stage.open('/proekty/dvor-za-pochtoy/');
    expect(await page.locator('.family [aria-current=page]').textContent()).toContain('почтой');
    expect(await page.locator('.family a').count()).toBeGreaterThanOrEqual(2);
    await page.context().close();
  });
});
