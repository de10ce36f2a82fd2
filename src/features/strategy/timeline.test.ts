/** Do the stages fill the line and does today stand in its own year? */
import { expect, it } from 'vitest';
import { planTimeline, stageTitle } from './timeline.ts';

const stages = [
  { order: 1, title: 'Первый', from: 2023, to: 2024 },
  { order: 2, title: 'Второй', from: 2025, to: 2027 },
  { order: 3, title: 'Третий', from: 2028, to: 2030 },
];

it('lays the stages end to end', () => {
  const { stages: laid, years } = planTimeline(stages, '2026-11-22');
  expect(years).toHaveLength(8);
  expect(laid.map((s) => s.left)).toEqual([0, 25, 62.5]);
  expect(laid.reduce((sum, s) => sum + s.width, 0)).toBe(100);
  expect(laid.map((s) => s.moment)).toEqual(['прошёл', 'идёт', 'впереди']);
});

it('marks today inside its year and nowhere outside the Strategy', () => {
  expect(planTimeline(stages, '2023-01-01').today).toBe(0);
  expect(planTimeline(stages, '2026-11-22').today).toBeCloseTo((3 + 325 / 365) * 12.5, 1);
  expect(planTimeline(stages, '2030-12-31').today).toBeLessThan(100);
  expect(planTimeline(stages, '2031-01-01').today).toBeUndefined();
  expect(planTimeline([], '2026-01-01').stages).toEqual([]);
});

it('does not say «этап» twice', () => {
  expect(stageTitle({ order: 1, title: 'Организационный' })).toBe('Этап 1. Организационный');
  expect(stageTitle({ order: 1, title: 'Первый этап. Знакомство' })).toBe('Первый этап. Знакомство');
});
