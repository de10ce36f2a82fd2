/** Do editions print what is near first, never a grant as a cost, and the same issue again from its frozen file? */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { joinCatalogue, type Catalogue, type CatalogueInput } from '../catalogue.ts';
import { readContent } from '../reader/read-content.ts';
import { editionById } from './insert-editions.ts';
import { changedPictures, freezeStock, readFrozen } from './insert-frozen.ts';
import { materialFor, settleMaterial } from './insert-material.ts';
import { stockInputs, stockOf, type InsertStock, type StockInputs } from './insert-stock.ts';

const root = join(process.cwd(), 'tests/fixtures/vymyshlensk');
let catalogue: Catalogue;
let inputs: StockInputs;
let stock: InsertStock;

beforeAll(async () => {
  const content = await readContent(root, { cacheFolder: join(process.cwd(), '.cache/insert-stock-test'), projectRoot: process.cwd() });
  catalogue = joinCatalogue({ region: content.region!, today: '2026-11-27', records: content.entries as CatalogueInput['records'], redirects: [] });
  inputs = stockInputs(content);
  stock = stockOf(catalogue, inputs, 'sosedi-vypusk-1');
}, 60_000);

const material = (id: string) => materialFor(stock, editionById(stock, id));

describe('editions', () => {
  it('in the stated order: common, other formats, newspapers with a page, municipalities', () => {
    expect(stock.editions.slice(0, 3).map(({ id }) => id)).toEqual(['obshchee', 'obshchee-a4', 'obshchee-a2']);
    expect(stock.editions.slice(3).map(({ kind }) => kind).join(' ')).toMatch(/^(газета )+(муниципалитет ?)+$/);
  });
  it('every edition begins with its own, then neighbours, then the region', () => {
    for (const { id } of stock.editions) {
      const rings = material(id).articles.map(({ nearness }) => ['свои', 'соседи', 'область'].indexOf(nearness));
      expect(rings).toEqual(rings.toSorted());
      expect(material(id).articles.filter(({ role }) => role === 'главный')).toHaveLength(1);
    }
  });
  it('an unknown one is guessed, a newspaper without a page told how to get one', () => {
    expect(() => editionById(stock, 'zateinik')).toThrow(/Возможно, вы имели в виду «zateynik».*Есть: obshchee/);
    const pageless = { ...stock, pageless: [{ id: 'listok', name: 'Листок', source: 'newspapers/listok.yaml', municipalities: ['zateevsky'] }] };
    expect(() => editionById(pageless, 'listok')).toThrow(/newspapers\/listok\.yaml: у газеты «Листок» не описана полоса.*widthMm.*--edition zateevsky/);
  });
  it('two of one name are refused', () => {
    const twin = { ...catalogue.all.newspapers[0]!, id: 'zateevsky', file: 'newspapers/zateevsky.yaml' };
    expect(() => stockOf({ ...catalogue, all: { ...catalogue.all, newspapers: [twin] } }, inputs, 'sosedi-vypusk-1')).toThrow(/Имя «zateevsky» носят два издания.*newspapers\/zateevsky\.yaml/);
  });
  it('an unknown insert is guessed, one without articles refused', () => {
    expect(() => stockOf(catalogue, inputs, 'sosedi-vypuks-1')).toThrow(/Возможно, вы имели в виду «sosedi-vypusk-1»/);
    expect(() => materialFor({ ...stock, articles: [] }, stock.editions[0]!)).toThrow(/нет ни одной статьи/);
  });
  it('an asked practice without any words is refused with its file', () => {
    const mute = { ...catalogue, get: ((collection: 'projects', id: string) => (id === 'svet-na-chaynoy' && collection === 'projects' ? { ...catalogue.get(collection, id), data: { ...catalogue.get(collection, id).data, printTexts: undefined, lead: undefined, solution: undefined, problem: undefined, steps: [], results: [], lessons: [], replication: undefined } } : catalogue.get(collection, id))) as Catalogue['get'] };
    expect(() => stockOf(mute, { ...inputs, bodies: () => [] }, 'sosedi-vypusk-1')).toThrow(/svet-na-chaynoy\/index\.mdx: проект назван в номере.*printTexts/);
  });
});

describe('articles', () => {
  const find = (id: string) => material('obshchee').articles.find((article) => article.id === id)!;
  it('say no paragraph twice and keep no word joiner', () => {
    for (const { texts, id } of material('obshchee').articles) {
      const said = (texts.long ?? []).flatMap((block) => (block.kind === 'p' ? [block.text] : []));
      expect(new Set(said).size, id).toBe(said.length);
      expect(JSON.stringify(texts)).not.toContain('\u2060');
    }
  });
  it('the long text goes on with what the record knows', () => {
    const headings = find('most-cherez-priskazku').texts.long!.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toContain('Как делали');
    expect(headings).toContain('Как повторить');
  });
  it('what was spent is the cost, a grant alone is not, and the source is named', () => {
    const facts = find('most-cherez-priskazku').facts;
    expect(facts.find(({ label }) => label === 'Сколько стоило')?.value.replaceAll('\u00A0', ' ')).toBe('1,28 млн ₽');
    expect(facts.at(-1)!.label).toBe('Источник');
    const project = catalogue.get('projects', 'most-cherez-priskazku');
    const granted = { ...project, data: { ...project.data, money: { ...project.data.money!, spent: undefined, parts: [project.data.money!.parts[0]!] } } };
    const only = { ...catalogue, get: ((collection: 'projects', id: string) => (collection === 'projects' && id === project.id ? granted : catalogue.get(collection, id))) as Catalogue['get'] };
    const labels = stockOf(only, inputs, 'sosedi-vypusk-1').articles[0]!.facts.map(({ label }) => label);
    expect(labels).not.toContain('Сколько стоило');
    expect(labels).toContain('Присудил конкурс');
  });
  it('the after-picture stands first, with its file', () => expect(find('most-cherez-priskazku').pictures[0]).toMatchObject({ moment: 'после', file: join(root, 'projects/most-cherez-priskazku/posle.jpg'), widthPx: 1600 }));
  it('own tiles are lit', () => expect((material('zateynik').services.find(({ kind }) => kind === 'map') as { tiles: { own: boolean }[] }).tiles.filter(({ own }) => own)).toHaveLength(3));
});

describe('after the plan', () => {
  it('a placed practice is no line of the directory, and what has no place is gone', () => {
    const before = material('obshchee');
    const candidate = before.articles.find(({ isAsked }) => !isAsked)!;
    const cell = (id: string) => ({ cell: id, pictures: 0, column: 0, columns: 1, row: 0, rows: 10 });
    const after = settleMaterial(before, { pages: [{ top: 0, bottom: 0, cells: [cell(candidate.id), cell('directory')] }], leftOut: [] });
    expect(after.articles.map(({ id }) => id)).toEqual([candidate.id]);
    expect(after.services.map(({ kind }) => kind)).toEqual(['directory']);
    expect(JSON.stringify(before.services)).toContain(`"${candidate.code}"`);
    expect(JSON.stringify(after.services)).not.toContain(`"${candidate.code}"`);
  });
});

describe('a frozen issue', () => {
  const file = 'content/inserts/sosedi-vypusk-1/frozen.json';
  it('is the same stock again', () => {
    const json = freezeStock(stock);
    const back = readFrozen(json, { file, contentRoot: root, insert: 'sosedi-vypusk-1' });
    expect(back).toEqual(stock);
    expect(freezeStock(back)).toBe(json);
    expect(json).not.toContain(process.cwd());
  });
  it('a broken, an old and a misplaced file are told', () => {
    expect(() => readFrozen('{', { file, contentRoot: root })).toThrow(/frozen\.json: это не JSON/);
    expect(() => readFrozen('{"version":2}', { file, contentRoot: root })).toThrow(/версия 2, а программа читает версию 1/);
    expect(() => readFrozen(freezeStock({ ...stock, day: 'вчера' as never, contentRoot: root }).replace('', ''), { file, contentRoot: root })).toThrow();
    expect(() => readFrozen(freezeStock(stock), { file, contentRoot: root, insert: 'drugaya' })).toThrow(/лежит в папке «drugaya»/);
  });
  it('a changed or lost photograph is noticed', () => {
    const all = stock.articles.flatMap(({ pictures }) => pictures);
    expect(changedPictures(stock, (path) => all.find(({ inside }) => path.endsWith(inside))!.sha256)).toEqual([]);
    expect(changedPictures(stock, () => undefined)).toHaveLength(all.length);
    expect(changedPictures(stock, () => 'f'.repeat(64))[0]!.why).toMatch(/не тот, что был напечатан/);
  });
});
