/** An award told in words and the contest it means. */
import { describe, expect, it } from 'vitest';
import { isSameContest } from './award-contest.ts';

const contest = { series: 'Областной конкурс проектов ТОС', year: 2025 };

describe('an award in words', () => {
  it('means the contest of its year whose words it says in any case', () => {
    expect(isSameContest({ title: 'Первое место областного конкурса проектов ТОС', year: 2025 }, contest)).toBe(true);
    expect(isSameContest({ title: 'Первое место областного конкурса проектов ТОС', year: 2024 }, contest)).toBe(false);
    expect(isSameContest({ title: 'Победа, областной конкурс «Лучшее ТОС»', year: 2025 }, contest)).toBe(false);
  });

  it('without a year means a contest without a year', () => {
    expect(isSameContest({ title: 'Победа в областном конкурсе проектов' }, { ...contest, year: null })).toBe(true);
    expect(isSameContest({ title: 'Победа в областном конкурсе проектов' }, contest)).toBe(false);
  });
});
