import { describe, expect, it } from 'vitest';
import { isInside, metresToEdge, placeOf, ringAreaM2, ringsOf, type Ring } from './contour.ts';

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

describe('placeOf', () => {
  const ring = (width: number): [number, number][] => [[30, 57], [30 + width, 57], [30 + width, 57 + width], [30 + width / 2, 57 + width / 4], [30, 57 + width], [30, 57]];
  const own = { lat: 57.5, lng: 30.5, precision: 'дом' } as const;

  it('takes the own point when it is known', () => expect(placeOf({ point: own, boundary: { precision: 'по решению', polygon: ring(0.002) } })).toEqual(own));

  it('falls back to a point inside the contour, as exact as the contour is', () => {
    for (const point of [undefined, { ...own, precision: 'центр муниципалитета' as const }]) {
      const place = placeOf({ point, boundary: { precision: 'по решению', polygon: ring(0.002) } })!;
      expect(place.precision).toBe('дом');
      expect(isInside(place, [ring(0.002)])).toBe(true);
    }
    expect(placeOf({ boundary: { precision: 'по решению', polygon: ring(0.1) } })!.precision).toBe('населённый пункт');
    expect(placeOf({ boundary: { precision: 'приблизительно', polygon: ring(0.002) } })!.precision).toBe('населённый пункт');
  });

  it('knows nothing of what has neither', () => {
    expect(placeOf({})).toBeUndefined();
    expect(placeOf({ boundary: { precision: 'по решению', polygon: [[30, 57], [30, 57], [30, 57], [30, 57]] } })).toBeUndefined();
  });
});
