/** Is each municipality shown by its newest comparable number, in its true place? */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ComputedSeries } from './assessment.ts';
import { breakdownOf, lowest, statedSilence, sumBeside } from './breakdown.ts';
import type { IndicatorObservation } from './progress.ts';

const clock = { from: 2023, today: '2026-11-22' };
const at = (municipality: string, period: string, value: number | null, date = '2026-02'): IndicatorObservation => ({ municipality, period, value, asOf: period, reason: 'не прислали', source: { title: 'Отчёт', kind: 'документ', date } });

it('takes the last period of each, the later source of two, and puts equals on one place', () => {
  const observations = [at('a', '2024', 90), at('a', '2025', 40), at('b', '2025', 10, '2026-01'), at('b', '2025', 40, '2026-03'), at('c', '2025', 7), at('d', '2025', null), { ...at('x', '2025', 99), municipality: undefined }];
  const places = breakdownOf({ kind: 'доля на дату', observations }, clock);
  expect(places.map((p) => [p.municipality, p.value, p.place])).toEqual([['a', 40, 1], ['b', 40, 1], ['c', 7, 3]]);
  expect(lowest(places).map((p) => p.municipality)).toEqual(['c']);
});

it('compares no running year with a whole one', () => {
  const observations = [at('a', '2025', 12), at('a', '2026', 2), at('b', '2026', 30)];
  expect(breakdownOf({ kind: 'за год', observations }, clock).map((p) => [p.municipality, p.value])).toEqual([['a', 12]]);
  expect(breakdownOf({ kind: 'нарастающим итогом', observations }, clock).map((p) => [p.municipality, p.value])).toEqual([['b', 30], ['a', 2]]);
});

it('shows what the site counts only where no source speaks', () => {
  const computed: ComputedSeries = { computation: 'проекты ТОС за год', coverage: '', values: [{ period: '2025', value: 5, bound: 'не меньше', records: [], byMunicipality: [{ id: 'a', value: 2 }, { id: 'b', value: 3 }] }] };
  expect(breakdownOf({ kind: 'за год', observations: [] }, clock, computed).map((p) => [p.municipality, p.value, p.atLeast])).toEqual([['b', 3, true], ['a', 2, true]]);
  expect(breakdownOf({ kind: 'за год', observations: [at('c', '2025', 1)] }, clock, computed).map((p) => p.municipality)).toEqual(['c']);
});

it('keeps what a silent municipality answered', () => {
  expect(statedSilence([at('a', '2024', null), at('a', '2025', null), at('b', '2025', 3)], 'a')?.period).toBe('2025');
  expect(statedSilence([at('b', '2025', 3)], 'b')).toBeUndefined();
});

it('adds up counts of one period, never shares', () => {
  const places = breakdownOf({ kind: 'нарастающим итогом', observations: [at('a', '2025', 29), at('b', '2025', 18), at('c', '2025', 4), at('d', '2024', 100)] }, clock);
  // 29 + 18 + 4 = 51; the number of 2024 stays out.
  expect(sumBeside({ unit: 'шт.' }, places, { period: '2025', value: 78 })).toEqual({ total: 51, of: 3, whole: 78, period: '2025' });
  expect(sumBeside({ unit: '%' }, places, { period: '2025', value: 78 })).toBeUndefined();
});

it('does not depend on the order of files', () => {
  const list = fc.array(fc.record({ m: fc.constantFrom('a', 'b', 'c'), p: fc.constantFrom('2023', '2024', '2025'), v: fc.integer({ min: 0, max: 9 }) }), { maxLength: 8 });
  fc.assert(
    fc.property(list, (found) => {
      const unique = [...new Map(found.map(({ m, p, v }) => [m + p, at(m, p, v)])).values()];
      expect(breakdownOf({ kind: 'доля на дату', observations: unique.toReversed() }, clock)).toEqual(breakdownOf({ kind: 'доля на дату', observations: unique }, clock));
    }),
  );
});
