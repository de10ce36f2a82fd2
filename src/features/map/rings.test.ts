import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeIntoRings, ringDashes, ringRadius } from './rings.ts';

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

  test('whose place is partly unknown are partly dashed: the pattern goes round exactly once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 26 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (radius, share) => {
        const parts = ringDashes(radius, share).split(' ').map(Number);
        expect(parts.length % 2).toBe(0);
        expect(parts.every((part) => part > 0)).toBe(true);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(2 * Math.PI * radius, 0);
      }),
    );
    expect(ringDashes(10, 0)).toBe('');
    expect(ringDashes(10, 1).split(' ')).toHaveLength(2);
  });

  test('count those that are known by municipality only', () => {
    expect(mergeIntoRings([{ x: 0, y: 0, isVague: true }, { x: 1, y: 0 }])).toEqual([{ x: 0.5, y: 0, count: 2, vague: 1 }]);
  });
});
