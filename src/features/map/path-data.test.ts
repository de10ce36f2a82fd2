import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { XY } from './mercator.ts';
import { clipLine, clipRing, pathData, simplifyLine, simplifyRing } from './path-data.ts';

const RECT = { left: 0, top: 0, right: 10, bottom: 10 };
const point = fc.tuple(fc.double({ min: -20, max: 30, noNaN: true }), fc.double({ min: -20, max: 30, noNaN: true }));

describe('clipping', () => {
  test('a ring around the whole window becomes the window', () => {
    const cut = clipRing([[-5, -5], [15, -5], [15, 15], [-5, 15]], RECT);
    expect(new Set(cut.map(String))).toEqual(new Set(['0,0', '10,0', '10,10', '0,10']));
  });

  test('what is outside leaves nothing', () => {
    expect(clipRing([[20, 20], [25, 20], [25, 25]], RECT)).toEqual([]);
    expect(clipLine([[20, 20], [25, 25]], RECT)).toEqual([]);
  });

  test('a line that leaves and comes back is two lines', () => {
    expect(clipLine([[5, 5], [15, 5], [15, 8], [5, 8]], RECT)).toEqual([
      [[5, 5], [10, 5]],
      [[10, 8], [5, 8]],
    ]);
  });

  test('nothing drawn lies outside the window', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 12 }), (points) => {
        for (const [x, y] of [...clipRing(points, RECT), ...clipLine(points, RECT).flat()]) {
          expect(x).toBeGreaterThanOrEqual(-1e-9);
          expect(x).toBeLessThanOrEqual(10 + 1e-9);
          expect(y).toBeGreaterThanOrEqual(-1e-9);
          expect(y).toBeLessThanOrEqual(10 + 1e-9);
        }
      }),
    );
  });
});

describe('simplifying', () => {
  test('keeps ends and corners, drops what is nearly straight', () => {
    expect(simplifyLine([[0, 0], [5, 0.3], [10, 0], [10, 10]], 0.5)).toEqual([[0, 0], [10, 0], [10, 10]]);
  });

  test('a ring stays a ring of its own points', () => {
    const ring: XY[] = [[0, 0], [5, 0.1], [10, 0], [10, 10], [0, 10]];
    expect(simplifyRing(ring, 0.5)).toEqual([[0, 0], [10, 0], [10, 10], [0, 10]]);
  });

  test('twice is the same as once', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 20 }), (line) => {
        const once = simplifyLine(line, 2);
        expect(simplifyLine(once, 2).length).toBeLessThanOrEqual(once.length);
        expect(once[0]).toEqual(line[0]);
        expect(once.at(-1)).toEqual(line.at(-1));
      }),
    );
  });
});

describe('path data', () => {
  test('whole numbers, relative steps, no needless spaces', () => {
    expect(pathData([[10.4, 20], [15, 17.2], [15.1, 17.3], [17, 21]], true)).toBe('M10 20l5-3 2 4z');
  });

  test('what has shrunk to a point is not drawn', () => {
    expect(pathData([[1, 1], [1.2, 1.1], [1.3, 0.9]], true)).toBe('');
    expect(pathData([[1, 1], [1.2, 1.1]], false)).toBe('');
  });
});
