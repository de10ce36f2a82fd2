import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeKit } from '../tests/made-kit.ts';
import { placeKit } from './kit-integration.ts';
import { commonKit, kitShelf, ownKits } from './kit-shelf.ts';
import { routes } from './kernel/routes.ts';

let root: string;
const common = { id: 'obshchee', name: 'Общее издание', kind: 'общее' } as const;
const articles = [{ id: 'most', headline: 'Чья река? Общая', code: 'П-6' }];
const manifest = (edition = 'obshchee'): string => join(root, 'nomer', edition, 'kit.json');
/** Writes the manifest changed, with a later date. */
const change = (edit: (kit: Record<string, any>) => void): void => {
  const kit = JSON.parse(readFileSync(manifest(), 'utf8'));
  edit(kit);
  writeFileSync(manifest(), JSON.stringify(kit));
  utimesSync(manifest(), new Date(), new Date(Date.now() + 5000));
};
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'atlas-kits-'));
  await makeKit(root, { insert: 'nomer', edition: common, articles });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the shelf of kits', () => {
  it('is empty where nothing has been printed', () => {
    expect(kitShelf(join(root, 'net')).size).toBe(0);
    expect(commonKit(kitShelf(join(root, 'net')), 'nomer')).toBeUndefined();
  });

  it('gives the common edition, then newspapers, then municipalities, by name; half-made folders are passed over', async () => {
    await makeKit(root, { insert: 'nomer', edition: { id: 'zarya', name: 'С газетой «Заря»', kind: 'газета' }, articles });
    await makeKit(root, { insert: 'nomer', edition: { id: 'lugovoy', name: 'Луговой округ', kind: 'муниципалитет' }, articles });
    await makeKit(root, { insert: 'nomer', edition: { id: 'vesti', name: 'С газетой «Вести»', kind: 'газета' }, articles });
    mkdirSync(join(root, 'nomer', '.zarya.new'));
    writeFileSync(join(root, 'nomer', '.zarya.new', 'kit.json'), '{');
    const shelf = kitShelf(root);
    expect(shelf.get('nomer')!.map(({ kit }) => kit.edition.id)).toEqual(['obshchee', 'vesti', 'zarya', 'lugovoy']);
    expect(commonKit(shelf, 'nomer')?.kit.edition.id).toBe('obshchee');
    expect(ownKits(shelf, 'nomer')).toHaveLength(3);
  });

  it('knows the size of every preview', () => {
    const { previews } = commonKit(kitShelf(root), 'nomer')!;
    expect(previews.size).toBe(4);
    expect(previews.get('prevyu/tsvet-1.png')).toEqual({ width: 297, height: 420 });
  });

  it('reads anew only when a manifest changed', () => {
    const first = kitShelf(root);
    expect(kitShelf(root)).toBe(first);
    change((kit) => (kit.terms = 'Иначе'));
    expect(commonKit(kitShelf(root), 'nomer')!.kit.terms).toBe('Иначе');
  });

  it.each<[string, (kit: Record<string, any>) => void, RegExp]>([
    ['a lost file', () => rmSync(join(root, 'nomer/obshchee/nabor.zip')), /nomer\/obshchee\/kit\.json: файла «nabor\.zip» нет/],
    ['a file of another size', () => writeFileSync(join(root, 'nomer/obshchee/nabor.zip'), 'короче'), /файл «nabor\.zip»: 12 байт, а в описи 27000/],
    ['a way out of the folder', (kit) => (kit.files[0].path = '../../tayna.pdf'), /files\[0\]\.path: нужен путь внутри папки набора/],
    ['a file named twice', (kit) => kit.files.push(kit.files[0]), /назван второй раз/],
    ['an unknown article', (kit) => (kit.files[0].article = 'net'), /files\[0\]\.article: материала «net» нет/],
    ['a wrong group', (kit) => (kit.files[0].group = 'прочее'), /files\[0\]\.group: нужно одно из: вкладка · модули/],
    ['a short hash', (kit) => (kit.files[0].sha256 = 'ab'), /files\[0\]\.sha256: нужны 64/],
    ['an empty file', (kit) => (kit.files[0].bytes = 0), /files\[0\]\.bytes: файл не может быть пустым/],
    ['another folder', (kit) => (kit.edition.id = 'zarya'), /edition\.id: «zarya», а папка — «obshchee»/],
    ['another version', (kit) => (kit.version = 2), /version: эта программа понимает наборы версии 1/],
    ['a preview that is no PNG', () => writeFileSync(join(root, 'nomer/obshchee/prevyu/tsvet-1.png'), Buffer.alloc(statSync(join(root, 'nomer/obshchee/prevyu/tsvet-1.png')).size)), /превью «prevyu\/tsvet-1\.png» — не PNG/],
  ])('says in Russian what is wrong: %s', (_, edit, words) => {
    change(edit);
    expect(() => kitShelf(root)).toThrow(words);
    expect(() => kitShelf(root)).toThrow(/npm run print/);
  });

  it('says that a manifest was cut, and tells the faults of all kits at once', async () => {
    await makeKit(root, { insert: 'nomer', edition: { id: 'zarya', name: 'Заря', kind: 'газета' }, articles });
    change((kit) => delete kit.pages);
    writeFileSync(manifest('zarya'), '{"version":1');
    expect(() => kitShelf(root)).toThrow(/obshchee\/kit\.json: pages: нужно число[\s\S]*zarya\/kit\.json: это не JSON/);
  });
});

it('a kit gets its stable addresses in the site, and nothing that lies beside it', () => {
  const site = join(root, 'site');
  writeFileSync(join(root, 'nomer/obshchee/chernovik.pdf'), '1');
  const shelved = commonKit(kitShelf(root), 'nomer')!;
  placeKit(shelved, site);
  placeKit(shelved, site);
  for (const { path, bytes } of shelved.kit.files) expect(statSync(join(site, routes.kitFile('nomer', 'obshchee', path))).size).toBe(bytes);
  expect(statSync(join(site, 'gazeta/nomer/nabor/obshchee/kit.json')).isFile()).toBe(true);
  expect(() => statSync(join(site, 'gazeta/nomer/nabor/obshchee/chernovik.pdf'))).toThrow();
});
