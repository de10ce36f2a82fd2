import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SITES } from './sites.ts';

describe.each(SITES)('$name', ({ pages, files, folder }) => {
  test('no page loads anything from another host', () => {
    const faults = pages.flatMap(({ address, document }) =>
      document
        .querySelectorAll('script[src], img[src], iframe, object, embed, source[src], link[rel="stylesheet"], link[rel="preload"], link[rel="icon"], video[src], audio[src]')
        .map((e) => e.getAttribute('src') ?? e.getAttribute('href') ?? 'iframe')
        .filter((src) => /^(https?:)?\/\//.test(src) || src === 'iframe')
        .map((src) => `${address}: ${src}`),
    );
    expect(faults).toEqual([]);
  });

  test('style sheets load only our own files', () => {
    const faults = [...files].filter((f) => f.endsWith('.css')).flatMap((f) => [...readFileSync(join(folder, f), 'utf8').matchAll(/url\(\s*["']?((https?:)?\/\/[^)]+)/g)].map((m) => `${f}: ${m[1]}`));
    expect(faults).toEqual([]);
  });
});
