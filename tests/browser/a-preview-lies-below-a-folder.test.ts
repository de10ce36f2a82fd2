import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePreview } from '../../src/doors/preview-folder.ts';
import { serve, type Served } from '../../src/doors/static-server.ts';
import { FLAGS } from './browser.ts';

/** A copy of the fictional site as a pull request shows it: everything works one folder deeper, and nothing is indexed. */
describe('предпросмотр правки', () => {
  const out = mkdtempSync(join(tmpdir(), 'preview-'));
  let server: Served;
  let browser: Browser;
  beforeAll(async () => {
    writePreview(join(process.cwd(), 'dist-vymyshlensk'), out, '12');
    server = await serve(out, { port: 0 });
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: FLAGS });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(out, { recursive: true, force: true });
  });

  test('страницы, карта и поиск живут в папке; чужого и потерянного не спрашивают', async () => {
    const page = await browser.newPage({ locale: 'ru-RU', reducedMotion: 'reduce' });
    const lost: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) lost.push(response.url());
    });
    await page.goto(server.url);
    await page.waitForURL('**/preview/12/**');
    expect(await page.textContent('body > p')).toContain('Предпросмотр правки № 12');
    expect(await page.getAttribute('meta[name=robots]', 'content')).toContain('noindex');
    await page.goto(new URL('/preview/12/poisk/?q=каток', server.url).href);
    await page.waitForSelector('main a[href*="katok-rastayal"]');
    await page.goto(new URL('/preview/12/karta/', server.url).href);
    await page.waitForSelector('.leaflet-container .leaflet-overlay-pane *, .leaflet-container canvas');
    await page.goto(await page.$eval('main a[href*="/proekty/"]', (link) => (link as HTMLAnchorElement).href));
    expect(page.url()).toMatch(/\/preview\/12\/proekty\/[^/]+\/index\.html$/);
    expect(lost).toEqual([]);
    await page.close();
  }, 60_000);

  test('открывается и с диска', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`file://${join(out, 'index.html')}`);
    await page.waitForURL('**/preview/12/index.html');
    await page.click('main a[href$="proekty/index.html"]:visible');
    expect(new URL(page.url()).pathname).toBe(join(out, 'preview/12/proekty/index.html'));
    expect(await page.textContent('h1')).toBeTruthy();
    await page.close();
  }, 60_000);
});
