import { describe, expect, it } from 'vitest';
import { isInside, metresToEdge, ringAreaM2, ringsOf, type Ring } from './contour.ts';

const RING: Ring = [[30, 57], [30.01, 57], [30.01, 57.01], [30, 57.01], [30, 57]];

describe('contours', () => {
  it('one or several', () => {
    expect(ringsOf(undefined)).toEqual([]);
    expect(ringsOf({ polygon: RING })).toEqual([RING]);
    expect(ringsOf({ polygons: [RING, RING] })).toHaveLength(2);
  });
  it('a point is inside or not, and so far from the edge', () => {
    expect(isInside({ lat: 57.005, lng: 30.005 }, [RING])).toBe(true);
    expect(isInside({ lat: 57.02, lng: 30.005 }, [RING])).toBe(false);
    expect(metresToEdge({ lat: 57.02, lng: 30.005 }, [RING])).toBeCloseTo(1112, 0);
    expect(metresToEdge({ lat: 57, lng: 30 }, [])).toBe(Infinity);
  });
  it('area in square metres, either way round', () => {
    expect(ringAreaM2(RING)).toBeCloseTo(ringAreaM2(RING.toReversed()), 3);
    expect(ringAreaM2(RING) / 673_337).toBeCloseTo(1, 2);
  });
});
