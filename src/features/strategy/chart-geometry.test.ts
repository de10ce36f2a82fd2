/** Does everything stay inside the drawing, and is a missing year drawn as missing? */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { INDICATOR_KINDS } from '../../kernel/vocabulary.ts';
import { CHART, gaps, planChart } from './chart-geometry.ts';
import { readings, type Graded, type IndicatorObservation } from './progress.ts';

const clock = { from: 2023, today: '2026-11-22' };
const seen = (period: string, value: number): IndicatorObservation => ({ period, value, asOf: period, source: { title: 'Отчёт', kind: 'документ' } });
const indicator = (kind: Graded['kind'], observations: IndicatorObservation[], value = 100): Graded => ({ kind, target: { year: 2030, value }, method: { state: 'утверждена' }, observations });

it('draws nothing from one value', () => {
  expect(planChart(indicator('за год', [seen('2025', 10)]), clock)).toBeUndefined();
  expect(planChart(indicator('за год', [seen('2025', 10), seen('2025', 12)]), clock)).toBeUndefined();
});

it('keeps every point, line and label inside', () => {
  fc.assert(
    fc.property(fc.constantFrom(...INDICATOR_KINDS), fc.array(fc.tuple(fc.integer({ min: 2019, max: 2026 }), fc.integer({ min: 0, max: 5000 })), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 2000 }), (kind, list, target) => {
      const plan = planChart(indicator(kind, list.map(([y, v]) => seen(String(y), v)), target), clock);
      if (!plan) return;
      for (const { x, y } of [...plan.points, plan.path?.from, plan.path?.to, { x: CHART.left, y: plan.targetY }].filter((p) => p !== undefined)) {
        expect(x).toBeGreaterThanOrEqual(CHART.left);
        expect(x).toBeLessThanOrEqual(CHART.right);
        expect(y).toBeGreaterThanOrEqual(CHART.top);
        expect(y).toBeLessThanOrEqual(CHART.bottom);
      }
      expect(plan.points.map((p) => p.x)).toEqual(plan.points.map((p) => p.x).toSorted((a, b) => a - b));
      for (const { labelY } of plan.points) expect(labelY).toBeLessThan(CHART.height);
    }),
  );
});

it('a yearly count has no path, a share has one to the target', () => {
  const list = [seen('2024', 10), seen('2025', 40)];
  const count = planChart(indicator('за год', list), clock)!;
  expect([count.path, count.joined]).toEqual([undefined, false]);
  const share = planChart(indicator('доля на дату', list), clock)!;
  expect(share.path!.to).toEqual({ x: CHART.right, y: share.targetY });
});

it('names ended years without a value, and no year that is still running', () => {
  expect(gaps(readings([seen('2025', 3)]), clock, 2030)).toEqual([[2023, 2024]]);
  expect(gaps(readings([seen('2024', 3)]), clock, 2030)).toEqual([[2023, 2023], [2025, 2025]]);
});
