import { describe, expect, test } from 'vitest';
import { allMeetings, heldMeetings, isAhead, isUnclosed, lastDay, meetings, MOST_MEETINGS, nextDay, type Dated, type Repeats } from './event-days.ts';

const TODAY = '2026-11-22';
const of = (fields: Partial<Dated>): Dated => ({ date: '2026-10-07', state: 'запланировано', ...fields });
const weekly = { every: 'каждую неделю', until: '2026-12-30', except: ['2026-11-04'] } as const;
const repeats = (fields: Partial<Repeats>): Repeats => ({ ...weekly, except: [...weekly.except], ...fields });

describe('days of a repeated event', () => {
  test.each([
    ['каждую неделю', '2026-12-23', 3, ['2026-12-23', '2026-12-30', '2027-01-06']],
    ['каждые две недели', '2026-12-23', 3, ['2026-12-23', '2027-01-06', '2027-01-20']],
    ['каждый месяц того же числа', '2025-12-31', 4, ['2025-12-31', '2026-01-31', '2026-03-31', '2026-05-31']],
    ['каждый месяц в тот же день недели', '2026-10-31', 3, ['2026-10-31', '2027-01-30', '2027-05-29']],
    ['каждый месяц в тот же день недели', '2026-04-04', 3, ['2026-04-04', '2026-05-02', '2026-06-06']],
    ['каждый год', '2024-02-29', 2, ['2024-02-29', '2028-02-29']],
  ] as const)('%s from %s', (every, date, times, days) => {
    expect(allMeetings({ date, repeats: { every, times, except: [] } })).toEqual(days);
  });

  test('end with their last day, leave out exceptions, never run away', () => {
    expect(meetings(of({ repeats: repeats({}) })).slice(3, 6)).toEqual(['2026-10-28', '2026-11-11', '2026-11-18']);
    expect(allMeetings(of({ repeats: repeats({ until: '2026-10' }) }))).toEqual(['2026-10-07', '2026-10-14', '2026-10-21', '2026-10-28']);
    expect(allMeetings(of({ repeats: repeats({ until: '2026-01-01' }) }))).toEqual([]);
    expect(allMeetings(of({ repeats: { every: 'каждый год', except: [] } })).length).toBe(MOST_MEETINGS + 1);
    expect(allMeetings({ date: '2026-10', repeats: repeats({}) })).toEqual(['2026-10']);
  });
});

test('what lies ahead: by the last day, never by what was told to have been', () => {
  expect(isAhead(of({ date: TODAY }), TODAY)).toBe(true);
  expect(isAhead(of({ date: '2026-11-21' }), TODAY)).toBe(false);
  expect(isAhead(of({ date: '2026-11-20', dateTo: TODAY }), TODAY)).toBe(true);
  expect(isAhead(of({ date: '2026' }), TODAY)).toBe(true);
  expect(isAhead(of({ date: '2026', state: 'состоялось' }), TODAY)).toBe(false);
  expect(isAhead(of({ repeats: repeats({}) }), TODAY)).toBe(true);
  expect([lastDay(of({ repeats: repeats({}) })), nextDay(of({ repeats: repeats({}) }), TODAY)]).toEqual(['2026-12-30', '2026-11-25']);
  expect([isUnclosed(of({}), TODAY), isUnclosed(of({ state: 'отменено' }), TODAY), isUnclosed(of({ repeats: repeats({}) }), TODAY)]).toEqual([true, false, false]);
});

test('what counts as held', () => {
  expect(heldMeetings(of({ state: 'состоялось' }), TODAY)).toEqual(['2026-10-07']);
  for (const state of ['запланировано', 'перенесено', 'отменено'] as const) expect(heldMeetings(of({ state }), TODAY)).toEqual([]);
  expect(heldMeetings(of({ date: '2026', state: 'состоялось' }), TODAY)).toEqual(['2026']);
  expect(heldMeetings(of({ date: '2026-12-30', state: 'состоялось' }), TODAY)).toEqual([]);
  // Of a series: as far as the record vouches, without exceptions, never from the future.
  expect(heldMeetings(of({ repeats: repeats({}) }), TODAY)).toEqual([]);
  expect(heldMeetings(of({ repeats: repeats({ heldTo: '2026-11-11' }) }), TODAY)).toHaveLength(5);
  expect(heldMeetings(of({ repeats: repeats({ heldTo: '2026-12' }) }), TODAY)).toHaveLength(6);
  expect(heldMeetings(of({ state: 'состоялось', repeats: repeats({ until: '2026-11-18' }) }), TODAY)).toHaveLength(6);
  expect(heldMeetings(of({ state: 'отменено', repeats: repeats({ heldTo: '2026-11-11' }) }), TODAY)).toEqual([]);
});
