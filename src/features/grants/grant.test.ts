/** Is money counted once, and does every sum say over how many grants it runs? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownSumBasis, knownSumFigure } from '../../kernel/known-sum.ts';
import { byGrantYear, byParty, sumsOf, type Grant } from './grant.ts';

const party = (key: string) => ({ key, name: key.toUpperCase() });
const grant = (id: string, fields: Partial<Grant> = {}): Grant => ({ id, contest: 'k', year: 2024, ...fields });
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('sums', () => {
  it('asked, awarded and spent run over different grants', () => {
    const sums = sumsOf([grant('a', { asked: 300, awarded: 250, spent: 240 }), grant('b', { asked: 600, awarded: 600 }), grant('c', { awarded: 50 })]);
    expect(sums.asked).toMatchObject({ amount: 900, known: 2, total: 3 }); // 300 + 600
    expect(sums.awarded).toMatchObject({ amount: 900, known: 3, total: 3 }); // 250 + 600 + 50
    expect(sums.spent).toMatchObject({ amount: 240, known: 1, total: 3 });
  });
  it('a grant without a sum is not a grant of zero', () => {
    const { awarded } = sumsOf([grant('a'), grant('b')]);
    expect(awarded).toMatchObject({ amount: 0, known: 0, total: 2 });
    expect(knownSumFigure(awarded)).toBe('сумма не названа');
  });
  it('says over how many it runs', () => {
    const forms = ['заявке', 'заявкам', 'заявкам'] as const;
    expect(plain(knownSumBasis({ amount: 1, known: 14, total: 18 }, forms))).toBe('по 14 заявкам из 18; у 4 сумма не названа');
    expect(plain(knownSumBasis({ amount: 1, known: 18, total: 18 }, forms))).toBe('по всем 18 заявкам');
    expect(plain(knownSumBasis({ amount: 1, known: 1, total: 1 }, forms))).toBe('по одной заявке');
    expect(plain(knownSumBasis({ amount: 1, known: 1, total: 2 }, forms))).toBe('по 1 заявке из 2; у 1 сумма не названа');
    expect(knownSumBasis({ amount: 0, known: 0, total: 2 }, forms)).toBe('');
  });
});

describe('three tables', () => {
  const bridge = grant('bridge', { recipient: party('okrug'), beneficiary: party('tos-a'), initiator: party('tos-b'), awarded: 600 });
  const yard = grant('yard', { recipient: party('okrug'), beneficiary: party('tos-a'), awarded: 100 });
  it('a grant stands with its recipient, its beneficiary and its initiator, each in its own table', () => {
    expect(byParty([bridge, yard], 'recipient').map((row) => [row.party?.key, row.awarded.amount])).toEqual([['okrug', 700]]);
    expect(byParty([bridge, yard], 'beneficiary').map((row) => [row.party?.key, row.awarded.amount])).toEqual([['tos-a', 700]]);
    expect(byParty([bridge, yard], 'initiator').map((row) => [row.party?.key, row.awarded.amount])).toEqual([['tos-b', 600], [undefined, 100]]);
  });
  it('years between are not skipped, the unnamed year stands last', () => {
    const years = byGrantYear([grant('a', { year: 2022 }), grant('b', { year: 2024 }), grant('c', { year: null })]);
    expect(years.map(({ year, grants }) => [year, grants])).toEqual([[2022, 1], [2023, 0], [2024, 1], [null, 1]]);
    expect(byGrantYear([])).toEqual([]);
  });
});

describe('property', () => {
  const some = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined });
  const grants = fc.array(fc.record({ who: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }), awarded: some, asked: some, year: fc.option(fc.integer({ min: 2019, max: 2026 })) }), { maxLength: 30 }).map((list) => list.map(({ who, ...fields }, i) => grant(String(i), { ...fields, recipient: who ? party(who) : undefined })));
  it('rows of a table hold each grant once: they add up to the whole', () => {
    fc.assert(fc.property(grants, (list) => {
      const [rows, whole] = [byParty(list, 'recipient'), sumsOf(list)];
      for (const key of ['asked', 'awarded'] as const) {
        for (const part of ['amount', 'known', 'total'] as const) expect(rows.reduce((sum, row) => sum + row[key][part], 0)).toBe(whole[key][part]);
        expect(whole[key].known + list.filter((g) => g[key] === undefined).length).toBe(list.length);
      }
    }));
  });
  it('the order of records changes nothing', () => {
    fc.assert(fc.property(grants, (list) => void expect(byParty(list.toReversed(), 'recipient')).toEqual(byParty(list, 'recipient'))));
  });
});
