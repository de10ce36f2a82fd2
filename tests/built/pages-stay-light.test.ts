import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { SITES, type BuiltPage } from './sites.ts';

const KB = 1024;

describe.each(SITES)('$name', ({ pages, folder }) => {
  const size = new Map<string, number>();
  /** Bytes over the wire: brotli for text, as is for what is packed already. */
  const weigh = (path: string): number => {
    if (!size.has(path)) {
      const bytes = readFileSync(join(folder, path));
      size.set(path, /\.(woff2|avif|webp|jpe?g|png)$/.test(path) ? bytes.length : brotliCompressSync(bytes).length);
    }
    return size.get(path)!;
  };
  const styles = (page: BuiltPage): string[] => page.document.querySelectorAll('link[rel="stylesheet"]').map((l) => l.getAttribute('href')!);
  const scripts = (page: BuiltPage): string[] => page.document.querySelectorAll('script[src]').map((s) => s.getAttribute('src')!);
  const fonts = (page: BuiltPage): string[] => [...new Set(styles(page).flatMap((css) => [...readFileSync(join(folder, css), 'utf8').matchAll(/url\(([^)]+\.woff2)\)/g)].map((m) => m[1]!)))];
  const weight = (page: BuiltPage): number => {
    const html = brotliCompressSync(Buffer.from(page.html)).length;
    return html + [...styles(page), ...scripts(page), ...fonts(page)].reduce((sum, path) => sum + weigh(path), 0);
  };

  test('a project page without photographs weighs at most 60 KB with style, script and fonts', () => {
    const heavy = pages.filter((p) => /^\/proekty\/[a-z0-9-]+\/$/.test(p.address) && !p.document.querySelector('main img:not([src^="/k/"])') && weight(p) > 60 * KB);
    expect(heavy.map((p) => `${p.address}: ${Math.round(weight(p) / KB)} KB`)).toEqual([]);
  });

  test('no page needs more than 15 KB of style', () => {
    const heavy = pages.filter((p) => styles(p).reduce((sum, path) => sum + weigh(path), 0) > 15 * KB);
    expect(heavy.map((p) => p.address)).toEqual([]);
  });
});
