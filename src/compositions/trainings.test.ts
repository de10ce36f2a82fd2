import { expect, test } from 'vitest';
import { madeCatalogue } from '../../tests/made-catalogue.ts';
import { trainingsOf } from './trainings.ts';

const training = (id: string, date: string, fields: Record<string, unknown>, more: Record<string, unknown> = {}) => ({ id, data: { title: id, date, indicators: ['i03'], training: { asOf: date, source: { title: 'x' }, ...fields }, ...more } });

test('whom trainings taught: by year, those who apply only where somebody asked', () => {
  const catalogue = madeCatalogue({
    events: [training('a', '2025-03-12', { trained: 25 }), training('b', '2026-03-18', { trained: 24, applied: 17 }), training('c', '2026-05', { trained: 6 }), training('zavtra', '2026-12-01', { trained: 9 }, { state: 'запланировано' }), training('net', '2026-02-01', { trained: 9 }, { state: 'отменено' }), training('chuzhoy', '2026-02-01', { trained: 9 }, { indicators: ['i04'] }), { id: 'bez', data: { date: '2026-01-01', indicators: ['i03'] } }],
  });
  const { years, total } = trainingsOf(catalogue, 'i03');
  expect(years.map(({ year, trained, applied, asked, trainings }) => ({ year, trained, applied, asked, of: trainings.map(({ event }) => event.id) }))).toEqual([
    { year: 2026, trained: 30, applied: 17, asked: 1, of: ['c', 'b'] },
    { year: 2025, trained: 25, applied: undefined, asked: 0, of: ['a'] },
  ]);
  expect(total).toEqual({ trained: 55, applied: 17, asked: 1 });
  expect(trainingsOf(madeCatalogue({}), 'i03')).toEqual({ years: [], total: { trained: 0, asked: 0 } });
});
