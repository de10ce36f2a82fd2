import { expect, test } from 'vitest';
import { innermostPoint, isInside } from './measures-label-point.ts';

const square = [[0, 0], [28, 0], [28, 28], [0, 28], [0, 0]] as const;

test('in a square it is the middle; beside a hole, and inside a bent area', () => {
  expect(innermostPoint([[square]])).toEqual([14, 14]);
  const hole = [[6, 6], [22, 6], [22, 22], [6, 22], [6, 6]] as const;
  expect(isInside(innermostPoint([[square, hole]]), [square, hole])).toBe(true);
  const bent = [[0, 0], [40, 0], [40, 4], [4, 4], [4, 40], [0, 40], [0, 0]] as const;
  expect(isInside(innermostPoint([[bent]]), [bent])).toBe(true);
});

test('the roomier of two parts; a sliver still gets a place', () => {
  const big = square.map(([x, y]) => [x * 2 + 100, y * 2] as const);
  expect(innermostPoint([[square], [big]])[0]).toBeGreaterThan(100);
  expect(innermostPoint([[[[0, 0], [10, 0], [0, 0]]]]).every(Number.isFinite)).toBe(true);
});
