import { describe, expect, test } from 'vitest';
import { groupSites, isUnknown, PointStore, type PointSource } from './map-points.ts';
import { packPoints, packWords, unpackPoints, type PointRecord } from './points-file.ts';

const SOURCE: PointSource = { href: '/p.json', words: '/p-{n}.json', page: '/proekty/{id}/', kind: 'proekty' };
const record = (id: string, more: Partial<PointRecord> = {}): PointRecord => ({ id, title: `Название ${id}`, detail: 'Дно · 2024', lat: 57, lng: 28, precision: 'дом', ...more });

function storeOf(records: readonly PointRecord[], block = 2, fails: ReadonlySet<string> = new Set()): { store: PointStore; asked: string[] } {
  const asked: string[] = [];
  const tos: PointSource = { ...SOURCE, kind: 'tos', words: '/t-{n}.json', page: '/tos/{id}/' };
  const second = [record('rodnik', { isOutlined: true })];
  const files: Record<string, unknown> = Object.fromEntries([
    ...packWords(records, block).map((words, i) => [`/p-${i + 1}.json`, words]),
    ...packWords(second, block).map((words, i) => [`/t-${i + 1}.json`, words]),
  ]);
  const sources = [
    { source: SOURCE, points: unpackPoints(packPoints(records, block)) },
    { source: tos, points: unpackPoints(packPoints(second, block)) },
  ];
  const fetchJson = async (href: string): Promise<unknown> => {
    asked.push(href);
    if (fails.has(href)) throw new Error('404');
    return files[href];
  };
  return { store: new PointStore(sources, fetchJson), asked };
}

describe('the store of points', () => {
  const { store } = storeOf([record('a'), record('b'), record('c', { precision: 'центр муниципалитета' })]);

  test('numbers records of all kinds in one row and finds them by key', () => {
    expect(store.all().map((n) => store.key(n))).toEqual(['proekty:a', 'proekty:b', 'proekty:c', 'tos:rodnik']);
    expect([store.numberOf('proekty:c'), store.numberOf('tos:rodnik'), store.numberOf('tos:a')]).toEqual([2, 3, undefined]);
    expect([store.kindOf(2), store.kindOf(3)]).toEqual([0, 1]);
    expect([store.isVague(1), store.isVague(2), store.isOutlined(0), store.isOutlined(3)]).toEqual([false, true, false, true]);
  });

  test('knows the page of a record before its words', () => {
    expect(store.point(3)).toMatchObject({ key: 'tos:rodnik', href: '/tos/rodnik/', title: undefined, detail: '', precision: 'дом', isOutlined: true });
  });

  test('asks for words by blocks, each once', async () => {
    const { store: fresh, asked } = storeOf([record('a'), record('b'), record('c')]);
    expect(fresh.hasWords([0])).toBe(false);
    await Promise.all([fresh.loadWords([1]), fresh.loadWords([0, 1])]);
    expect(asked).toEqual(['/p-1.json']);
    expect(fresh.points([0, 1]).map((p) => [p.title, p.detail])).toEqual([['Название a', 'Дно · 2024'], ['Название b', 'Дно · 2024']]);
    await fresh.loadWords([2, 3]);
    expect(asked).toEqual(['/p-1.json', '/p-2.json', '/t-1.json']);
    expect(fresh.point(3).title).toBe('Название rodnik');
  });

  test('a block that did not come is asked for again', async () => {
    const fails = new Set(['/p-1.json']);
    const { store: fresh, asked } = storeOf([record('a')], 2, fails);
    await fresh.loadWords([0]);
    expect(fresh.point(0).title).toBeUndefined();
    fails.clear();
    await fresh.loadWords([0]);
    expect([fresh.point(0).title, asked.length]).toEqual(['Название a', 2]);
  });

  test('an address cannot lead off the host', () => {
    const points = unpackPoints({ ...packPoints([record('a')]), ids: '//evil.example/a' });
    expect(new PointStore([{ source: SOURCE, points }], async () => []).point(0).href).toBe('/proekty/%2F%2Fevil.example%2Fa/');
  });
});

test('records on one spot are one site; it is unknown only when all of them are', () => {
  const { store } = storeOf([record('a', { precision: 'центр муниципалитета' }), record('b', { precision: 'населённый пункт' }), record('c', { precision: 'центр муниципалитета', lng: 29 })]);
  expect(groupSites(store, [0, 1, 2]).map((site) => [site.members, site.vague, isUnknown(site)])).toEqual([
    [[0, 1], 1, false],
    [[2], 1, true],
  ]);
});
