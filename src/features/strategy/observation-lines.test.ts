/** Does nothing get lost between records, table and file, and is the site's own count told from what sources say? */
import { expect, it } from 'vitest';
import type { ComputedSeries } from './assessment.ts';
import { observationLines } from './observation-lines.ts';
import { linesOfIndicator } from './open-data-line.ts';
import type { IndicatorObservation } from './progress.ts';
import type { Indicator } from './schema.ts';

const seen = (period: string, value: number | null, more: Partial<IndicatorObservation> = {}): IndicatorObservation => ({ period, value, asOf: period, source: { title: 'Отчёт', kind: 'документ', date: '2026-02' }, ...more });
const computed: ComputedSeries = { computation: 'проекты ТОС за год', coverage: '', values: [{ period: '2025', value: 44, bound: 'не меньше', records: [], byMunicipality: [{ id: 'a', value: 40 }, { id: 'b', value: 4 }] }] };

it('strikes out only the value that a later source of the same place and reading replaced', () => {
  const early = { title: 'Сводка', kind: 'документ' as const, date: '2026-01' };
  const lines = observationLines([seen('2025', 10, { source: early }), seen('2025', 12), seen('2025', 3, { municipality: 'a', source: early }), seen('2025', 5, { reading: 'vse', source: early }), seen('2024', null)]);
  expect(lines.map((l) => [l.value, l.overruled])).toEqual([[10, true], [12, false], [3, false], [5, false], [null, false]]);
});

it('puts the site’s own numbers among the others and marks them', () => {
  expect(observationLines([seen('2025', 10), seen('2024', 8)], computed).map((l) => [l.period, l.value, l.from !== undefined, l.atLeast ?? false])).toEqual([['2025', 10, true, false], ['2025', 44, false, true], ['2024', 8, true, false]]);
});

it('gives the file a line for every observation, then the count with its municipalities', () => {
  const data = { nameOfficial: 'Проекты', unit: 'шт.', observations: [seen('2025', 10), seen('2025', null, { municipality: 'a', reason: 'не прислали' })] } as unknown as Indicator;
  const lines = linesOfIndicator('i', data, computed, (id) => id.toUpperCase());
  expect(lines.map((l) => [l.origin, l.municipalityName, l.value, l.bound])).toEqual([
    ['источник', undefined, 10, 'ровно'],
    ['источник', 'A', null, 'ровно'],
    ['счёт сайта', undefined, 44, 'не меньше'],
    ['счёт сайта', 'A', 40, 'не меньше'],
    ['счёт сайта', 'B', 4, 'не меньше'],
  ]);
});
