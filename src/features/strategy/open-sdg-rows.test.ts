/** Both rules over one series, by hand; and that theirs never touches ours. */
import { describe, expect, it } from 'vitest';
import type { Indicator } from './schema.ts';
import { openSdgOf } from './formula-open-sdg.ts';
import { compareRules, rulesDiffer } from './open-sdg-rows.ts';

const clock = { from: 2023, today: '2026-11-22' };
const indicator = (kind: Indicator['kind'], target: number, values: [year: number, value: number][]) =>
  ({ id: 'i', data: { nameShort: 'Показатель', unit: 'шт.', kind, target: { year: 2030, value: target }, method: { state: 'предложена' as const }, observations: values.map(([year, value]) => ({ period: String(year), value, asOf: String(year), source: { title: 'Отчёт', kind: 'документ' as const } })) } });
const row = (...given: Parameters<typeof indicator>) => compareRules([indicator(...given)], clock)[0]!;

describe('the growth rule', () => {
  it('has five grades: observed over required growth', () => {
    // To double in 10 years: 2^(1 ÷ 10) − 1 = 7.18 % a year. In one year: 107 → 7 ÷ 7.18 = 0.975; 105 → 0.70; 102 → 0.28; 99 → −0.14.
    const grade = (value: number) => openSdgOf([2020, 100], [2021, value], [2030, 200]).grade;
    expect([200, 107, 105, 102, 99].map(grade)).toEqual(['цель достигнута', 'на пути', 'движется, но медленно', 'едва движется', 'назад']);
  });
  it('stands exactly on its borders', () => {
    const required = 2 ** (1 / 10) - 1;
    const ratio = (share: number) => openSdgOf([2020, 100], [2021, 100 * (1 + required * share)], [2030, 200]).grade;
    expect([0.951, 0.949, 0.601, 0.599, 0].map(ratio)).toEqual(['на пути', 'движется, но медленно', 'движется, но медленно', 'едва движется', 'едва движется']);
  });
  it('is undefined from zero and for one number', () => {
    expect(openSdgOf([2024, 0], [2025, 50], [2030, 100])).toEqual({ undefinedBecause: expect.stringContaining('ноль') });
    expect(openSdgOf([2025, 50], [2025, 50], [2030, 100]).undefinedBecause).toContain('только одно');
  });
});

describe('side by side', () => {
  it('a yearly count: 20, then 60 of 100 grows threefold and still misses its year', () => {
    // Required (100 ÷ 20)^(1 ÷ 6) − 1 = 30.8 % a year, observed 200 %.
    expect(row('за год', 100, [[2024, 20], [2025, 60]])).toMatchObject({ ours: { status: 'ниже пути', gap: 40 }, theirs: { grade: 'на пути' } });
  });
  it('a running total: from 10 to 40 of 1000 grows fourfold and is far behind', () => {
    // On the straight way 1000 × 3 ÷ 8 = 375 at the end of 2025.
    const compared = row('нарастающим итогом', 1000, [[2024, 10], [2025, 40]]);
    expect(compared).toMatchObject({ ours: { status: 'ниже пути', gap: 335, expected: 375 }, theirs: { grade: 'на пути' } });
    expect(rulesDiffer(compared)).toBe(true);
  });
  it('300 and then 120 of 100 is reached by both', () => {
    const compared = row('за год', 100, [[2024, 300], [2025, 120]]);
    expect(compared).toMatchObject({ ours: { status: 'сверх плана' }, theirs: { grade: 'цель достигнута' } });
    expect(rulesDiffer(compared)).toBe(false);
  });
  it('leaves out what has no method or no number', () => {
    expect(compareRules([{ ...indicator('за год', 100, [[2025, 3]]), data: { ...indicator('за год', 100, [[2025, 3]]).data, method: { state: 'не определена' } } }, indicator('за год', 100, [])], clock)).toEqual([]);
  });
});
