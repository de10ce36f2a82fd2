import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasHouse, houseText, packSpans, readHouse, sharedHouse, spansText, unpackSpans, type HouseSpan } from './houses.ts';

const span = (packed: string): HouseSpan => unpackSpans(packed)[0]!;
const has = (packed: string, house: string): boolean => hasHouse(span(packed), readHouse(house)!);

describe('house numbers', () => {
  it.each([['5', '5'], ['5а', '5А'], ['5 А', '5А'], ['5-а', '5А'], ['5a', '5А'], ['5/2', '5/2'], ['5к2', '5/2'], ['5 корп. 2', '5/2'], ['5А стр. 1', '5А/1']])('%s', (typed, shown) => {
    expect(houseText(readHouse(typed)!)).toBe(shown);
  });
  it('no number', () => expect(readHouse('дом')).toBeUndefined());

  it('a range names its lettered houses, a number only itself', () => {
    expect(has('1-43', '5А')).toBe(true);
    expect(has('5', '5А')).toBe(false);
    expect(has('55А-61А', '55')).toBe(false);
    expect(has('55А-61А', '61А')).toBe(true);
    expect(has('55А-61А', '61Б')).toBe(false);
    expect(has('2-20ч', '5')).toBe(false);
    expect(has('2-20ч', '6')).toBe(true);
    expect(has('*н', '177')).toBe(true);
    expect(has('*', '4')).toBe(true);
  });

  it('a house of two lists is found, whichever list comes first', () => {
    expect(sharedHouse(span('1-15н'), span('11-21'))).toEqual(readHouse('11'));
    expect(sharedHouse(span('1-15н'), span('2-20ч'))).toBeUndefined();
    expect(sharedHouse(span('*ч'), span('8'))).toEqual(readHouse('8'));
    const end = fc.integer({ min: 1, max: 60 });
    const anySpan = fc.tuple(end, end, fc.constantFrom('', 'н', 'ч')).map(([a, b, side]) => span(`${Math.min(a, b)}-${Math.max(a, b)}${a === b ? '' : side}`));
    fc.assert(fc.property(anySpan, anySpan, (a, b) => void expect(sharedHouse(a, b)).toEqual(sharedHouse(b, a))));
  });

  it('spans survive packing', () => {
    for (const packed of ['1-43н 2-40ч 5А 5/2 *н', '*', '55А-61А']) expect(packSpans(unpackSpans(packed))).toBe(packed);
  });

  it('are told in words', () => {
    expect(spansText(unpackSpans('1-43н 5А *ч'))).toBe('1–43 (нечётные), 5А, чётная сторона');
  });
});
