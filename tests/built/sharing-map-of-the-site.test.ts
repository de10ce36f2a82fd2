/** The map of the site: every page that may be found, none that may not, with the days that pages themselves name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { isRedirect, SITES } from './sites.ts';

describe.each(SITES)('$name', ({ pages, folder }) => {
  const entries = parse(readFileSync(join(folder, 'sitemap-0.xml'), 'utf8'))
    .querySelectorAll('url')
    .map((entry) => ({ address: new URL(entry.querySelector('loc')!.textContent).pathname, day: entry.querySelector('lastmod')?.textContent.slice(0, 10) }));
  const findable = pages.filter((page) => !isRedirect(page) && page.address.endsWith('/') && !page.document.querySelector('meta[name="robots"][content*="noindex"]'));

  test('holds exactly the pages that may be found', () => {
    expect(entries.map((e) => e.address).sort()).toEqual(findable.map((p) => p.address).sort());
  });

  test('names the day that the page names, and no other', () => {
    const dayOf = new Map(findable.map((p) => [p.address, p.document.querySelector('meta[property="og:updated_time"]')?.getAttribute('content')]));
    expect(entries.filter(({ address, day }) => day !== dayOf.get(address))).toEqual([]);
  });

  test('robots.txt says where it lies', () => {
    const site = new URL(findable[0]!.document.querySelector('link[rel="canonical"]')!.getAttribute('href')!).origin;
    expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${site}/sitemap-index.xml`);
    expect(readFileSync(join(folder, 'sitemap-index.xml'), 'utf8')).toContain(`${site}/sitemap-0.xml`);
  });
});
