import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm, insideBbox, roundDegrees, type Bbox } from './geo.ts';

const point = fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lng: fc.double({ min: -180, max: 180, noNaN: true }) });

describe('insideBbox', () => {
  const box: Bbox = [40, 60, 42, 62];
  it('takes its edges in', () => expect([insideBbox({ lat: 60, lng: 40 }, box), insideBbox({ lat: 62, lng: 42 }, box)]).toEqual([true, true]));
  it('knows latitude from longitude', () => expect([insideBbox({ lat: 61, lng: 41 }, box), insideBbox({ lat: 41, lng: 61 }, box)]).toEqual([true, false]));
});

describe('distanceKm', () => {
  it('a degree of latitude is 111.2 km', () => expect(distanceKm({ lat: 60, lng: 40 }, { lat: 61, lng: 40 })).toBeCloseTo(111.195, 2));
  it('is symmetric, not negative and at most half the equator', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const distance = distanceKm(a, b);
        return distance >= 0 && distance <= 20_016 && Math.abs(distance - distanceKm(b, a)) < 1e-6;
      }),
    );
  });
});

it('five digits, idempotent', () => {
  expect(roundDegrees(57.8136049)).toBe(57.8136);
  fc.assert(fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (n) => roundDegrees(roundDegrees(n)) === roundDegrees(n) && Math.abs(roundDegrees(n) - n) <= 0.5001e-5));
});
