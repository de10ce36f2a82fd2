import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Kit } from '../../src/features/paper/issue/kit.ts';
import { SITES } from './sites.ts';

/** What was printed for newspapers: checked when made, whole when taken, true to the records. */
describe.each(SITES)('$name', (site) => {
  const root = join(site.folder, 'gazeta');
  const kits = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /nabor[\\/][^\\/]+[\\/]kit\.json$/.test(name))
    .map((name) => ({ folder: join(root, name, '..'), kit: JSON.parse(readFileSync(join(root, name), 'utf8')) as Kit }));
  const checksOf = ({ preflight }: Kit) => preflight.flatMap(({ file, checks }) => checks.map((check) => ({ file, ...check })));
  const read = (folder: string, path: string): Uint8Array => readFileSync(join(folder, path));

  test('there are kits, and no file of them has a fault', () => {
    expect(kits.length).toBeGreaterThan(0);
    expect(kits.flatMap(({ kit }) => checksOf(kit).filter(({ verdict }) => verdict === 'ошибка').map(({ file, name, found }) => `${kit.insert}/${kit.edition.id}/${file}: ${name}: ${found}`))).toEqual([]);
  });

  test('every PDF was checked, and every letter of every article can be copied from it', () => {
    for (const { kit } of kits) {
      const checked = new Set(kit.preflight.map(({ file }) => file));
      expect(kit.files.filter(({ path }) => path.endsWith('.pdf') && !checked.has(path)).map(({ path }) => path), kit.edition.name).toEqual([]);
      for (const { file, found } of checksOf(kit).filter(({ name }) => name === 'Копируется то, что написано')) expect(found, `${kit.edition.name}: ${file}`).toMatch(/^100\s%/);
    }
  });

  test('of the lines of finished inserts at most one in a hundred has a wide gap', () => {
    const counted = kits.flatMap(({ kit }) => checksOf(kit).filter(({ name, file }) => name === 'Пробелы между словами' && file === 'vkladka-ekran.pdf').map(({ found }) => /(\d+) из (\d+) строк/.exec(found)!.slice(1).map(Number)));
    const [wide, lines] = [0, 1].map((at) => counted.reduce((sum, pair) => sum + pair[at]!, 0));
    expect(lines).toBeGreaterThan(1000);
    expect(wide! / lines!).toBeLessThanOrEqual(0.01);
  });

  test('a common kit has the four finished inserts, previews, the imprint and the report', () => {
    for (const { kit } of kits.filter(({ kit: { edition } }) => edition.id === 'obshchee')) {
      expect(kit.files.filter(({ group }) => group === 'вкладка').map(({ path }) => path).sort()).toEqual(['vkladka-cvet-1-4.pdf', 'vkladka-cvet-x4.pdf', 'vkladka-ekran.pdf', 'vkladka-seraya.pdf']);
      expect(kit.files.filter(({ group }) => group === 'превью').length).toBe(kit.pages);
      expect(kit.pages % 4).toBe(0);
      expect(kit.files.filter(({ group }) => group === 'выходные данные').length).toBeGreaterThan(0);
      expect(kit.files.find(({ path }) => path === 'vkladka-ekran.pdf')!.bytes).toBeLessThanOrEqual(4 * 1024 * 1024);
    }
  });

  test('every article fits at least one module, in colour and in black', () => {
    for (const { kit } of kits) {
      for (const { id, modules } of kit.articles) {
        const made = modules.filter((module) => module.made).map(({ module }) => module);
        expect(made.length, `${kit.insert}: ${id}`).toBeGreaterThan(0);
        for (const module of made) expect(kit.files.filter((file) => file.article === id && file.module === module).map(({ colour }) => colour).sort(), `${id}: ${module}`).toEqual(['серый', 'цвет']);
      }
    }
  });

  test('an archive opens, holds the same bytes as the kit, and begins with the page to read', () => {
    for (const { kit, folder } of kits) {
      const whole = unzipSync(read(folder, `${kit.insert}-${kit.edition.id}.zip`));
      expect(strFromU8(whole['chitayte.html']!)).toContain('<html lang="ru">');
      for (const { path } of kit.files.filter(({ group }) => group === 'вкладка')) expect(Buffer.compare(whole[path]!, read(folder, path)), path).toBe(0);
      for (const { id } of kit.articles) {
        const own = Object.keys(unzipSync(read(folder, `stati/${id}/${id}.zip`)));
        expect(own, id).toEqual(expect.arrayContaining(['chitayte.html', 'teksty/passport.txt', 'vyhodnye-dannye/vyhodnye-dannye.txt']));
        expect(own.some((name) => name.endsWith('.icml')) && own.some((name) => name.endsWith('.docx')), id).toBe(true);
      }
    }
  });
});
