/** Feeds: well formed, with items that exist, photographs that weigh what they say, and links from the pages they belong to. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { Ajv } from 'ajv';
import { parse } from 'node-html-parser';
import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { contentType } from '../../src/doors/mime-types.ts';
import { JSON_FEED_SCHEMA } from './json-feed-schema.ts';
import { isRedirect, SITES } from './sites.ts';

interface JsonItem {
  id: string;
  url: string;
  title: string;
  content_text: string;
  date_published?: string;
  attachments?: { url: string; size_in_bytes: number; mime_type: string }[];
}
/** Faults against the grammar of XML that a generator can make: tags that do not nest, bare signs, forbidden ones. */
function xmlFaults(text: string): string[] {
  const open: string[] = [];
  const faults = [...text.matchAll(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)|[\u0000-\u0008\u000B\u000C\u000E-\u001F]/gi)].map((m) => `sign at ${m.index}`);
  for (const [, closing, name, empty] of text.matchAll(/<(\/?)([a-z][\w:.-]*)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>/gi)) {
    if (closing) faults.push(...(open.pop() === name ? [] : [`</${name}>`]));
    else if (!empty) open.push(name!);
  }
  const bare = text.replace(/<\?xml [^>]*\?>/, '').replace(/<\/?[a-z][\w:.-]*(?:\s+[\w:.-]+="[^"<]*")*\s*\/?>/gi, '');
  return [...faults, ...open, ...(bare.includes('<') ? ['a bare <'] : [])];
}

/** Both sites have all sections. */
const KINDS = ['vse', 'sobytiya', 'publikatsii', 'dokumenty', 'gazeta', 'radio'];
const MOMENT = /^\d{4}-\d{2}-\d{2}T00:00:00Z$/;

describe.each(SITES)('$name', ({ pages, files, folder }) => {
  const read = (address: string): string => readFileSync(join(folder, address), 'utf8');
  const feeds = [...files].filter((file) => file.startsWith('/lenta/'));
  const path = (address: string): string => new URL(address).pathname;

  test('projects and everything of the region and of every municipality, every direction, every kind; each as RSS and as JSON', () => {
    const places = pages.filter((p) => !isRedirect(p) && /^\/municipalitety\/[a-z0-9-]+\/$/.test(p.address)).length;
    const directions = pages.filter((p) => /^\/strategiya\/napravleniya\/[a-z0-9-]+\/$/.test(p.address)).length;
    for (const ending of ['.rss', '.json']) expect(feeds.filter((file) => file.endsWith(ending))).toHaveLength(1 + 2 * places + directions + KINDS.length);
    for (const kind of KINDS) expect(feeds).toContain(`/lenta/${kind}.rss`);
  });

  test('RSS is well-formed XML, knows itself, names each item once and for ever', () => {
    for (const feed of feeds.filter((file) => file.endsWith('.rss'))) {
      const text = read(feed);
      expect(xmlFaults(text), feed).toEqual([]);
      const xml = parse(text.replaceAll('<link>', '<page>').replaceAll('</link>', '</page>')); // to this parser <link> is HTML's, without an end
      const said = (item: typeof xml, name: string): string | undefined => item.querySelector(name)?.textContent;
      expect(path(/<atom:link href="([^"]+)" rel="self"/.exec(text)![1]!), feed).toBe(feed);
      expect(files.has(`${path(said(xml, 'channel > page')!)}index.html`), feed).toBe(true);
      const items = xml.querySelectorAll('item');
      expect(items.length).toBeLessThanOrEqual(50);
      expect(new Set(items.map((item) => said(item, 'guid'))).size).toBe(items.length);
      // A publication lies on somebody else's site; then its name is ours and the address is theirs.
      const isNamed = (item: typeof xml): boolean => said(item, 'page') === said(item, 'guid') || (item.querySelector('guid')!.getAttribute('isPermaLink') === 'false' && said(item, 'guid')!.includes('/publikatsii/#'));
      const faulty = items.filter((item) => !isNamed(item) || !files.has(`${path(said(item, 'guid')!)}index.html`) || !said(item, 'title') || !said(item, 'description'));
      expect(faulty.map(String)).toEqual([]);
      expect(items.map((item) => said(item, 'pubDate')).filter((day) => day !== undefined && !/ \d{4} 00:00:00 GMT$/.test(day))).toEqual([]);
    }
  });

  test('JSON Feed 1.1 has the same items in the same order', () => {
    for (const feed of feeds.filter((file) => file.endsWith('.json'))) {
      const made = JSON.parse(read(feed)) as { version: string; feed_url: string; home_page_url: string; items: JsonItem[] };
      expect(made.version).toBe('https://jsonfeed.org/version/1.1');
      expect(path(made.feed_url)).toBe(feed);
      const links = [...read(feed.replace('.json', '.rss')).matchAll(/<guid[^>]*>([^<]+)</g)].map((m) => m[1]);
      expect(made.items.map((i) => i.id)).toEqual(links);
      expect(made.items.filter((i) => !i.content_text || (i.date_published !== undefined && !MOMENT.test(i.date_published)))).toEqual([]);
      for (const { url, size_in_bytes } of made.items.flatMap((i) => i.attachments ?? [])) expect(statSync(join(folder, path(url))).size, url).toBe(size_in_bytes);
    }
  });

  test('pages name their feeds in the head, and the feeds are there', () => {
    const named = pages.flatMap((page) => page.document.querySelectorAll('link[rel="alternate"][type]').map((link) => ({ page: page.address, href: link.getAttribute('href')! })));
    expect(named.filter(({ href }) => !files.has(href))).toEqual([]);
    const linked = pages.find((page) => page.address === '/podpiska/')!.document.querySelectorAll('main a').map((link) => link.getAttribute('href')!);
    expect(feeds.filter((feed) => !linked.includes(feed) && !named.some(({ href }) => href === feed))).toEqual([]);
    expect(pages.filter((p) => p.document.querySelector('footer .feeds') && p.document.querySelectorAll('footer .feeds a').length !== 2)).toEqual([]);
  });

  test('two parsers that know nothing of each other read the same', async () => {
    for (const feed of feeds.filter((file) => file.endsWith('.rss'))) {
      const text = read(feed);
      const [one, other] = [await new Parser().parseString(text), parseFeed(text)];
      expect([other.title, other.items.map(({ title }) => title), other.items.map(({ url }) => url)], feed).toEqual([one.title, one.items.map(({ title }) => title), one.items.map(({ link }) => link)]);
      expect(one.items.map(({ isoDate }) => isoDate), feed).toEqual(other.items.map(({ published }) => published?.toISOString()));
    }
  });

  test('JSON feeds keep the schema of JSON Feed 1.1', () => {
    const isFeed = new Ajv({ strict: false }).compile(JSON_FEED_SCHEMA);
    for (const feed of feeds.filter((file) => file.endsWith('.json'))) expect(isFeed(JSON.parse(read(feed))), `${feed}: ${JSON.stringify(isFeed.errors)}`).toBe(true);
  });

  test('are served as what they are', () => {
    expect(contentType('/lenta/proekty.rss')).toBe('application/rss+xml; charset=utf-8');
    expect(contentType('/lenta/proekty.json')).toBe('application/json; charset=utf-8');
  });
});
