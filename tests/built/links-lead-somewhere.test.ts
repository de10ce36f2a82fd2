import { describe, expect, test } from 'vitest';
import { SITES } from './sites.ts';

describe.each(SITES)('$name', ({ pages, files }) => {
  const byAddress = new Map(pages.map((p) => [p.address, p]));

  test('every internal link, picture and anchor exists', () => {
    const faults = new Set<string>();
    for (const { address, document } of pages) {
      const targets = [
        ...document.querySelectorAll('a[href], link[href], use[href]').map((e) => e.getAttribute('href')!),
        ...document.querySelectorAll('img[src], script[src], source[src]').map((e) => e.getAttribute('src')!),
        ...document.querySelectorAll('[srcset]').flatMap((e) => e.getAttribute('srcset')!.split(',').map((s) => s.trim().split(/\s+/)[0]!)),
        ...document.querySelectorAll('form[action]').map((e) => e.getAttribute('action')!),
      ];
      for (const target of targets) {
        if (/^(https?:|mailto:|tel:|data:)/.test(target)) continue;
        const url = new URL(target, `https://site.example${address}`);
        const path = decodeURIComponent(url.pathname);
        const page = byAddress.get(path);
        if (!page && !files.has(path)) faults.add(`${address} → ${target}`);
        else if (page && url.hash.length > 1 && page.document.getElementById(decodeURIComponent(url.hash.slice(1))) === null) faults.add(`${address} → ${target} (нет якоря)`);
      }
    }
    expect([...faults]).toEqual([]);
  });
});
