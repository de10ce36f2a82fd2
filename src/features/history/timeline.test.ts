/** Years of the movement, with those of which nothing is recorded. */
import { describe, expect, it } from 'vitest';
import { yearsOf, type TimelineEntry } from './timeline.ts';

const entry = (date: string): TimelineEntry => ({ date, kind: 'веха', title: date, sources: [] });

describe('years', () => {
  it('go without a gap from the first record to today; a silent year is a year', () => {
    const years = yearsOf([entry('2018'), entry('2021-05-13')], '2022-11-22');
    expect(years.map(({ year, entries }) => [year, entries.length])).toEqual([[2018, 1], [2019, 0], [2020, 0], [2021, 1], [2022, 0]]);
  });

  it('inside, days go in order and what has only a year goes first', () => {
    expect(yearsOf([entry('2021-05-13'), entry('2021'), entry('2021-05')], '2021-12-31')[0]!.entries.map(({ date }) => date)).toEqual(['2021', '2021-05', '2021-05-13']);
  });

  it('of nothing there are none, and a slip of a thousand years is told', () => {
    expect(yearsOf([], '2026-11-22')).toEqual([]);
    expect(() => yearsOf([entry('1202'), entry('2024')], '2026-11-22')).toThrow('неверный год');
  });
});
