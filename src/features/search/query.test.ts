import { describe, expect, it } from 'vitest';
import { askedWords, codeWord, hasWords } from './query.ts';
import { normaliseQuery, plainWords, readCode, readCodes } from './typed.ts';

describe('the query', () => {
  it.each([
    ['  ёлка  у   Ёршика ', 'ёлка у Ёршика'],
    ['\u0435\u0308лка', 'ёлка'],
    ['а\u200Bб\u0000в', 'а б в'],
    ['х'.repeat(10_000), 'х'.repeat(200)],
  ])('%j is cleaned to %j', (typed, expected) => expect(normaliseQuery(typed)).toBe(expected));

  it.each([
    ['П-147', 'П-147'],
    ['п147', 'П-147'],
    ['п — 147', 'П-147'],
    ['p147', 'П-147'],
    ['g-147', 'П-147'],
    ['т-03', 'Т-3'],
    ['В1', 'В-1'],
    ['Д-12', 'Д-12'],
    ['d12', 'Д-12'],
    ['r 5', 'Р-5'],
    ['C-07', 'С-7'],
    ['э—3', 'Э-3'],
    ['e3', 'Э-3'],
    ['ж-3', undefined],
    ['П-0', undefined],
    ['П-147а', undefined],
    ['парк 5', undefined],
    ['147', undefined],
  ])('%j is the code %j', (typed, code) => expect(readCode(typed)).toBe(code));

  it('a sign that looks like another letter may mean either', () => expect([readCodes('p5'), readCodes('р5'), readCodes('d5'), readCodes('сквер')]).toEqual([['П-5', 'Р-5'], ['Р-5', 'П-5'], ['Д-5', 'В-5'], []]));

  it('a code is a word of its own', () => expect(codeWord('П-14')).toBe('п14код'));

  it.each([
    ['сквер у реки', ['сквер', 'реки']],
    ['Ёлка, ёлка и елка', ['елка']],
    ['в', ['в']],
    ['🌲 «…» —', []],
  ])('%j asks for %j', (typed, words) => expect(askedWords(typed)).toEqual(words));

  it('asks for no more words than a person would', () => expect(askedWords(Array.from({ length: 90 }, (_, i) => `c${i}`).join(' ')).length).toBeLessThanOrEqual(16));
  it('knows when there is nothing to look for', () => expect(['%%%', '🌲', '', 'а'].map(hasWords)).toEqual([false, false, false, true]));
  it('folds words for beginnings', () => expect(plainWords('ТОС «Ёжик-2»')).toEqual(['тос', 'ежик', '2']));
});
