import { expect, test } from 'vitest';
import { doubtsOf, hasHistory, historyOf, unknownOf } from './history.ts';
import type { Tos } from './schema.ts';

test('founding, charter and states in their order; founding and the first working day are one event', () => {
  const events = historyOf({ founded: '2019-03-02', charter: { regNo: '7', date: '2019-03-29' }, statusHistory: [{ status: 'создаётся', date: '2018-11' }, { status: 'действует', date: '2019-03-02', note: 'С третьего раза.' }], formerNames: ['Старая'] });
  expect(events.map((e) => [e.date, e.what])).toEqual([
    ['2018-11', 'Создаётся'],
    ['2019-03-02', 'Создан и действует'],
    ['2019-03-29', 'Зарегистрирован устав, №\u00A07'],
    [undefined, 'Прежде назывался «Старая»'],
  ]);
  expect(events[1]!.note).toBe('С третьего раза.');
  expect(historyOf({ statusHistory: [{ status: 'неизвестно' }], formerNames: [] })).toEqual([{ what: 'Состояние неизвестно', date: undefined, note: undefined }]);
});

test('a record that only says that nobody knows has no history to show', () => {
  const silent = { statusHistory: [{ status: 'неизвестно' as const, note: 'Сведений не найдено.' }], formerNames: [] };
  expect(hasHistory(silent)).toBe(false);
  expect(hasHistory({ ...silent, founded: '2020' })).toBe(true);
  expect(hasHistory({ ...silent, formerNames: ['Старая'] })).toBe(true);
  expect(hasHistory({ ...silent, statusHistory: [{ status: 'неизвестно', date: '2024' }] })).toBe(true);
  expect(hasHistory({ ...silent, statusHistory: [{ status: 'действует' }] })).toBe(true);
});

test('projects outside of the life of a ТОС are told, those of its own years are not', () => {
  const life: Pick<Tos, 'founded' | 'statusHistory'> = { founded: '2019-03', statusHistory: [{ status: 'действует', date: '2019-03' }, { status: 'ликвидирован', date: '2025-02-28' }] };
  expect(doubtsOf(life, [{ title: 'Двор', year: 2019 }, { title: 'Без года', year: null }, { title: 'Свет', year: 2025 }])).toEqual([]);
  expect(doubtsOf(life, [{ title: 'Двор', year: 2017 }, { title: 'Свет', year: 2026 }])).toHaveLength(2);
  expect(doubtsOf({ founded: '2021', statusHistory: [{ status: 'действует', date: '2020-05' }] }, [])).toHaveLength(1);
  expect(doubtsOf({ founded: '2020', statusHistory: [{ status: 'действует', date: '2020-05' }] }, [])).toEqual([]);
});

test('what is unknown becomes one line of questions', () => {
  const bare = { type: 'деревня', statusHistory: [{ status: 'неизвестно' }], web: [] } as unknown as Tos;
  expect(unknownOf(bare, false)).toContain('где это точно');
  expect(unknownOf({ ...bare, founded: '2020' }, true)).not.toContain('когда создан');
});
