import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows, type CatalogueRow } from './catalogue-file.ts';
import { arrange, distancesFrom, permutation, sayDistance } from './ordering.ts';

const make = (title: string, cost: number | null, point?: CatalogueRow['point']): CatalogueRow => ({ id: title, code: '', title, where: '', also: '', sign: 0, point, facets: {}, cells: {}, numbers: { cost } });
const file = packRows([make('Ясли', 300, { lat: 57, lng: 28, isCentre: false }), make('ёлка', null), make('Арка', 100, { lat: 57, lng: 30, isCentre: true }), make('Енот', 0)], []);
const titles = (order: Parameters<typeof permutation>[0], distances?: Float64Array): string[] => [...permutation(order, file, distances)].map((i) => file.titles[i]!);

describe('permutation', () => {
  it('puts the unknown last, whichever way it runs', () => {
    expect(titles({ name: '', label: '', by: 'cost' })).toEqual(['Енот', 'Арка', 'Ясли', 'ёлка']);
    expect(titles({ name: '', label: '', by: 'cost', down: true })).toEqual(['Ясли', 'Арка', 'Енот', 'ёлка']);
  });

  it('knows the Russian alphabet', () => {
    expect(titles({ name: '', label: '', by: 'title' })).toEqual(['Арка', 'ёлка', 'Енот', 'Ясли']);
  });

  it('measures from a place; records without a point stand last', () => {
    const distances = distancesFrom({ lat: 57, lng: 29.9 }, file);
    expect(titles({ name: '', label: '', by: 'distance' }, distances)).toEqual(['Арка', 'Ясли', 'ёлка', 'Енот']);
    expect(titles({ name: '', label: '', by: 'distance' })).toEqual(file.titles);
  });

  it('is an order: every row once, known ones never fall', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 50 })), { maxLength: 40 }), fc.boolean(), (costs, down) => {
        const packed = packRows(costs.map((cost, i) => make(String(i), cost)), []);
        const rows = [...permutation({ name: '', label: '', by: 'cost', down }, packed)];
        expect(rows.toSorted((a, b) => a - b)).toEqual(costs.map((_, i) => i));
        const known = rows.map((row) => costs[row]!).filter((cost) => cost !== null);
        expect(known).toEqual(known.toSorted((a, b) => (down ? b - a : a - b)));
        expect(rows.slice(known.length).every((row) => costs[row] === null)).toBe(true);
      }),
    );
  });

  it('arrange keeps the chosen only', () => expect(arrange([2, 0], Uint32Array.of(3, 2, 1, 0))).toEqual([2, 0]));
});

it('sayDistance says what is not known', () => {
  expect(sayDistance(3.14, false)).toBe('3\u00A0км');
  expect(sayDistance(0.01, false)).toBe('меньше 1\u00A0км');
  expect(sayDistance(41.6, true)).toBe('42\u00A0км до центра муниципалитета');
  expect(sayDistance(Number.NaN, false)).toBe('место на карте неизвестно');
});
