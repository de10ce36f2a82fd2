import { describe, expect, test } from 'vitest';
import { endOf, isInQuarter, monthsOf, MOST_QUARTERS, quarterName, quarterOf, quartersBetween } from './quarter.ts';

describe('кварталы', () => {
  test.each([['2026-01-01', '2026-1'], ['2026-03-31', '2026-1'], ['2026-04-01', '2026-2'], ['2026-12-31', '2026-4']])('%s — %s', (day, quarter) => expect(quarterOf(day)).toBe(quarter));
  test.each([['2026-11-22', true], ['2026-11', true], ['2026', false], ['2026-09-30', false], ['2025-11', false]])('%s в четвёртом квартале 2026 года: %s', (date, is) => expect(isInQuarter(date, '2026-4')).toBe(is));
  test('конец квартала — последний день месяца', () => expect(['2026-1', '2026-2', '2026-4'].map(endOf)).toEqual(['2026-03-31', '2026-06-30', '2026-12-31']));
  test('названия', () => expect([monthsOf('2026-4'), quarterName('2027-1')].map((text) => text.replaceAll('\u00A0', ' '))).toEqual(['октябрь — декабрь 2026 года', 'первый квартал 2027 года']));
  test('все кварталы через границу года, от нового к старому', () => expect(quartersBetween('2026-11-22', '2027-05-01')).toEqual(['2027-2', '2027-1', '2026-4']));
  test('первый день позже сегодняшнего: показан только сегодняшний квартал', () => expect(quartersBetween('2026-11-27', '2026-05-01')).toEqual(['2026-2']));
  test('не больше десяти лет', () => expect(quartersBetween('1999-01-01', '2026-11-22')).toHaveLength(MOST_QUARTERS));
});
