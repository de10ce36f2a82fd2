import { describe, expect, test } from 'vitest';
import { SITES, visibleText } from './sites.ts';

/** A unit with a stop of its own ends the sentence too: «не меньше 5 шт. Записаны не все». An ellipsis is one sign. */
const TWO_STOPS = /.{0,30}\.\s?\..{0,15}/su;

describe.each(SITES)('$name', ({ pages }) => {
  test('no full stop follows another', () => {
    const faults = pages.flatMap((page) => {
      const match = TWO_STOPS.exec(visibleText(page));
      return match ? [`${page.address}: ${match[0]}`] : [];
    });
    expect(faults).toEqual([]);
  });
});
