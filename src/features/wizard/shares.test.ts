import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leastOf, moreThanHalf, parseShare } from './shares.ts';

it('a third of 80 is 27 people, of 81 is 27, of none is none', () => {
  const third = parseShare('1/3')!;
  expect([leastOf(80, third), leastOf(81, third), leastOf(82, third), leastOf(0, third), leastOf(1, third)]).toEqual([27, 27, 28, 0, 1]);
  expect(leastOf(30, parseShare('2/3')!)).toBe(20);
});

it('only fractions from 0 to 1 are shares', () => {
  expect(['0,33', '0.5', '3/2', '0/3', '1/0', '1 / 3', '-1/3', '01/3', '', '1/3/4'].map(parseShare)).toEqual(Array.from({ length: 10 }, () => undefined));
  expect(parseShare('2/3')).toEqual({ parts: 2, of: 3 });
});

it('the least number keeps the share, one less does not, exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000 }), fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 999_999 }), (all, a, b) => {
      const share = { parts: Math.min(a, b), of: Math.max(a, b) };
      const least = leastOf(all, share);
      const keeps = (people: number): boolean => BigInt(people) * BigInt(share.of) >= BigInt(all) * BigInt(share.parts);
      return keeps(least) && !keeps(least - 1) && least <= all && moreThanHalf(all) * 2 > all && (moreThanHalf(all) - 1) * 2 <= all;
    }),
  );
});
