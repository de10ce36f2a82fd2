import { describe, expect, it } from 'vitest';
import { correct } from './corrections.ts';
import { readDictionary, writeDictionary } from './dictionary.ts';
import { isOneSlip } from './one-slip.ts';

const dictionary = readDictionary(writeDictionary(['Детская площадка, детские площадки, площадка', 'скамейки и беседка', 'ТОС «VIP-персоны»', 'выбор, посёлок, водоём, сцена, пожарный']));
const said = (typed: string): string[] => {
  const { meant = '', suggestion = '' } = correct(typed, dictionary);
  return [meant, suggestion];
};

describe('another layout and Latin letters are read', () => {
  it.each([
    ['gkjoflrf', 'площадка'],
    ['ltncrfz gkjoflrf', 'детская площадка'],
    ['детская gkjoflrf', 'детская площадка'],
    ['ds,jh', 'выбор'],
    ['ploshadka', 'площадка'],
    ['ploshchadka', 'площадка'],
    ['detskaya ploscadka', 'детская площадка'],
    ['skameyki', 'скамейки'],
    ['vodoyom', 'водоём'],
    ['pozharnyj', 'пожарный'],
    ['cкамейки', 'скамейки'],
  ])('%s → %s', (typed, meant) => expect(said(typed)).toEqual([meant, '']));
});

describe('a slip is only offered', () => {
  it.each([
    ['плащадка', 'площадка'],
    ['полщадка', 'площадка'],
    ['площака', 'площадка'],
    ['скамеки', 'скамейки'],
    ['бесетку', 'беседку'],
    ['дтеская площадка', 'детская площадка'],
  ])('%s → %s', (typed, offered) => expect(said(typed)).toEqual(['', offered]));
  it('in the other layout too', () => expect(said('gkfoflrf')).toEqual(['плащадка', 'площадка']));
});

it.each(['площадкой', 'VIP-персоны', 'аэропорт', 'дом', '🌲', 'qwrtpsdf', '2025'])('%s is left alone', (typed) => expect(said(typed)).toEqual(['', '']));

describe('gibberish is not guessed at', () => {
  it.each(['<script>alert(1)</script> плащадка', 'плащадка=1', 'плащадка озеррор алерт абракадабра', 'f(плащадка)'])('%s', (typed) => expect(said(typed)).toEqual(['', '']));
  it('but a layout with its signs is read where all of it becomes words', () => expect(said('DS<JH')).toEqual(['выбор', '']));
});

it('one slip is one edit', () => {
  expect([['кот', 'кит'], ['кот', 'крот'], ['кот', 'от'], ['кот', 'окт']].map(([a, b]) => isOneSlip(a!, b!))).toEqual([true, true, true, true]);
  expect([['кот', 'кот'], ['кот', 'ток'], ['кот', 'котик'], ['кот', 'тук']].map(([a, b]) => isOneSlip(a!, b!))).toEqual([false, false, false, false]);
});
