import { describe, expect, test } from 'vitest';
import { filterStyle } from './filter-style.ts';
import { busyDays, monthsOf } from './month-grid.ts';
import type { Event } from './schema.ts';

const TODAY = '2026-11-22';

describe('months', () => {
  const rec = (id: string, fields: Partial<Event>) => ({ id, data: { state: 'запланировано', ...fields } as Event });
  const days = busyDays([rec('a', { date: '2026-11-30', dateTo: '2026-12-01' }), rec('b', { date: '2026-12-01', timeFrom: '18:00' }), rec('noch', { date: '2026-12-31', dateTo: '2027-01-01', timeFrom: '22:00', timeTo: '01:00' }), rec('let', { date: '2025-05-16' }), rec('god', { date: '2027' })]);

  test('a day has its events, those of no hour first; an evening stays on its day; a bare year is no day', () => {
    expect([...days].map(([day, list]) => [day, list.map(({ id, nth }) => `${id}${nth}`)])).toEqual([['2025-05-16', ['let0']], ['2026-11-30', ['a0']], ['2026-12-01', ['a1', 'b0']], ['2026-12-31', ['noch0']]]);
  });

  test('a month is whole weeks from Monday, months without events are none, each list has its bound', () => {
    const { ahead, past } = monthsOf(days, TODAY, { ahead: 2, past: 24 });
    expect([ahead.map((m) => m.month), past.map((m) => m.month)]).toEqual([['2026-11', '2026-12'], ['2025-05']]);
    expect(ahead[0]!.weeks.map((week) => week.map((day) => day?.day.slice(8) ?? '··').join(' '))).toEqual(['·· ·· ·· ·· ·· ·· 01', '02 03 04 05 06 07 08', '09 10 11 12 13 14 15', '16 17 18 19 20 21 22', '23 24 25 26 27 28 29', '30 ·· ·· ·· ·· ·· ··']);
    expect(monthsOf(days, TODAY, { ahead: 1, past: 0 })).toMatchObject({ ahead: [{ month: '2026-11' }], past: [] });
  });
});

test('a choice hides what does not answer to it, and headings that nothing is left under', () => {
  expect(filterStyle([{ name: 'vid', slugs: ['forum'] }])).toBe('main:has(#vid-forum:checked) [data-vid]:not([data-vid~="forum"]),main:has(#vid-forum:checked) [data-sobytiya]:not(:has([data-vid~="forum"])),main:has(#vid-forum:checked) [data-vsego]{display:none}');
});
