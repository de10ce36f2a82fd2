import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POINT_PRECISIONS } from '../../kernel/vocabulary.ts';
import { inFileOrder, packPoints, packWords, unpackPoints, type PointRecord } from './points-file.ts';

const records = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/).filter((id) => id.length < 30),
    title: fc.string(),
    lat: fc.integer({ min: -9_000_000, max: 9_000_000 }).map((n) => n / 100_000),
    lng: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((n) => n / 100_000),
    precision: fc.constantFrom(...POINT_PRECISIONS),
    detail: fc.constantFrom('Север · 2024', ''),
    isOutlined: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);
const house = (id: string, lng: number): PointRecord => ({ id, title: id, lat: 57, lng, precision: 'дом', detail: 'Юг' });

describe('the file of points', () => {
  test('comes back as it was written, every column', () => {
    fc.assert(
      fc.property(records, (made) => {
        const ordered = inFileOrder(made);
        const points = unpackPoints(JSON.parse(JSON.stringify(packPoints(ordered))));
        expect(points.ids).toEqual(ordered.map((r) => r.id));
        ordered.forEach((record, i) => {
          expect([points.lat[i], points.lng[i]]).toEqual([record.lat + 0, record.lng + 0]);
          expect(POINT_PRECISIONS[points.precision[i]!]).toBe(record.precision);
          expect(points.outlined.has(i)).toBe(record.isOutlined);
        });
      }),
    );
  });

  test('loses no words and keeps their order', () => {
    fc.assert(fc.property(records, fc.integer({ min: 1, max: 9 }), (made, block) => void expect(packWords(made, block).flat()).toEqual(made.map((r) => [r.title, r.detail]))));
  });

  test('puts neighbours side by side', () => {
    expect(inFileOrder([house('a', 28), house('c', 120), house('b', 28.001)]).map((r) => r.id)).toEqual(['a', 'b', 'c']);
  });

  test('an unknown precision is never taken for a better one', () => {
    expect([...unpackPoints({ ...packPoints([house('a', 28), house('b', 29), house('c', 30)]), precision: '09x' }).precision]).toEqual([0, 2, 2]);
  });

  test.each([
    ['nothing', null],
    ['a page instead of data', '<!doctype html>'],
    ['another file', { type: 'FeatureCollection', features: [] }],
    ['columns of unlike length', { ...packPoints([house('a', 28)]), lat: [1, 2] }],
    ['words for numbers', { ...packPoints([house('a', 28)]), lat: ['57'] }],
  ])('%s is refused whole', (_, file) => {
    expect(() => unpackPoints(file)).toThrow(/точек/);
  });
});
