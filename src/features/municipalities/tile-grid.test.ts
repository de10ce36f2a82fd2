import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHADES, shadeByQuantile, shadeScale } from './tile-grid.ts';

describe('shades', () => {
  const values = fc.array(fc.option(fc.nat(500), { nil: null }), { maxLength: 40 });
  test('no data has no shade, every number has one of five', () => {
    fc.assert(
      fc.property(values, (list) =>
        shadeByQuantile(list).forEach((shade, i) => {
          if (list[i] === null) expect(shade).toBeNull();
          else expect(shade! >= 1 && shade! <= SHADES).toBe(true);
        }),
      ),
    );
  });
  test('a larger number is never paler, equal numbers look equal', () => {
    fc.assert(
      fc.property(values, (list) => {
        const shades = shadeByQuantile(list);
        list.forEach((a, i) => list.forEach((b, j) => a !== null && b !== null && a <= b && expect(shades[i]!).toBeLessThanOrEqual(shades[j]!)));
      }),
    );
  });
  test('five different numbers take all five', () => {
    expect(shadeByQuantile([10, 20, 30, 40, 50])).toEqual([1, 2, 3, 4, 5]);
  });
  test('when all are equal the middle shade says «nothing stands out»', () => {
    expect(shadeByQuantile([7, 7, null])).toEqual([3, 3, null]);
  });
});

describe('the scale of paints', () => {
  test('few different numbers get a paint each, and zero is not «no data»', () => {
    const scale = shadeScale([19, 6, 5, 2, 2, 1, 0, null]);
    expect(scale.shades).toEqual([5, 4, 3, 2, 2, 1, 0, null]);
    expect(scale.classes.map(({ from, to, count }) => [from, to, count])).toEqual([[1, 1, 1], [2, 2, 2], [5, 5, 1], [6, 6, 1], [19, 19, 1]]);
    expect([scale.zeros, scale.unknown]).toEqual([1, 1]);
  });
  test('classes hold every number once, do not overlap and grow', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(500), { nil: null }), { maxLength: 60 }), (list) => {
        const { classes, shades, zeros, unknown } = shadeScale(list);
        expect(classes.reduce((sum, c) => sum + c.count, 0) + zeros + unknown).toBe(list.length);
        classes.slice(1).forEach((c, i) => expect(c.from > classes[i]!.to && c.shade > classes[i]!.shade).toBe(true));
        list.forEach((value, i) => expect(shades[i] === null).toBe(value === null));
      }),
    );
  });
});
