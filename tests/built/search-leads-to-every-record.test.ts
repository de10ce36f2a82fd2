import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue.ts';
import { FILES } from '../../src/features/search/files.ts';
import { codeSlug, routes } from '../../src/kernel/routes.ts';
import { searchDocuments } from '../../src/search-index.ts';
import { catalogueOfSite } from './content-of.ts';
import { isRedirect, SITES } from './sites.ts';

describe.each(SITES)('$name', (site) => {
  const page = (address: string) => site.pages.find((p) => p.address === address);
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await catalogueOfSite(site);
  });

  test('the index holds every document, no file of it is empty, nothing unused is published', () => {
    const entry = JSON.parse(readFileSync(join(site.folder, 'pagefind/pagefind-entry.json'), 'utf8')) as { version: string; languages: Record<string, { page_count: number }> };
    expect(entry.version).toBe('1.4.0');
    expect(Object.entries(entry.languages).map(([language, { page_count }]) => [language, page_count])).toEqual([['ru', searchDocuments(catalogue).length]]);
    const files = [...site.files].filter((f) => f.startsWith('/pagefind/'));
    expect(files.filter((f) => statSync(join(site.folder, f)).size === 0)).toEqual([]);
    expect(files.filter((f) => /ui|highlight|unknown/.test(f))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(Object.values(FILES).map((name) => `/pagefind/${name}`)));
    const keys = new Set(Object.values(JSON.parse(readFileSync(join(site.folder, 'pagefind', FILES.onMap), 'utf8')) as Record<string, string[]>).flat());
    expect(keys.size).toBe(catalogue.all.projects.length + catalogue.all.tos.length);
  });

  test('everything that search finds has its page', () => {
    const missing = searchDocuments(catalogue).filter(({ url }) => {
      const [address = '', anchor] = url.split('#');
      const there = page(address);
      return !there || isRedirect(there) || (anchor !== undefined && !there.document.getElementById(anchor));
    });
    expect(missing.map(({ url }) => url)).toEqual([]);
  });

  test('the full index names every record once', () => {
    const links = page(routes.fullIndex())!.document.querySelectorAll('main section a').map((a) => a.getAttribute('href')!).filter((href) => href.startsWith('/'));
    expect(links.toSorted()).toEqual(searchDocuments(catalogue).map(({ url }) => url).toSorted());
  });

  test('every paper code has a short address that sends on and stays out of search engines', () => {
    const { all, region } = catalogue;
    const coded = [
      ...all.projects.map(({ id, data }) => [data.code, routes.project(id)] as const),
      ...all.tos.map(({ id, data }) => [data.code, routes.tos(id)] as const),
      ...(region.sections.includes('inserts') ? all.inserts.map(({ id, data }) => [data.code, routes.insert(id)] as const) : []),
    ];
    for (const [code, target] of coded) {
      const { document } = page(`/k/${codeSlug(code)}/`)!;
      expect(document.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toBe(`0; url=${target}`);
      expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
      expect(new URL(document.querySelector('link[rel="canonical"]')!.getAttribute('href')!).pathname).toBe(target);
      expect(document.querySelector('main a')?.getAttribute('href')).toBe(target);
    }
  });

  test('addresses that have moved lead to pages that are there', () => {
    for (const { from, to } of catalogue.redirects) {
      expect(page(from)?.document.querySelector('main a')?.getAttribute('href'), from).toBe(to);
      expect(page(to), to).toBeDefined();
    }
  });

  test('robots.txt names the map of the site', () => {
    const robots = readFileSync(join(site.folder, 'robots.txt'), 'utf8');
    expect(robots).toContain(`Sitemap: ${new URL('sitemap-index.xml', catalogue.region.siteUrl).href}\n`);
    expect(site.files.has('/sitemap-index.xml')).toBe(true);
  });
});
