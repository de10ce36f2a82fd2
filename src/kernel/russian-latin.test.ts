import { describe, expect, it } from 'vitest';
import { readLatin, skeletonOf } from './russian-latin.ts';
import { asRussianKeys, withoutLookAlikes } from './russian-layout.ts';

describe('Russian in Latin letters', () => {
  it.each([
    ['ploshchadka', 'площадка'],
    ['detskaya', 'детская'],
    ['ulichnoe osveshchenie', 'уличное освещение'],
    ['vodoyom', 'водоём'],
    ['skameyka', 'скамейка'],
    ['pozharnyy', 'пожарный'],
  ])('%s reads %s', (typed, read) => expect(skeletonOf(readLatin(typed))).toBe(skeletonOf(read)));

  it.each([['площадка', 'ploshadka', 'ploschadka', 'ploshchadka', 'ploscadka'], ['детская', 'detskaya', 'detskaia', 'detskaja'], ['скамейка', 'skameyka', 'skameika', 'skamejka'], ['кладбище', 'kladbische', 'kladbishche', 'kladbishe']])(
    'all ways to write %s have one skeleton',
    (word, ...ways) => expect(new Set(ways.map((way) => skeletonOf(readLatin(way))))).toEqual(new Set([skeletonOf(word)])),
  );
});

describe('the other layout', () => {
  it.each([['gkjoflrf', 'площадка'], ['{jkjl', 'холод'], ['Gcrjd', 'псков'], ['П-5', 'п-5']])('%s is %s', (typed, read) => expect(asRussianKeys(typed)).toBe(read));
  it('letters that look alike', () => expect([withoutLookAlikes('cквер'), withoutLookAlikes('VIP'), withoutLookAlikes('сквер')]).toEqual(['сквер', 'VIP', 'сквер']));
});
