import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeIntoRings, ringRadius } from './rings.ts';

const spots = fc.array(fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 300 }) }), { maxLength: 60 });

describe('rings', () => {
  test('lose nobody and do not overlap', () => {
    fc.assert(
      fc.property(spots, (points) => {
        const rings = mergeIntoRings(points);
        expect(rings.reduce((sum, r) => sum + r.count, 0)).toBe(points.length);
        rings.forEach((a, i) =>
          rings.slice(i + 1).forEach((b) => expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(ringRadius(a.count) + ringRadius(b.count))),
        );
      }),
    );
  });

  test('grow with the count, within limits', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), (n) => void expect(ringRadius(n + 1)).toBeGreaterThanOrEqual(ringRadius(n))));
    expect(ringRadius(5000)).toBe(26);
  });
});
