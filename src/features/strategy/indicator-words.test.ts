/** Do the words keep to the Strategy's own signs and name every gap? */
import { expect, it } from 'vitest';
import { progressSentence, targetText, valueWithUnit, whatIsNeeded } from './indicator-words.ts';

const plain = (s: string): string => s.replaceAll('\u00A0', ' ');

it('keeps the sign as written and never adds one', () => {
  expect(plain(targetText({ signAsWritten: 'не менее', target: { year: 2030, value: 70 }, unit: '%' }))).toBe('не менее 70 %');
  expect(plain(targetText({ signAsWritten: 'без знака', target: { year: 2030, value: 34 }, unit: '%' }))).toBe('34 %');
  expect(plain(valueWithUnit(160000, 'человек', true))).toBe('около 160 000 человек');
});

it('lists what is missing, and the number itself always comes last', () => {
  const all = whatIsNeeded({ method: { state: 'не определена' }, numerator: { state: 'не определено' }, denominator: { state: 'не определено' } });
  expect(all).toHaveLength(6);
  const ready = whatIsNeeded({ method: { state: 'утверждена' }, numerator: { state: 'задано' }, owner: 'Ассоциация', frequency: 'раз в год' });
  expect(ready).toEqual(['Прислать число с датой и источником: для него готово место в записи показателя.']);
});

it('says what the path asked for', () => {
  const reading = { period: '2025', asOf: '2025', value: 10, source: { title: 'Отчёт', kind: 'документ' as const } };
  const sentence = progressSentence({ unit: '%', kind: 'доля на дату', target: { year: 2030, value: 70 } }, { status: 'ниже пути', reading, expected: 26.25 });
  expect(plain(sentence)).toContain('26,3 %');
  expect(progressSentence({ unit: 'шт.', kind: 'за год', target: { year: 2030, value: 70 } }, { status: 'нет данных', reading })).toContain('Год ещё не кончился');
});
