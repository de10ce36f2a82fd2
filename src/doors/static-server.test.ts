import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from './static-server.ts';

const LONG = 'Соседи сделали сами. '.repeat(200);
let base: string;
let site: Served;

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'atlas-server-'));
  const root = join(base, 'site');
  mkdirSync(join(root, 'tos', 'rodnik'), { recursive: true });
  mkdirSync(join(root, 'pagefind'));
  mkdirSync(join(root, '_astro'));
  writeFileSync(join(base, 'secret.txt'), 'тайна');
  mkdirSync(join(base, 'site-secret'));
  writeFileSync(join(base, 'site-secret', 'a.txt'), 'тайна');
  writeFileSync(join(root, 'index.html'), `<h1>Атлас</h1>${LONG}`);
  writeFileSync(join(root, '404.html'), '<h1>Нет такой страницы</h1>');
  writeFileSync(join(root, 'tos', 'rodnik', 'index.html'), '<h1>Родник</h1>');
  writeFileSync(join(root, 'tos.geojson'), '{"type":"FeatureCollection","features":[]}');
  writeFileSync(join(root, 'site.webmanifest'), '{}');
  writeFileSync(join(root, 'pagefind', 'ru_1.pf_fragment'), 'x'.repeat(4000));
  writeFileSync(join(root, '_astro', 'a.Bc12.css'), 'a{}');
  site = await serve(root, { port: 0 });
});
afterAll(async () => {
  await site.close();
  rmSync(base, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(site.url + path, { headers, redirect: 'manual' });

/** Sends the path exactly as written; fetch would tidy it. */
function raw(path: string): Promise<{ status: number; text: string }> {
  return new Promise((done, failed) => {
    request({ host: 'localhost', port: site.port, path }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => done({ status: response.statusCode!, text }));
    })
      .on('error', failed)
      .end();
  });
}

describe('static server', () => {
  it('serves folder pages and adds the missing slash with the query kept', async () => {
    expect(await (await get('/tos/rodnik/')).text()).toContain('Родник');
    const moved = await get('/tos/rodnik?a=1');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/tos/rodnik/?a=1']);
  });

  it('answers an unknown address with the site’s own page and status 404', async () => {
    for (const path of ['/net/', '/net', '/index.html/', '/.git/config']) {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(await response.text()).toContain('Нет такой страницы');
    }
  });

  it('never leaves its folder', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/tos/..%5c..%5csecret.txt', '/%2e%2e%2fsite-secret/a.txt', '//../secret.txt', '/%00', '/%E0%A4%A']) {
      const { status, text } = await raw(path);
      expect([path, status >= 400]).toEqual([path, true]);
      expect(text).not.toContain('тайна');
    }
  });

  it('does not turn a double slash into an address of another site', async () => {
    const { status } = await raw('//tos/rodnik');
    expect(status).toBe(404);
    const headers = await get('/tos/rodnik');
    expect(headers.headers.get('location')).toMatch(/^\/[^/]/);
  });

  it('names types of data, manifests and the search index', async () => {
    expect((await get('/tos.geojson')).headers.get('content-type')).toBe('application/geo+json; charset=utf-8');
    expect((await get('/site.webmanifest')).headers.get('content-type')).toBe('application/manifest+json; charset=utf-8');
    expect((await get('/pagefind/ru_1.pf_fragment')).headers.get('content-type')).toBe('application/octet-stream');
  });

  it('packs text and leaves the search index as it is', async () => {
    for (const encoding of ['br', 'gzip']) {
      const response = await get('/', { 'accept-encoding': encoding });
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(Number(response.headers.get('content-length'))).toBeLessThan(500);
      expect(await response.text()).toContain(LONG);
    }
    expect((await get('/', { 'accept-encoding': 'identity' })).headers.get('content-encoding')).toBeNull();
    expect((await get('/pagefind/ru_1.pf_fragment')).headers.get('content-encoding')).toBeNull();
  });

  it('serves a part of a file', async () => {
    const part = await get('/pagefind/ru_1.pf_fragment', { range: 'bytes=10-19' });
    expect([part.status, part.headers.get('content-range'), (await part.text()).length]).toEqual([206, 'bytes 10-19/4000', 10]);
    expect((await get('/pagefind/ru_1.pf_fragment', { range: 'bytes=4000-' })).status).toBe(416);
    expect((await (await get('/pagefind/ru_1.pf_fragment', { range: 'bytes=-5' })).text()).length).toBe(5);
  });

  it('answers «not changed» and lets only hashed names rest in caches', async () => {
    const first = await get('/');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect((await get('/', { 'if-none-match': first.headers.get('etag')! })).status).toBe(304);
    expect((await get('/_astro/a.Bc12.css')).headers.get('cache-control')).toContain('immutable');
  });

  it('refuses to be written to', async () => {
    expect((await fetch(`${site.url}/`, { method: 'POST' })).status).toBe(405);
  });

  it('takes the next port when the first is busy', async () => {
    const second = await serve(join(base, 'site'), { port: site.port });
    expect(second.port).toBeGreaterThan(site.port);
    await second.close();
  });
});
