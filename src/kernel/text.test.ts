import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterColon, capitalise, compareRu, countOf, formatNumber, formatRoubles, formatRoublesShort, municipalityInList, NOUNS, plural, tosTitle } from './text.ts';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('plural', () => {
  it.each([
    [0, 'проектов'], [1, 'проект'], [2, 'проекта'], [4, 'проекта'], [5, 'проектов'], [11, 'проектов'], [12, 'проектов'], [14, 'проектов'],
    [21, 'проект'], [22, 'проекта'], [25, 'проектов'], [101, 'проект'], [111, 'проектов'], [112, 'проектов'], [1001, 'проект'],
  ])('%i %s', (count, word) => expect(plural(count, NOUNS.project)).toBe(word));

  it('depends on the last two digits only', () => {
    fc.assert(fc.property(fc.nat(1_000_000), (n) => plural(n, NOUNS.file) === plural(n + 100, NOUNS.file)));
  });
  it('«год» becomes «лет»', () => expect([1, 2, 5].map((n) => plain(countOf(n, NOUNS.year)))).toEqual(['1 год', '2 года', '5 лет']));
});

describe('numbers', () => {
  it.each([
    [0, '0'], [7, '7'], [1234, '1234'], [12345, '12 345'], [1234567, '1 234 567'], [0.5, '0,5'], [1.005, '1'], [99.999, '100'], [-12345.6, '−12 345,6'],
  ])('%d → %s', (value, text) => expect(plain(formatNumber(value))).toBe(text));

  it('money at a glance', () => {
    expect([999, 240_000, 1_500_000, 20_000_000].map((n) => plain(formatRoublesShort(n)))).toEqual(['999 ₽', '240 тыс. ₽', '1,5 млн ₽', '20 млн ₽']);
    expect(plain(formatRoubles(240_000.4))).toBe('240 000 ₽');
  });
  it('never breaks a line inside a number', () => {
    fc.assert(fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (n) => !/ /.test(formatRoubles(n)) && !/[a-z]/i.test(formatNumber(n))));
  });
});

describe('words', () => {
  it('sort the Russian way: ё stays with е, numbers by value', () => {
    expect(['Ёлка', 'Яма', 'Ель', 'дом 10', 'Дом 2'].toSorted(compareRu)).toEqual(['Дом 2', 'дом 10', 'Ёлка', 'Ель', 'Яма']);
  });
  it('the order is total', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => (compareRu(a, b) === 0) === (a === b)));
  });
  it('quotes inside quotes', () => expect(plain(tosTitle('Дом «Заря»'))).toBe('ТОС «Дом „Заря“»'));
  it('first letter', () => expect(capitalise('ёлка и Ель')).toBe('Ёлка и Ель'));
});

describe('municipalityInList', () => {
  it.each([
    ['Луговой', 'муниципальный округ', 'Луговой округ'],
    ['Заречный', 'муниципальный район', 'Заречный район'],
    ['Заречный', 'городской округ', 'Заречный'],
    ['Верхние Луга', 'муниципальный округ', 'Верхние Луга'],
    ['Луговой район', 'муниципальный район', 'Луговой район'],
  ] as const)('%s, %s', (nameShort, kind, said) => expect(municipalityInList({ nameShort, kind }).replaceAll('\u00A0', ' ')).toBe(said));
});

describe('afterColon', () => {
  it.each([
    ['Жители деревни', 'жители деревни'],
    ['Все, кто пришёл', 'все, кто пришёл'],
    ['Жительница Анна', 'Жительница Анна'],
    ['ТОС «Родник»', 'ТОС «Родник»'],
    ['Лугово и соседние деревни', 'Лугово и соседние деревни'],
    ['По похозяйственной книге', 'по похозяйственной книге'],
  ])('%s', (text, said) => expect(afterColon(text)).toBe(said));
});
