/** Does everything stay inside the drawing, is a missing year drawn as missing, and do words keep off each other? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDICATOR_KINDS } from '../../kernel/vocabulary.ts';
import type { ComputedSeries } from './assessment.ts';
import { CHART, gaps, type Charted } from './chart-frame.ts';
import { boxOf, overlap, type Place } from './chart-labels.ts';
import { planChart, type ChartPlan } from './chart-plan.ts';
import { pathAt, pathOf, readings, type IndicatorObservation } from './progress.ts';

const clock = { from: 2023, today: '2026-11-22' };
const seen = (period: string, value: number, more: Partial<IndicatorObservation> = {}): IndicatorObservation => ({ period, value, asOf: period, source: { title: 'Отчёт', kind: 'документ' }, ...more });
const indicator = (kind: Charted['kind'], observations: IndicatorObservation[], value = 100, more: Partial<Charted> = {}): Charted => ({ kind, unit: '%', signAsWritten: 'не менее', target: { year: 2030, value }, method: { state: 'утверждена' }, observations, ...more });
const counted = (...values: [period: string, value: number][]): ComputedSeries => ({
  computation: 'проекты ТОС за год',
  coverage: 'По записям сайта.',
  values: values.map(([period, value]) => ({ period, value, bound: 'не меньше', records: [], byMunicipality: [] })),
});

/** x and y of every point of every path. */
function corners(path: string): [number, number][] {
  const found: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command, numbers = ''] of path.matchAll(/([MLHVZ])([^MLHVZ]*)/g)) {
    const [a = 0, b = 0] = numbers.split(',').map(Number);
    if (command === 'M' || command === 'L') [x, y] = [a, b];
    if (command === 'H') x = a;
    if (command === 'V') y = a;
    found.push([x, y]);
  }
  return found;
}
const pathsOf = (plan: ChartPlan): string[] => [...plan.series.flatMap((s) => [s.line, s.bridges, s.area]), plan.band?.path ?? '', plan.band?.asked ?? '', plan.need?.path ?? ''].filter(Boolean);
/** What a narrow screen shows. */
const wordsOf = (plan: ChartPlan): Place[] =>
  [plan.target.words, ...plan.former.map((f) => f.words), plan.band?.onWay, plan.band?.below, plan.need?.words, ...plan.gaps.map((g) => g.words), ...plan.series.flatMap((s) => [s.name, ...s.points.filter((p) => !p.tight).map((p) => p.label)])].filter((w) => w !== undefined);

const anyPlan = fc
  .record({
    kind: fc.constantFrom(...INDICATOR_KINDS),
    list: fc.array(fc.tuple(fc.integer({ min: 2019, max: 2026 }), fc.integer({ min: 0, max: 5000 })), { minLength: 1, maxLength: 8 }),
    ours: fc.array(fc.tuple(fc.integer({ min: 2022, max: 2026 }).map(String), fc.integer({ min: 0, max: 5000 })), { maxLength: 4 }),
    target: fc.integer({ min: 1, max: 2000 }),
    former: fc.option(fc.integer({ min: 1, max: 2000 })),
  })
  .map(({ kind, list, ours, target, former }) => {
    const formerTargets = former === null ? [] : [{ year: 2030, value: former, until: '2025-03', source: { title: 'Постановление', kind: 'документ' as const } }];
    return planChart(indicator(kind, list.map(([y, v]) => seen(String(y), v)), target, { formerTargets }), clock, counted(...new Map(ours)));
  })
  .filter((plan) => plan !== undefined);

describe('any chart', () => {
  it('keeps every point, column, line and area inside', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const points = [...plan.series.flatMap((s) => s.points.map((p): [number, number] => [p.x, p.y])), ...pathsOf(plan).flatMap(corners)];
        for (const [x, y] of points) {
          expect(x).toBeGreaterThanOrEqual(CHART.left);
          expect(x).toBeLessThanOrEqual(CHART.right + 0.02);
          expect(y).toBeGreaterThanOrEqual(CHART.top);
          expect(y).toBeLessThanOrEqual(CHART.bottom);
        }
        for (const { x, width, y } of plan.series.flatMap((s) => s.columns)) expect(x >= CHART.left && x + width <= CHART.right && y <= CHART.bottom).toBe(true);
        for (const s of plan.series) expect(s.points.map((p) => p.x)).toEqual(s.points.map((p) => p.x).toSorted((a, b) => a - b));
      }),
    );
  });
  it('lets no two labels lie on each other on a narrow screen, and none stick out', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const boxes = wordsOf(plan).map(boxOf);
        for (const [i, a] of boxes.entries()) {
          expect(a.x0).toBeGreaterThanOrEqual(0);
          expect(a.x1).toBeLessThanOrEqual(100);
          for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(false);
        }
      }),
    );
  });
});

it('draws nothing from one value: one point is no trend', () => {
  expect(planChart(indicator('за год', [seen('2025', 10)]), clock)).toBeUndefined();
  expect(planChart(indicator('за год', [seen('2025', 10), seen('2025', 12)]), clock)).toBeUndefined();
  expect(planChart(indicator('за год', []), clock, counted(['2025', 3]))).toBeUndefined();
});

describe('three kinds, three pictures', () => {
  const list = [seen('2024', 10), seen('2025', 40)];
  it('a yearly count has columns, no way and no line', () => {
    const plan = planChart(indicator('за год', list), clock)!;
    expect([plan.band, plan.need, plan.series[0]!.line, plan.series[0]!.columns.length]).toEqual([undefined, undefined, '', 2]);
  });
  it('a share has a line with an area and a band that ends at the target', () => {
    const plan = planChart(indicator('доля на дату', list), clock)!;
    expect(plan.series[0]!.columns).toEqual([]);
    expect(corners(plan.series[0]!.line)).toHaveLength(2);
    const asked = corners(plan.band!.asked);
    expect(asked.at(-1)![1]).toBe(plan.target.y);
  });
  it('a running total climbs stairs from zero', () => {
    const plan = planChart(indicator('нарастающим итогом', list), clock)!;
    const [first] = corners(plan.series[0]!.line);
    expect(first).toEqual([CHART.left, CHART.bottom]);
  });
  it('a yearly share stands in columns and is asked for year by year', () => {
    const plan = planChart(indicator('доля за год', list), clock)!;
    expect(plan.series[0]!.columns).toHaveLength(2);
    // Two corners a year: 2024 (the first value) to 2030 is seven years.
    expect(corners(plan.band!.asked)).toHaveLength(2 * 7);
  });
});

it('the edge of the band is where the rule grades: above it «на пути», under it «ниже пути»', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), (a, b) => {
      const i = indicator('доля на дату', [seen('2023', a), seen('2025', b)]);
      const plan = planChart(i, clock)!;
      const path = pathOf(i, readings(i.observations), clock)!;
      const [[x0, y0], [x1, y1]] = corners(plan.band!.asked) as [[number, number], [number, number]];
      const last = plan.series[0]!.points.at(-1)!;
      const edge = y0 + ((y1 - y0) * (last.x - x0)) / (x1 - x0);
      const asked = pathAt(path, '2025-12-31');
      if (Math.abs(asked - b) > 0.5) expect(last.y < edge).toBe(b > asked);
    }),
  );
});

it('joins over a missing year by another line and names the hole', () => {
  const plan = planChart(indicator('доля на дату', [seen('2023', 10), seen('2025', 40)]), clock)!;
  expect([plan.series[0]!.line, corners(plan.series[0]!.bridges).length]).toEqual(['', 2]);
  expect(plan.gaps).toHaveLength(1);
  expect(gaps(readings([seen('2025', 3)]), clock, 2030)).toEqual([[2023, 2024]]);
  expect(gaps(readings([seen('2024', 3)]), clock, 2030)).toEqual([[2023, 2023], [2025, 2025]]);
});

it('draws what the site counted apart from what it was told, and each reading of a denominator apart', () => {
  const both = planChart(indicator('за год', [seen('2024', 10), seen('2025', 40)]), clock, counted(['2025', 44]))!;
  expect(both.series.map((s) => [s.bySite, s.points.map((p) => p.label.lines.join())])).toEqual([[false, ['10', '40']], [true, ['≥\u00A044']]]);
  // The year with two numbers has two columns side by side.
  const [reported, ours] = [both.series[0]!.columns[1]!, both.series[1]!.columns[0]!];
  expect(reported.x + reported.width).toBeLessThanOrEqual(ours.x);
  const denominator = { state: 'не определено' as const, readings: [{ id: 'vse', text: 'от всех домов' }, { id: 'v-tos', text: 'от домов в границах ТОС' }] };
  const twice = planChart(indicator('доля на дату', ['vse', 'v-tos'].flatMap((reading, i) => [seen('2024', 10 + 30 * i, { reading }), seen('2025', 14 + 30 * i, { reading })]), 70, { denominator }), clock)!;
  expect(twice.series.map((s) => s.points.map((p) => p.mark.value))).toEqual([[10, 14], [40, 44]]);
  expect(twice.series.map((s) => s.name?.lines.join(' '))).toEqual(['от всех домов', 'от домов в границах ТОС']);
  // Areas of two lines would lie over each other; one line keeps its own.
  expect(twice.series.map((s) => s.area)).toEqual(['', '']);
  expect(planChart(indicator('доля на дату', [seen('2024', 10), seen('2025', 40)]), clock)!.series[0]!.area).not.toBe('');
});

it('names both lines even where one of them runs along the target', () => {
  const denominator = { state: 'не определено' as const, readings: [{ id: 'vse', text: 'Все многоквартирные дома области' }, { id: 'v-tos', text: 'Многоквартирные дома в границах ТОС' }] };
  const values = { vse: [12, 14], 'v-tos': [53.3, 60] };
  const observations = Object.entries(values).flatMap(([reading, [before, after]]) => [seen('2024', before!, { reading }), seen('2025', after!, { reading })]);
  const plan = planChart(indicator('доля на дату', observations, 50, { denominator }), clock)!;
  expect(plan.series.map((s) => s.name?.lines.join(' '))).toEqual(['Все многоквартирные дома области', 'Многоквартирные дома в границах ТОС']);
});

it('«на пути» stands over the slanting edge and «ниже пути» under it', () => {
  const { band } = planChart(indicator('доля на дату', [seen('2024', 10), seen('2025', 14)]), clock)!;
  const [[x0, y0], [x1, y1]] = corners(band!.asked) as [[number, number], [number, number]];
  const edgeAt = (x: number): number => y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
  expect(band!.onWay!.y).toBeLessThan(edgeAt(band!.onWay!.x));
  expect(band!.below!.y).toBeGreaterThan(edgeAt(band!.below!.x));
});

it('grades nothing where nobody agreed how to count: no band, no pace', () => {
  const plan = planChart(indicator('доля на дату', [seen('2024', 10), seen('2025', 40)], 70, { method: { state: 'не определена' } }), clock)!;
  expect([plan.band, plan.need]).toEqual([undefined, undefined]);
});
