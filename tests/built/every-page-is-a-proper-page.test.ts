import { describe, expect, test } from 'vitest';
import { isRedirect, SITES } from './sites.ts';

describe.each(SITES)('$name', ({ pages }) => {
  const proper = pages.filter((p) => !isRedirect(p));

  test('every page says its language, has one h1, a title, a description and a main', () => {
    const faults = proper.flatMap(({ address, document }) => {
      const found: string[] = [];
      if (document.querySelector('html')?.getAttribute('lang') !== (address.startsWith('/en/') ? 'en' : 'ru')) found.push('lang');
      if (document.querySelectorAll('h1').length !== 1) found.push(`h1: ${document.querySelectorAll('h1').length}`);
      if (!document.querySelector('title')?.textContent.trim()) found.push('title');
      if (!document.querySelector('meta[name="description"]')?.getAttribute('content')?.trim()) found.push('description');
      if (document.querySelectorAll('main').length !== 1) found.push('main');
      return found.map((f) => `${address}: ${f}`);
    });
    expect(faults).toEqual([]);
  });

  test('no two pages share a title', () => {
    const seen = new Map<string, string[]>();
    for (const { address, document } of proper) {
      const title = document.querySelector('title')!.textContent;
      seen.set(title, [...(seen.get(title) ?? []), address]);
    }
    expect([...seen].filter(([, addresses]) => addresses.length > 1)).toEqual([]);
  });

  test('ids on a page are unique', () => {
    const faults = proper.flatMap(({ address, document }) => {
      const ids = document.querySelectorAll('[id]').map((e) => e.id);
      return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${address}#${id}`);
    });
    expect(faults).toEqual([]);
  });

  test('headings do not skip a level', () => {
    const faults = proper.flatMap(({ address, document }) => {
      const levels = document.querySelectorAll('h1, h2, h3, h4, h5, h6').map((h) => Number(h.tagName.slice(1)));
      return levels.flatMap((level, i) => (i > 0 && level > levels[i - 1]! + 1 ? [`${address}: h${levels[i - 1]} → h${level}`] : []));
    });
    expect(faults).toEqual([]);
  });
});
