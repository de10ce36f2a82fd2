import { describe, expect, test } from 'vitest';
import { SITES, visibleText } from './sites.ts';

/** A line break between two pieces of a template becomes a space on the page, and a comma is left alone. */
const LONELY_SIGN = /.{0,30}\s[,:;!?].{0,15}/su;

describe.each(SITES)('$name', ({ pages }) => {
  test('no comma, colon, semicolon, question or exclamation mark stands after a space', () => {
    const faults = pages.flatMap((page) => {
      const match = LONELY_SIGN.exec(visibleText(page));
      return match ? [`${page.address}: ${match[0]}`] : [];
    });
    expect(faults).toEqual([]);
  });
});
