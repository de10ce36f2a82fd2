import { describe, expect, it } from 'vitest';
import { codeWord, normaliseQuery, readCode, searchTerm } from './query.ts';

describe('the query', () => {
  it.each([
    ['  ёлка  у   Ёршика ', 'елка у Ершика'],
    ['\u0435\u0308лка', 'елка'],
    ['а\u200Bб\u0000в', 'а б в'],
    ['х'.repeat(500), 'х'.repeat(200)],
  ])('%j is spelled %j', (typed, expected) => expect(normaliseQuery(typed)).toBe(expected));

  it.each([
    ['П-147', 'П-147'],
    ['п147', 'П-147'],
    ['п — 147', 'П-147'],
    ['p147', 'П-147'],
    ['т-03', 'Т-3'],
    ['В1', 'В-1'],
    ['П-0', undefined],
    ['П-147а', undefined],
    ['парк 5', undefined],
    ['147', undefined],
  ])('%j is the code %j', (typed, code) => expect(readCode(typed)).toBe(code));

  it('looks a code up by a word that begins no other', () => {
    expect(searchTerm('п1')).toBe(codeWord('П-1'));
    expect(codeWord('П-14').startsWith(codeWord('П-1'))).toBe(false);
  });

  it.each([
    ['сквер у реки', 'сквер реки'],
    ['жители в границах ТОС', 'жители границах ТОС'],
    ['в', 'в'],
    ['', null],
    ['«…» —', null],
  ])('%j looks up %j', (typed, term) => expect(searchTerm(typed)).toBe(term));
});
