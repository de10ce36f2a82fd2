import { expect, test } from 'vitest';
import { attendedText, byYear, repeatText, stateText, whenInFull, whenText, zoneWords } from './event-words.ts';
import type { Event } from './schema.ts';

const bare = (text: string | undefined): string | undefined => text?.replaceAll('\u00A0', ' ');

test('день, дни одного месяца, двух месяцев, двух лет', () => {
  const said = [{ date: '2025-12-16' }, { date: '2025-06-05', dateTo: '2025-06-07' }, { date: '2025-05-30', dateTo: '2025-06-02' }, { date: '2025-12-30', dateTo: '2026-01-02' }, { date: '2023' }, { date: '2025-06', dateTo: '2025-08' }, { date: '2025-06-05', dateTo: '2025-06-05' }].map((e) => whenText(e).replaceAll('\u00A0', ' '));
  expect(said).toEqual(['16 декабря 2025 года', 'с 5 по 7 июня 2025 года', 'с 30 мая по 2 июня 2025 года', 'с 30 декабря 2025 года по 2 января 2026 года', '2023 год', 'с июня 2025 года по август 2025 года', '5 июня 2025 года']);
});

test('годы от нового к старому, внутри года порядок прежний', () => {
  const events = ['2024-02', '2026-01-01', '2024-01', '2025'].map((date) => ({ data: { date } }));
  expect(byYear(events).map(({ year, events: some }) => [year, some.map((e) => e.data.date)])).toEqual([['2026', ['2026-01-01']], ['2025', ['2025']], ['2024', ['2024-02', '2024-01']]]);
});

test('сколько было человек: неизвестно — не ноль', () => {
  expect(attendedText(undefined)).toBeUndefined();
  expect([0, 1, 22, 115].map((n) => attendedText(n)!.replace('\u00A0', ' '))).toEqual(['0 человек', '1 человек', '22 человека', '115 человек']);
});

test('время: один день, вечер за полночь, несколько дней, без конца', () => {
  const said = [
    { date: '2026-11-28', timeFrom: '16:00', timeTo: '19:00' },
    { date: '2026-11-28', timeFrom: '16:00' },
    { date: '2026-12-31', dateTo: '2027-01-01', timeFrom: '22:00', timeTo: '01:30' },
    { date: '2026-03-18', dateTo: '2026-03-19', timeFrom: '10:00', timeTo: '16:00' },
    { date: '2026-03-18', dateTo: '2026-03-19', timeFrom: '10:00' },
  ].map((e) => bare(whenInFull(e)));
  expect(said).toEqual(['28 ноября 2026 года, с 16:00 до 19:00', '28 ноября 2026 года, в 16:00', '31 декабря 2026 года, с 22:00 до 01:30 следующего дня', 'с 18 по 19 марта 2026 года, начало в 10:00, конец в 16:00', 'с 18 по 19 марта 2026 года, начало в 10:00']);
});

test('как повторяется', () => {
  expect((['каждую неделю', 'каждые две недели', 'каждый месяц того же числа', 'каждый месяц в тот же день недели', 'каждый год'] as const).map((every) => bare(repeatText('2026-10-14', every)))).toEqual(['каждую среду', 'раз в две недели по средам', 'каждый месяц 14-го числа', 'каждую вторую среду месяца', 'каждый год 14 октября,']);
  expect(['2026-10-05', '2026-10-18', '2026-10-31'].map((day) => bare(repeatText(day, 'каждый месяц в тот же день недели')))).toEqual(['каждый первый понедельник месяца', 'каждое третье воскресенье месяца', 'каждую пятую субботу месяца']);
  expect(bare(whenText({ date: '2026-10-07', repeats: { every: 'каждую неделю', until: '2026-12-30', except: ['2026-12-30'] } }))).toBe('каждую среду с 7 октября по 23 декабря 2026 года');
});

test('часы региона: сдвиг того дня', () => {
  expect([zoneWords('Europe/Moscow', '2026-07-01'), zoneWords('Europe/Berlin', '2026-07-01'), zoneWords('Europe/Berlin', '2026-12-01'), zoneWords('America/New_York', '2026-12-01'), zoneWords('UTC', '2026-12-01')]).toEqual(['UTC+3', 'UTC+2', 'UTC+1', 'UTC−5', 'UTC+0']);
});

test('что сказать прежде всего', () => {
  const said = (fields: Partial<Event>) => bare(stateText({ date: '2026-12-11', state: 'запланировано', provisional: false, ...fields }, '2026-11-22'));
  expect(said({})).toBeUndefined();
  expect(said({ state: 'состоялось', date: '2026-01-01' })).toBeUndefined();
  expect(said({ state: 'отменено', provisional: true })).toBe('Отменено.');
  expect(said({ state: 'перенесено', movedFrom: '2026-11-14' })).toBe('Перенесено: раньше стоял другой день, 14 ноября 2026 года.');
  expect(said({ state: 'перенесено' })).toBe('Перенесено на другой день.');
  expect(said({ provisional: true })).toBe('День предварительный: его ещё могут сменить.');
  expect(said({ date: '2026-11-07' })).toBe('Этот день прошёл; состоялось ли событие, в записи не сказано.');
});
