import { expect, test } from 'vitest';
import { attendedText, byYear, whenText } from './event-words.ts';

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
