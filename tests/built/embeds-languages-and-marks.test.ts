/** Cards for other sites are light and whole, languages name each other, every paper code has its marks, a quarter has its sheet. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue.ts';
import { codedRecords } from '../../src/compositions/coded-records.ts';
import { routes } from '../../src/kernel/routes.ts';
import { catalogueOfSite } from './content-of.ts';
import { SITES } from './sites.ts';

// The package is CommonJS whose only export is the function.
const jsQR = createRequire(import.meta.url)('jsqr') as (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null;
const MOST_BYTES = 15 * 1024;

async function scan(picture: Buffer, side?: number): Promise<string | undefined> {
  const image = side === undefined ? sharp(picture) : sharp(picture, { density: 300 }).resize(side, side);
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe.each(SITES)('$name', (site) => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await catalogueOfSite(site);
  });
  const page = (address: string) => site.pages.find((p) => p.address === address);
  const stands = (address: string): boolean => {
    const { origin, pathname } = new URL(address);
    return origin === new URL(catalogue.region.siteUrl).origin && (site.files.has(pathname) || site.files.has(`${pathname}index.html`));
  };
  const embeds = () => [...catalogue.all.tos.map(({ id }) => ['tos', id] as const), ...catalogue.all.municipalities.map(({ id }) => ['okrug', id] as const)];

  test('у каждого ТОС и муниципалитета есть окно: лёгкое, само по себе, ссылки ведут на страницы атласа и открываются в окне хозяина', () => {
    const faults = embeds().flatMap(([kind, id]) => {
      const made = page(routes.embed(kind, id));
      if (!made) return [`${id}: нет`];
      const { document, html } = made;
      const asks = document.querySelectorAll('script, img, iframe, link[rel="stylesheet"], link[rel="preload"], [src]');
      return [
        ...(Buffer.byteLength(html) > MOST_BYTES ? [`${id}: ${Buffer.byteLength(html)} B`] : []),
        ...(asks.length > 0 || /url\(|@import/.test(html) ? [`${id}: просит ещё что-то`] : []),
        ...(document.querySelector('base')?.getAttribute('target') === '_top' && document.querySelector('meta[name="robots"]')?.getAttribute('content') === 'noindex' ? [] : [`${id}: base, robots`]),
        ...document.querySelectorAll('a').map((a) => a.getAttribute('href')!).filter((href) => !site.files.has(`${href}index.html`)).map((href) => `${id}: ${href}`),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('код для вставки: только полные адреса, всё по ним есть, скриптов нет', () => {
    const faults = embeds().flatMap(([kind, id]) => {
      const codes = page(kind === 'tos' ? routes.tos(id) : routes.municipality(id))!.document.querySelectorAll('#na-svoy-sayt textarea').map((field) => parse(field.textContent));
      const addresses = codes.flatMap((code) => code.querySelectorAll('[href], [src]').map((e) => e.getAttribute('href') ?? e.getAttribute('src')!));
      return [...(codes.length === 2 && addresses.length === 4 ? [] : [`${id}: ${addresses}`]), ...addresses.filter((address) => !URL.canParse(address) || !stands(address)).map((address) => `${id}: ${address}`), ...(codes.some((code) => code.querySelector('script')) ? [`${id}: script`] : [])];
    });
    expect(faults).toEqual([]);
  });

  test('языки называют друг друга: русская страница и перевод знают обе и общую', () => {
    const alternates = new Map(site.pages.map(({ address, document }) => [address, document.querySelectorAll('link[hreflang][rel="alternate"]').map((link) => [link.getAttribute('hreflang')!, link.getAttribute('href')!])]).filter(([, links]) => links!.length > 0) as [string, string[][]][]);
    const { translations } = catalogue.all;
    expect(alternates.size).toBe(2 * translations.length);
    for (const { data } of translations) {
      const [russian, other] = [routes.project(data.project), routes.translated(data.language, data.project)];
      const whole = (path: string): string => new URL(path, catalogue.region.siteUrl).href;
      const expected = [['ru', whole(russian)], [data.language, whole(other)], ['x-default', whole(russian)]];
      expect(alternates.get(russian), russian).toEqual(expected);
      expect(alternates.get(other), other).toEqual(expected);
      expect(page(other)!.document.querySelector('html')!.getAttribute('lang')).toBe(data.language);
      expect(page(russian)!.document.querySelector(`main a[hreflang="${data.language}"]`)!.getAttribute('href')).toBe(other);
    }
  });

  test('на английской странице русские буквы стоят только там, где сказано, что это по-русски', () => {
    const faults = site.pages.filter(({ address }) => address.startsWith('/en/')).flatMap(({ address, html }) => {
      const body = parse(html).querySelector('body')!;
      for (const russian of body.querySelectorAll('[lang="ru"]')) russian.remove();
      const found = /[а-яё].{0,30}/i.exec(body.textContent);
      return found ? [`${address}: ${found[0]}`] : [];
    });
    expect(faults).toEqual([]);
  });

  test('у каждого кода есть короткий адрес и знак двумя файлами; картинка крупная', async () => {
    const faults: string[] = [];
    for (const { code, href } of codedRecords(catalogue)) {
      for (const file of [routes.qrMark(code), routes.qrPicture(code), `${routes.shortCode(code)}index.html`, `${href}index.html`]) if (!site.files.has(file)) faults.push(`${code}: ${file}`);
      const { width = 0, format } = await sharp(join(site.folder, routes.qrPicture(code))).metadata();
      if (width < 600 || format !== 'png') faults.push(`${code}: ${width} ${format}`);
    }
    expect(faults).toEqual([]);
  });

  test('QR-картинка каждого вида кода читается', async () => {
    const ofEachLetter = [...new Map(codedRecords(catalogue).map(({ code }) => [code[0], code])).values()];
    for (const code of ofEachLetter) expect(await scan(readFileSync(join(site.folder, routes.qrPicture(code))))).toBe(new URL(routes.shortCode(code), catalogue.region.siteUrl).href);
  });

  test('у каждого квартала есть лист, и его знак ведёт на страницу квартала', async () => {
    const quarters = site.pages.filter(({ address }) => /^\/novoe\/\d{4}-[1-4]\/$/.test(address));
    expect(quarters.length).toBeGreaterThan(0);
    for (const { address, document } of quarters) {
      const sheet = page(`${address}listovka/`)!.document;
      const svg = sheet.querySelector('footer svg')!;
      const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${svg.getAttribute('viewBox')}">${svg.querySelectorAll('path').map((path) => `<path fill="${path.getAttribute('fill')}" d="${path.getAttribute('d')}"/>`).join('')}</svg>`;
      expect(await scan(Buffer.from(mark), 320)).toBe(new URL(address, catalogue.region.siteUrl).href);
      expect(document.querySelector(`a[href="${address}listovka/"]`)).not.toBeNull();
      expect(page(routes.digests())!.document.querySelector(`main a[href="${address}"]`)).not.toBeNull();
    }
  });
});
