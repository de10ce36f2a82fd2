import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows, type CatalogueRow } from './catalogue-file.ts';
import { indexFacets, select } from './selection.ts';
import type { Chosen } from './state.ts';

const blank: Omit<CatalogueRow, 'id' | 'facets'> = { code: '', title: '', where: '', also: '', sign: 0, cells: {}, numbers: {} };
const rowsOf = (facets: CatalogueRow['facets'][]): CatalogueRow[] => facets.map((own, i) => ({ ...blank, id: String(i), facets: own }));
const NAMES = ['okrug', 'god'];
const ask = (rows: readonly CatalogueRow[], chosen: Chosen, text?: Uint8Array) => select(indexFacets(packRows(rows, NAMES)), rows.length, chosen, text);

const rows = rowsOf([
  { okrug: ['a'], god: ['2025'] },
  { okrug: ['a', 'b'], god: ['2024'] },
  { okrug: ['b'], god: ['2024'] },
  { okrug: [], god: ['2023'] },
]);

describe('select', () => {
  it('values of one facet widen, facets narrow', () => {
    expect(ask(rows, {}).rows).toEqual([0, 1, 2, 3]);
    expect(ask(rows, { okrug: ['a', 'b'] }).rows).toEqual([0, 1, 2]);
    expect(ask(rows, { okrug: ['a'], god: ['2024'] }).rows).toEqual([1]);
    expect(ask(rows, { okrug: ['a'] }, Uint8Array.of(0, 1, 1, 1)).rows).toEqual([1]);
  });

  it('counts a facet as if it were not chosen itself', () => {
    const { counts } = ask(rows, { okrug: ['a'] });
    expect(Object.fromEntries(counts.okrug!)).toEqual({ a: 2, b: 2 });
    expect(Object.fromEntries(counts.god!)).toEqual({ 2025: 1, 2024: 1, 2023: 0 });
  });

  it('knows what lifting one condition would give', () => {
    expect(ask(rows, { okrug: ['b'], god: ['2025'] })).toMatchObject({ rows: [], ifLifted: { okrug: 1, god: 2 } });
    expect(ask(rows, { god: ['2025'] }, new Uint8Array(4)).ifLifted).toEqual({ god: 0, q: 1 });
  });

  it('a value nobody has finds nobody', () => {
    expect(ask(rows, { okrug: ['nowhere'] }).rows).toEqual([]);
  });

  it('agrees with the plain reading of the words «as if it were not chosen»', () => {
    const values = ['a', 'b', 'c'];
    const some = fc.uniqueArray(fc.constantFrom(...values));
    const facets = fc.record({ okrug: some, god: some });
    const chosen = fc.record({ okrug: fc.subarray(values, { minLength: 1 }), god: fc.subarray(values, { minLength: 1 }) }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(facets, { maxLength: 30 }), chosen, (list, said) => {
        const all = rowsOf(list);
        const plain = (wish: Chosen): CatalogueRow[] => all.filter((row) => Object.entries(wish).every(([name, wanted]) => row.facets[name]!.some((value) => wanted.includes(value))));
        const answer = ask(all, said);
        expect(answer.rows.map(String)).toEqual(plain(said).map(({ id }) => id));
        for (const name of NAMES) {
          const { [name]: _, ...others } = said as Record<string, string[]>;
          for (const [value, count] of answer.counts[name]!) expect(count).toBe(plain(others).filter((row) => row.facets[name]!.includes(value)).length);
          if (name in said) expect(answer.ifLifted[name]).toBe(plain(others).length);
        }
      }),
    );
  });
});
