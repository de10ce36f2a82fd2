import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packLine, unpackLine } from './base-file.ts';

test('a packed line comes back as it was, to four digits, latitude first', () => {
  const degree = (limit: number) => fc.integer({ min: -limit * 10_000, max: limit * 10_000 }).map((n) => n / 10_000);
  fc.assert(
    fc.property(fc.array(fc.tuple(degree(180), degree(90))), (line) => {
      expect(unpackLine(packLine(line))).toEqual(line.map(([lng, lat]) => [lat, lng].map((n) => (n === 0 ? 0 : n))));
    }),
  );
});

test('later points are differences, so that the file is small', () => {
  expect(packLine([[28.3496, 57.8136], [28.35, 57.8135]])).toEqual([283496, 578136, 4, -1]);
});
