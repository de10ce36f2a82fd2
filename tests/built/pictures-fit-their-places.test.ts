/** Every photograph: three formats, a size known before it loads, a caption with its author, one file asked for at once. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { SITES, type BuiltPage } from './sites.ts';

const KB = 1024;
const photosOf = (page: BuiltPage) => page.document.querySelectorAll('main picture img');
const sourcesOf = (img: ReturnType<typeof photosOf>[number]) => img.closest('picture')!.querySelectorAll('source').map((s) => ({ type: s.getAttribute('type'), sizes: s.getAttribute('sizes'), srcset: s.getAttribute('srcset') ?? '' }));

describe.each(SITES)('$name', ({ pages, folder, files }) => {
  const withPhotos = pages.filter((page) => photosOf(page).length > 0);
  const told = (page: BuiltPage, img: { getAttribute(name: string): string | undefined }): string => `${page.address} ${img.getAttribute('src')}`;

  test('its box is known before it loads', () => {
    const faults = withPhotos.flatMap((page) => photosOf(page).filter((img) => !(Number(img.getAttribute('width')) > 0) || !(Number(img.getAttribute('height')) > 0) || !img.getAttribute('alt')).map((img) => told(page, img)));
    expect(faults).toEqual([]);
  });

  test('every file of every set is there, and no set lacks sizes', () => {
    const faults = withPhotos.flatMap((page) =>
      photosOf(page).flatMap((img) => sourcesOf(img).filter(({ sizes, srcset }) => !sizes || srcset.split(', ').some((part) => !files.has(decodeURI(part.split(' ')[0]!)))).map(() => told(page, img))),
    );
    expect(faults).toEqual([]);
  });

  test('a photograph of a project comes as AVIF, WebP and JPEG, and its place is painted', () => {
    const faults = withPhotos
      .filter((page) => page.address.startsWith('/proekty/'))
      .flatMap((page) => page.document.querySelectorAll('main figure picture img').map((img) => [page, img] as const))
      .filter(([, img]) => sourcesOf(img).map((s) => s.type).join() !== 'image/avif,image/webp' || !/\.jpe?g$/.test(img.getAttribute('src')!) || !/^background:linear-gradient\(.{23,40}\)$/.test(img.getAttribute('style') ?? ''));
    expect(faults.map(([page, img]) => told(page, img))).toEqual([]);
  });

  test('a page asks at once for one large photograph, or for the two of one comparison', () => {
    const faults = withPhotos.filter((page) => {
      const eager = photosOf(page).filter((img) => img.getAttribute('loading') === 'eager');
      return eager.length > 2 || (eager.length === 2 && !page.document.querySelector('before-after')) || eager.some((img) => img.getAttribute('fetchpriority') !== 'high');
    });
    expect(faults.map((page) => page.address)).toEqual([]);
  });

  test('AVIF is lighter than the WebP of the same width', () => {
    const light: number[] = [];
    for (const page of withPhotos) {
      for (const img of photosOf(page)) {
        const [avif, webp] = sourcesOf(img).map(({ srcset }) => new Map(srcset.split(', ').map((part) => part.split(' ').toReversed() as [string, string])));
        const [a, w] = [avif?.get('800w'), webp?.get('800w')];
        if (a && w && a !== w) light.push(statSync(join(folder, decodeURI(a))).size / statSync(join(folder, decodeURI(w))).size);
      }
    }
    if (light.length > 0) expect(light.reduce((sum, part) => sum + part, 0) / light.length).toBeLessThan(0.9);
  });

  test('the scripts of photographs weigh at most 3 KB and stay off pages without them', () => {
    const scriptsOf = (page: BuiltPage) => page.document.querySelectorAll('script').map((s) => (s.getAttribute('src') ? readFileSync(join(folder, s.getAttribute('src')!), 'utf8') : s.textContent)).filter((text) => /photo-lightbox|before-after/.test(text));
    for (const page of pages) {
      const scripts = scriptsOf(page);
      expect(scripts.reduce((sum, text) => sum + brotliCompressSync(Buffer.from(text)).length, 0), page.address).toBeLessThanOrEqual(3 * KB);
      if (!page.document.querySelector('photo-lightbox')) expect(scripts, page.address).toEqual([]);
    }
  });
});

describe('sixty photographs', () => {
  const page = SITES.find(({ name }) => name === 'dist-vymyshlensk')!.pages.find(({ address }) => address === '/proekty/sto-beryoz/')!;
  const section = page.document.querySelector('.photographs')!;

  test('one is large, nine are seen, fifty open on request', () => {
    expect(section.querySelectorAll('picture').length).toBe(60);
    expect(section.querySelectorAll('details picture').length).toBe(50);
    expect(section.querySelector('summary')!.textContent).toBe('Ещё 50\u00A0снимков');
  });

  test('each has its author and a link to its file', () => {
    const figures = section.querySelectorAll('figure').filter((figure) => figure.querySelector('picture'));
    expect(figures.filter((figure) => !figure.querySelector('figcaption')?.textContent.includes('Рисунок для примера') || !figure.querySelector('a[data-photo]')?.getAttribute('href'))).toEqual([]);
  });
});
