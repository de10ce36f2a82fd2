import { describe, expect, test } from 'vitest';
import { dateIn, moneyIn, numberIn, typesetIn } from './in-words.ts';
import { isStale, toldParts } from './told-parts.ts';

describe('числа, даты и знаки по-английски', () => {
  test.each([['2025-06-14', '14 June 2025'], ['2025-06', 'June 2025'], ['2025', '2025']])('%s — %s', (iso, said) => expect(dateIn('en', iso)).toBe(said));
  test('деньги и числа', () => expect([moneyIn('en', 1234567.4), numberIn('en', 36250.5)]).toEqual(['1,234,567\u00A0roubles', '36,250.5']));
  test.each([
    ['"Rodnik" isn\'t a wall', '“Rodnik” isn’t a wall'],
    ['30-40 metres a year - five years', '30–40\u00A0metres a\u00A0year'.replace('a\u00A0year', 'a year') + ' – five years'],
    ['see ("TOS")', 'see (“TOS”)'],
    ['https://a.example/"x"', 'https://a.example/"x"'],
  ])('%s', (typed, set) => {
    expect(typesetIn('en', typed)).toBe(set);
    expect(typesetIn('en', set)).toBe(set);
  });
});

test('чего не перевели, остаётся по-русски; чего нет нигде, того нет', () => {
  const parts = toldParts({ problem: 'Dark', results: [] }, { problem: 'Темно', solution: 'Фонари', results: ['14 шт.'], lessons: [] });
  expect(parts).toEqual([
    { name: 'problem', texts: ['Dark'], isList: false, isTranslated: true },
    { name: 'solution', texts: ['Фонари'], isList: false, isTranslated: false },
    { name: 'results', texts: ['14 шт.'], isList: true, isTranslated: false },
  ]);
});

test.each([['2026-11', '2026-10', true], ['2026-11', '2026-11', false], ['2026-11-20', '2026-11', false], ['2026', '2025-12', true], ['2026', '2026-03', false]])('запись на %s, перевод на %s: отстал — %s', (russian, translated, is) => expect(isStale(russian, translated)).toBe(is));
