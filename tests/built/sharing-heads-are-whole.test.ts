/** What a page says of itself to messengers and search engines: the head, the picture, schema.org. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { isRealDate } from '../../src/kernel/dates.ts';
import { isRedirect, NO_RECORDS, SITES, type BuiltPage, type BuiltSite } from './sites.ts';

/** A known hour of a day, with its offset: «T18:30+03:00». */
const MOMENT = /T([01]\d|2[0-3]):[0-5]\d[+-]\d\d:\d\d$/;

const MOST_BYTES = 40 * 1024;

const meta = ({ document }: BuiltPage, name: string): string | undefined => document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
const proper = (site: BuiltSite): BuiltPage[] => site.pages.filter((page) => !isRedirect(page) && meta(page, 'og:image') !== undefined);
const isHidden = (page: BuiltPage): boolean => meta(page, 'robots')?.includes('noindex') ?? false;
const blocksOf = ({ document }: BuiltPage): string[] => document.querySelectorAll('script[type="application/ld+json"]').map((script) => script.innerHTML);

/** Every value with the way to it: «@graph.0.name». */
function walk(value: unknown, way = ''): { way: string; key: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ way: `${way}.${key}`, key, value: inner }, ...walk(inner, `${way}.${key}`)]);
}

describe.each(SITES)('$name', (site) => {
  const pages = proper(site);
  const host = new URL(pages[0]!.document.querySelector('link[rel="canonical"]')!.getAttribute('href')!).origin;
  const stands = (address: string): boolean => {
    const { origin, pathname } = new URL(address);
    return origin === host && (site.files.has(pathname) || site.files.has(`${pathname}index.html`));
  };

  test('every page but the ones that send on has a head for sharing', () => {
    expect(pages.length).toBeGreaterThan(90);
    const bare = site.pages.filter((page) => !isRedirect(page) && !isHidden(page) && meta(page, 'og:image') === undefined);
    expect(bare.map((page) => page.address)).toEqual([]);
  });

  test('the canonical address is the page’s own, without filters, and og:url agrees', () => {
    const faults = pages.flatMap((page) => {
      const links = page.document.querySelectorAll('link[rel="canonical"]').map((link) => link.getAttribute('href'));
      const own = host + page.address.replace('/404.html', '/404/');
      return links.length === 1 && links[0] === own && meta(page, 'og:url') === own ? [] : [`${page.address}: ${links}`];
    });
    expect(faults).toEqual([]);
  });

  test('title, description, site, language, card and the picture’s words are there', () => {
    const needed = ['og:title', 'og:description', 'og:site_name', 'og:type', 'og:locale', 'og:image', 'og:image:alt', 'twitter:card'];
    expect(pages.flatMap((page) => needed.filter((name) => !meta(page, name)?.trim()).map((name) => `${page.address}: ${name}`))).toEqual([]);
    expect(new Set(pages.map((page) => meta(page, 'twitter:card')))).toEqual(new Set(['summary_large_image']));
  });

  test('pictures exist, are 1200 × 630 and light; records have their own', async () => {
    const pictures = [...new Set(pages.map((page) => meta(page, 'og:image')!))];
    expect(pictures.filter((address) => !stands(address))).toEqual([]);
    expect(pictures.length).toBeGreaterThan(80);
    const faults: string[] = [];
    for (const address of pictures) {
      const bytes = readFileSync(join(site.folder, new URL(address).pathname));
      const { width, height, format } = await sharp(bytes).metadata();
      if (width !== 1200 || height !== 630 || format !== 'png') faults.push(`${address}: ${width}×${height} ${format}`);
      if (bytes.length > MOST_BYTES) faults.push(`${address}: ${bytes.length} B`);
    }
    expect(faults).toEqual([]);
    const records = pages.filter(({ address }) => /^\/(proekty|tos|municipalitety|konkursy|gazeta)\/[a-z0-9-]+\/$/.test(address) && !NO_RECORDS.has(address));
    expect(records.filter((page) => !meta(page, 'og:image')!.endsWith(page.address.slice(0, -1) + '.png')).map((page) => page.address)).toEqual([]);
  });

  test('every block of JSON-LD parses, is not empty, says nothing empty', () => {
    const faults = pages.flatMap((page) => {
      const blocks = blocksOf(page);
      if (blocks.length > 1) return [`${page.address}: ${blocks.length} blocks`];
      return blocks.flatMap((text) => {
        if (/<\/|<!--/.test(text)) return [`${page.address}: a tag inside`];
        return walk(JSON.parse(text)).filter(({ value }) => value === null || value === '' || (Array.isArray(value) && value.length === 0)).map(({ way }) => `${page.address}${way}`);
      });
    });
    expect(faults).toEqual([]);
    expect(pages.filter((page) => blocksOf(page).length === 1).length).toBeGreaterThan(80);
  });

  test('ids are absolute and ours, addresses of our pages lead to pages, dates are dates', () => {
    const faults = pages.flatMap((page) =>
      blocksOf(page).flatMap((text) =>
        walk(JSON.parse(text)).flatMap(({ way, key, value }) => {
          if (typeof value !== 'string') return [];
          if (key === '@id' && !stands(value)) return [`${page.address}${way}: ${value}`];
          if (['url', 'item', 'image', 'contentUrl'].includes(key) && value.startsWith(host) && !stands(value)) return [`${page.address}${way}: ${value}`];
          if (/Date$|^date/.test(key) && !isRealDate(value.replace(MOMENT, ''))) return [`${page.address}${way}: ${value}`];
          return [];
        }),
      ),
    );
    expect(faults).toEqual([]);
  });

  test('nobody is named: no persons, phones or mailboxes', () => {
    const faults = pages.flatMap((page) =>
      blocksOf(page).flatMap((text) => walk(JSON.parse(text)).filter(({ key, value }) => ['telephone', 'email', 'address', 'contactPoint'].includes(key) || value === 'Person' || (typeof value === 'string' && /\S@\S+\.\S|\+7[\s(-]*\d{3}/.test(value))).map(({ way }) => page.address + way)),
    );
    expect(faults).toEqual([]);
  });

  test('visible crumbs are told too, and end with the page itself', () => {
    const faults = pages.filter((page) => !isHidden(page)).flatMap((page) => {
      const seen = page.document.querySelectorAll('nav[aria-label="Вы здесь"] a').map((link) => host + link.getAttribute('href')!);
      const graph = blocksOf(page).flatMap((text) => JSON.parse(text)['@graph'] as { '@type': string; itemListElement?: { item: string }[] }[]);
      const told = graph.find((node) => node['@type'] === 'BreadcrumbList')?.itemListElement?.map(({ item }) => item) ?? [];
      return seen.length === 0 || JSON.stringify(told) === JSON.stringify([...seen, host + page.address]) ? [] : [`${page.address}: ${told}`];
    });
    expect(faults).toEqual([]);
  });
});
