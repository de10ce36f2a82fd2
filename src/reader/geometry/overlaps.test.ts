import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ring } from '../../kernel/contour.ts';
import { findOverlaps, partsOutside, ringKey } from './overlaps.ts';
import { isClosed, selfCrossing } from './rings.ts';

function square(lng: number, lat: number, size: number): Ring {
  return [[lng, lat], [lng + size, lat], [lng + size, lat + size], [lng, lat + size], [lng, lat]];
}
const all = () => true;
const overlaps = (...rings: Ring[]) => findOverlaps(rings.map((ring, item) => ({ item, rings: [ring] })), all, 1000);

describe('overlaps', () => {
  const corner = fc.integer({ min: 0, max: 2000 }).map((n) => 30 + n / 1e4);
  const side = fc.integer({ min: 1, max: 900 }).map((n) => n / 1e4);
  const anySquare = fc.tuple(corner, corner, side).map(([lng, lat, size]) => square(lng, lat + 27, size));

  it('are the same whichever of the two comes first', () => {
    fc.assert(
      fc.property(anySquare, anySquare, (a, b) => {
        const [one, other] = [overlaps(a, b)[0], overlaps(b, a)[0]];
        expect(one === undefined).toBe(other === undefined);
        if (one && other) expect(Math.abs(one.areaM2 - other.areaM2)).toBeLessThan(1);
      }),
    );
  });

  it('are never found between squares that lie apart or share an edge', () => {
    fc.assert(fc.property(anySquare, fc.integer({ min: 0, max: 50 }), (a, gap) => {
      const right = a[1]![0] + gap / 1e5;
      expect(overlaps(a, square(right, a[0]![1], 0.01)).filter(({ areaM2 }) => areaM2 > 1)).toEqual([]);
    }));
  });

  it('are measured in square metres', () => {
    const [found] = overlaps(square(30, 57, 0.01), square(30.005, 57, 0.01));
    const metres = 111_195;
    expect(found!.areaM2 / (0.005 * metres * Math.cos((57.005 * Math.PI) / 180) * 0.01 * metres)).toBeCloseTo(1, 3);
    expect(found!.share).toBeCloseTo(0.5, 3);
  });

  it('of a ring that runs the other way are found too', () => {
    expect(overlaps(square(30, 57, 0.01), square(30.005, 57, 0.01).toReversed())).toHaveLength(1);
  });

  it('are looked for in 650 adjoining yards of 48 corners in less than two seconds', () => {
    const yards = Array.from({ length: 650 }, (_, n) => yard(28 + (n % 26) * 0.01, 57 + Math.floor(n / 26) * 0.01));
    const started = process.cpuUsage();
    expect(overlaps(...yards).filter(({ areaM2 }) => areaM2 > 25)).toEqual([]);
    for (const ring of yards) expect(selfCrossing(ring)).toBeUndefined();
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(2);
  });

  it('are not looked for without end', () => {
    const heap = Array.from({ length: 200 }, (_, n) => square(30 + n / 1e6, 57, 0.01));
    expect(findOverlaps(heap.map((ring, item) => ({ item, rings: [ring] })), all, 30)).toHaveLength(30);
  });
});

/** A yard whose edges wave in step with those of its neighbours. */
function yard(lng: number, lat: number): Ring {
  const steps = 12;
  const wave = (n: number): number => (n % 2) * 0.0004;
  const along = Array.from({ length: steps }, (_, n) => n);
  const at = (n: number): number => Math.round((n / steps) * 0.01 * 1e7) / 1e7;
  const corners: [number, number][] = [
    ...along.map((n): [number, number] => [lng + at(n), lat + wave(n)]),
    ...along.map((n): [number, number] => [lng + 0.01 + wave(n), lat + at(n)]),
    ...along.map((n): [number, number] => [lng + at(steps - n), lat + 0.01 + wave(n)]),
    ...along.map((n): [number, number] => [lng + wave(n), lat + at(steps - n)]),
  ];
  return [...corners, corners[0]!];
}

describe('the part outside an area', () => {
  it('is what sticks out, and nothing when all lies inside', () => {
    const area = [square(30, 57, 0.1)];
    expect(partsOutside([square(30.02, 57.02, 0.01)], area)).toEqual([]);
    expect(partsOutside([square(30.095, 57.02, 0.01)], area)).toHaveLength(1);
  });
  it('counts a hole as outside', () => {
    expect(partsOutside([square(30.04, 57.04, 0.01)], [square(30, 57, 0.1), square(30.03, 57.03, 0.04)])).toHaveLength(1);
  });
});

describe('a ring', () => {
  it('is the same from any corner and either way', () => {
    const ring = square(30, 57, 0.01);
    const turned = [...ring.slice(2, 4), ...ring.slice(0, 3)];
    expect(ringKey(turned)).toBe(ringKey(ring));
    expect(ringKey(ring.toReversed())).toBe(ringKey(ring));
  });
  it('closes when its last corner is its first', () => {
    expect(isClosed(square(30, 57, 1))).toBe(true);
    expect(isClosed(square(30, 57, 1).slice(0, 4))).toBe(false);
  });
  it('tells where it crosses itself', () => {
    expect(selfCrossing([[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]])).toEqual([1, 1]);
    expect(selfCrossing([[0, 0], [2, 0], [2, 2], [1, 0], [0, 2], [0, 0]])).toEqual([1, 0]);
    expect(selfCrossing([[0, 0], [2, 0], [1, 0], [1, 2], [0, 0]])).toEqual([2, 0]);
    expect(selfCrossing(square(30, 57, 0.01))).toBeUndefined();
  });
  it('convex ones never cross themselves', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 359 }), { minLength: 3, maxLength: 40 }), (degrees) => {
      const corners = degrees.toSorted((a, b) => a - b).map((d): [number, number] => [30 + Math.cos((d * Math.PI) / 180) / 100, 57 + Math.sin((d * Math.PI) / 180) / 100]);
      expect(selfCrossing([...corners, corners[0]!])).toBeUndefined();
    }));
  });
});
