import { expect, test } from 'vitest';
import type { Observation } from '../../kernel/fields.ts';
import { catalogueShare, disagreements } from './tos-counts.ts';

const said = (value: number | null, asOf: string, date = asOf): Observation => ({ value, asOf, source: { title: 'Газета', kind: 'публикация', date }, ...(value === null ? { reason: 'не ответили' } : {}) });

test('two numbers of one day are called different, none is chosen', () => {
  expect(disagreements([said(31, '2025-12-31'), said(34, '2025-12-31', '2026-01-20')])).toEqual(['На одну дату, 31\u00A0декабря 2025\u00A0года, названы разные числа: 31 и 34.']);
});

test('a change between days is told with both days, without a guess about its cause', () => {
  expect(disagreements([said(60, '2026-01-12'), said(72, '2026-02-24')])).toEqual([
    '60 на 12\u00A0января 2026\u00A0года и 72 на 24\u00A0февраля 2026\u00A0года: стало больше на 12. Создали новые или посчитали иначе — источники не говорят.',
  ]);
});

test('agreement, one number or an unknown one need no sentence', () => {
  expect(disagreements([said(13, '2026-07-01'), said(13, '2026-08-01')])).toEqual([]);
  expect(disagreements([said(10, '2025-12-31'), said(null, '2026-07-01')])).toEqual([]);
  expect(disagreements([])).toEqual([]);
});

test('the catalogue is measured against the latest count', () => {
  expect(catalogueShare([said(60, '2026-01-12'), said(72, '2026-02-24')], 16)).toContain('В каталоге 16\u00A0ТОС');
  expect(catalogueShare([said(2, '2026')], 5)).toContain('больше');
  expect(catalogueShare([said(0, '2026')], 0)).toBeUndefined();
});
