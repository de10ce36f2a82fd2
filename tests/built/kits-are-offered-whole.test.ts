import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue.ts';
import type { Kit } from '../../src/features/paper/issue/kit.ts';
import { routes } from '../../src/kernel/routes.ts';
import { catalogueOfSite } from './content-of.ts';
import { SITES, type BuiltPage } from './sites.ts';

/** What a newspaper is offered, against the manifests that lie in the site beside the files. */
describe.each(SITES)('$name', (site) => {
  const page = (address: string): BuiltPage => site.pages.find((p) => p.address === address)!;
  const folders = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name) : []);
  const kits: Kit[] = folders(join(site.folder, 'gazeta')).flatMap((insert) =>
    folders(join(site.folder, 'gazeta', insert, 'nabor')).map((edition) => JSON.parse(readFileSync(join(site.folder, 'gazeta', insert, 'nabor', edition, 'kit.json'), 'utf8')) as Kit),
  );
  /** Common editions for another page have pages of their own. */
  const isCommon = ({ edition }: Kit): boolean => edition.id === 'obshchee';
  const addressOf = (kit: Kit): string => (isCommon(kit) ? routes.insertKit(kit.insert) : routes.insertEdition(kit.insert, kit.edition.id));
  const linksOf = ({ document }: BuiltPage): string[] => document.querySelectorAll('main a').map((a) => a.getAttribute('href')!);
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await catalogueOfSite(site);
  });

  test('every insert has a kit of the common edition, and its page of the kit', () => {
    expect(catalogue.all.inserts.length).toBeGreaterThan(0);
    for (const { id } of catalogue.all.inserts) {
      expect(kits.filter((kit) => kit.insert === id && isCommon(kit)).length, `общее издание вкладки ${id}: npm run print -- ${id}`).toBe(1);
      expect(page(routes.insertKit(id)), id).toBeDefined();
    }
  });

  test('every file of a manifest lies at its address with the stated size and hash', () => {
    for (const { insert, edition, files } of kits) {
      for (const { path, bytes, sha256 } of files) {
        const file = join(site.folder, decodeURIComponent(routes.kitFile(insert, edition.id, path)));
        expect(existsSync(file) && statSync(file).size, `${insert}/${edition.id}/${path}`).toBe(bytes);
        expect(createHash('sha256').update(readFileSync(file)).digest('hex'), path).toBe(sha256);
      }
    }
  });

  test('a page of a kit offers every file of it, each once, and no other', () => {
    for (const kit of kits) {
      const links = linksOf(page(addressOf(kit))).filter((href) => /\/nabor\/[^/]+\/./.test(href));
      expect(links.toSorted(), addressOf(kit)).toEqual(kit.files.map(({ path }) => routes.kitFile(kit.insert, kit.edition.id, path)).toSorted());
    }
  });

  test('every preview is described, has its real size and waits until it is looked at', () => {
    for (const kit of kits) {
      const images = page(addressOf(kit)).document.querySelectorAll('main img');
      expect(images.length, addressOf(kit)).toBe(kit.files.filter(({ group }) => group === 'превью').length);
      for (const image of images) {
        expect(image.getAttribute('alt')?.trim(), addressOf(kit)).toMatch(/^(Страница|.{5,})/);
        const file = readFileSync(join(site.folder, decodeURIComponent(image.getAttribute('src')!)));
        expect([Number(image.getAttribute('width')), Number(image.getAttribute('height'))]).toEqual([file.readUInt32BE(16), file.readUInt32BE(20)]);
        expect(image.getAttribute('loading')).toBe('lazy');
      }
    }
  });

  test('an insert leads to its kit, the kit to every edition, and corrections stand beside the files', () => {
    for (const { id, data } of catalogue.all.inserts) {
      const insert = page(routes.insert(id));
      expect(linksOf(insert)).toContain('#v-pechat');
      expect(insert.document.getElementById('v-pechat'), id).not.toBeNull();
      expect(linksOf(insert)).toContain(routes.insertKit(id));
      const own = kits.filter((kit) => kit.insert === id && !isCommon(kit));
      const common = page(routes.insertKit(id));
      for (const kit of own) expect(linksOf(common)).toContain(addressOf(kit));
      for (const shown of [insert, common, ...own.map((kit) => page(addressOf(kit)))]) {
        expect(shown.document.querySelectorAll('.corrections li').length, shown.address).toBe(data.corrections.length);
        expect(shown.document.getElementById('ispravleniya') !== null, shown.address).toBe(data.corrections.length > 0);
      }
    }
  });

  test('terms, the day, the page and whom to write are said; every count of letters too', () => {
    for (const kit of kits) {
      const text = page(addressOf(kit)).document.querySelector('main')!.textContent.replaceAll('\u00A0', ' ');
      for (const word of ['Условия перепечатки', 'Обновлено', 'Вопросы по набору', 'Контрольные суммы']) expect(text, addressOf(kit)).toContain(word);
      for (const { passports } of kit.articles) for (const { characters } of passports) expect(text.replaceAll(' ', '')).toContain(String(characters));
      const sums = routes.kitHashes(kit.insert, kit.edition.id);
      expect(linksOf(page(addressOf(kit)))).toContain(sums);
      expect(readFileSync(join(site.folder, sums), 'utf8')).toBe(kit.files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join(''));
      for (const { sha256 } of kit.files.filter(({ group }) => group === 'вкладка')) expect(text).toContain(sha256);
      expect(text.includes('Выходные данные — ОБРАЗЕЦ'), addressOf(kit)).toBe(kit.isSample === true);
    }
  });

  test('a page of a kit weighs at most 60 KB without pictures', () => {
    const weigh = (file: string): number => (/\.woff2$/.test(file) ? statSync(join(site.folder, file)).size : brotliCompressSync(readFileSync(join(site.folder, file))).length);
    for (const kit of kits) {
      const { html, document } = page(addressOf(kit));
      const styles = document.querySelectorAll('link[rel="stylesheet"]').map((link) => link.getAttribute('href')!);
      const fonts = [...new Set(styles.flatMap((css) => [...readFileSync(join(site.folder, css), 'utf8').matchAll(/url\(([^)]+\.woff2)\)/g)].map((m) => m[1]!)))];
      const scripts = document.querySelectorAll('script[src]').map((script) => script.getAttribute('src')!);
      const bytes = brotliCompressSync(Buffer.from(html)).length + [...styles, ...scripts, ...fonts].reduce((sum, file) => sum + weigh(file), 0);
      expect(bytes / 1024, addressOf(kit)).toBeLessThan(60);
    }
  });
});
