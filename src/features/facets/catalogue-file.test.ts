import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows, unpackRow, type CatalogueRow } from './catalogue-file.ts';

const degrees = (max: number) => fc.integer({ min: -max * 1e5, max: max * 1e5 }).map((n) => n / 1e5);
const word = fc.string({ maxLength: 12 });
/** Rows as a build makes them: a tile is written with figures, an empty picture is no picture. */
const row: fc.Arbitrary<CatalogueRow> = fc.record(
  {
    id: word,
    code: word,
    title: word,
    where: word,
    also: word,
    sign: fc.integer({ min: 0, max: 5 }),
    tile: fc.tuple(fc.nat(30), fc.nat(30)),
    picture: fc.string({ minLength: 1 }),
    point: fc.record({ lat: degrees(90), lng: degrees(180), isCentre: fc.boolean() }),
    facets: fc.record({ okrug: fc.uniqueArray(word), god: fc.uniqueArray(word, { maxLength: 1 }) }),
    cells: fc.record({ year: word }),
    numbers: fc.record({ cost: fc.option(fc.integer()) }),
  },
  { requiredKeys: ['id', 'code', 'title', 'where', 'also', 'sign', 'facets', 'cells', 'numbers'] },
);

describe('packRows', () => {
  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const file = JSON.parse(JSON.stringify(packRows(rows, ['okrug', 'god']))) as ReturnType<typeof packRows>;
        // −0 becomes 0 on the way through JSON, as it should.
        const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
        rows.forEach((expected, i) => expect(plain(unpackRow(file, i))).toEqual(plain(expected)));
      }),
    );
  });
});
