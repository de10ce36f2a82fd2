/** A card of the atlas inside somebody else's page, on another origin: both ways show, nothing more is asked for, links open at the top. */
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onStage } from './browser.ts';

const SITE = 'dist-vymyshlensk';
const stage = onStage(SITE);
let host: Server;
let hostUrl = '';

/** The code as people copy it from a page of the atlas, with the address of the server that stands for the atlas here. */
function pasted(): string {
  const html = readFileSync(join(process.cwd(), SITE, 'municipalitety/vymyshlensk/index.html'), 'utf8');
  const fields = parse(html).querySelectorAll('#na-svoy-sayt textarea').map((field) => field.textContent);
  return fields.join('\n').replaceAll('https://vymyshlensk.example', stage.url().replace(/\/$/, ''));
}

beforeAll(async () => {
  host = createServer((_, response) => {
    const atlas = stage.url().replace(/\/$/, '');
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; img-src ${atlas} data:; frame-src ${atlas}` });
    response.end(`<!doctype html><html lang="ru"><title>Сайт округа</title><link rel="icon" href="data:,"><body style="margin:0"><h1>Сайт округа</h1>${pasted()}</body></html>`);
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  hostUrl = `http://127.0.0.1:${(host.address() as { port: number }).port}/`;
});
afterAll(async () => {
  await new Promise((done) => host.close(done));
});

test.each([280, 1000])('карточка и окно на чужой странице шириной %s', async (width) => {
  const page = await stage.open('about:blank', { viewport: { width, height: 900 } });
  const asked: string[] = [];
  const refused: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.goto(hostUrl);
  await page.locator('img').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => (document.querySelector('img') as HTMLImageElement).naturalWidth === 1200);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  const frame = page.frameLocator('iframe');
  await frame.locator('h1').waitFor();

  const atlas = stage.url().replace(/\/$/, '');
  expect(new Set(asked.map((url) => url.replace(atlas, '')))).toEqual(new Set([hostUrl, '/kartinki/municipalitety/vymyshlensk.png', '/vstavka/okrug/vymyshlensk/']));
  expect(refused).toEqual([]);
  const inner = page.frames()[1]!;
  expect(await inner.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await inner.evaluate(() => document.documentElement.scrollHeight - innerHeight), 'высота окна').toBeLessThanOrEqual(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await page.evaluate(() => (document.querySelector('img') as HTMLImageElement).getBoundingClientRect().width)).toBeLessThanOrEqual(600);

  await frame.locator('li a').first().click();
  await page.waitForURL(`${atlas}/proekty/**`);
  expect(page.frames()).toHaveLength(1);
  await page.context().close();
});
