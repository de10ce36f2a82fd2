import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareTosName, foldName, mendLookAlikes } from './same-name.ts';

describe('one name', () => {
  it.each([
    ['ТОС «Родник»', 'Родник'],
    ['TOC "Poдник"', 'родник'],
    ['Территориальное общественное самоуправление «Ручеёк»', 'РУЧЕЕК'],
    ['Лесная - 12', 'лесная–12'],
    ['Небылицы,центр', 'Небылицы, центр'],
    ['Двор «Где соседи» и окрестности', 'Двор "Где соседи" и\u00A0окрестности'],
  ])('%s = %s', (one, other) => expect(foldName(one)).toBe(foldName(other)));
  it.each([
    ['Берёзовый двор 12', 'Берёзовый двор 13'],
    ['ТОСтер', 'тер'],
    ['Wi-Fi', 'Ви-Фи'],
  ])('%s ≠ %s', (one, other) => expect(foldName(one)).not.toBe(foldName(other)));
  it('folds a folded name into itself', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ТОСтосёеЁ «»"-—.,12 TOCaeop') }), (name) => foldName(foldName(name)) === foldName(name) || /^тос /.test(foldName(name))));
  });
  it('leaves foreign words and bare ids alone', () => expect(['Wi-Fi', 'rodnik', 'makeo'].map(mendLookAlikes)).toEqual(['Wi-Fi', 'rodnik', 'makeo']));
  it.each([['ТОС „Пробный“', 'Пробный'], ['«Лесной двор»', 'Лесной двор'], ['тос Речка', 'Речка'], ['ТОСтер', 'ТОСтер'], ['Дом «Дружба»', 'Дом «Дружба»'], ['ТОС Дом «Дружба»', 'Дом «Дружба»']])('%s is called %s', (typed, name) => expect(bareTosName(typed)).toBe(name));
});
