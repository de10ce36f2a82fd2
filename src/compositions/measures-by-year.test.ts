import { expect, test } from 'vitest';
import type { Money } from '../features/projects/money-schema.ts';
import { bySource, byYear } from './measures-by-year.ts';

const money = (...parts: [source: string, amount: number | null][]): Money =>
  ({ parts: parts.map(([source, amount]) => ({ source, kind: 'деньги', amount, ...(amount === null ? { reason: 'не названа' } : {}) })), asOf: '2026', source: { title: 'Газета', kind: 'публикация' } }) as Money;

test('silent years stay in the row, projects of an unnamed year come last, unknown money is not zero', () => {
  const rows = byYear([{ year: 2025, money: money(['жители', 10], ['бизнес', 5]) }, { year: 2023 }, { year: null }, { year: 2025 }]);
  expect(rows.map(({ year, projects, money: m }) => [year, projects, m.known, m.amount])).toEqual([
    [2023, 1, 0, 0],
    [2024, 0, 0, 0],
    [2025, 2, 1, 15],
    [null, 1, 0, 0],
  ]);
  expect(byYear([])).toEqual([]);
  expect(byYear([{ year: null }]).map((r) => r.year)).toEqual([null]);
});

test('sources are summed over projects; a sum that was not named is counted and not added', () => {
  const sums = bySource([money(['жители', 10], ['жители', 5], ['региональный бюджет', null]), money(['региональный бюджет', 300]), undefined, money(['бизнес', null])]);
  expect(sums.map(({ source, amount, named, unnamed }) => [source, amount, named, unnamed])).toEqual([
    ['региональный бюджет', 300, 1, 1],
    ['жители', 15, 1, 0],
    ['бизнес', 0, 0, 1],
  ]);
});
