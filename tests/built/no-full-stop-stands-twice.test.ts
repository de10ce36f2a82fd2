import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { SITES, visibleText, type BuiltPage } from './sites.ts';

/** A unit with a stop of its own ends the sentence too: «не меньше 5 шт. Записаны не все». An ellipsis is one sign. */
const TWO_STOPS = /.{0,30}\.\s?\..{0,15}/su;

/** The leaf of a figure is laid over its sentence and is no part of it. */
function withoutLeaves(page: BuiltPage): BuiltPage {
  const document = parse(page.html);
  for (const leaf of document.querySelectorAll('.leaf[aria-hidden]')) leaf.remove();
  return { ...page, html: document.toString(), document };
}

describe.each(SITES)('$name', ({ pages }) => {
  test('no full stop follows another', () => {
    const faults = pages.flatMap((page) => {
      const match = TWO_STOPS.exec(visibleText(withoutLeaves(page)));
      return match ? [`${page.address}: ${match[0]}`] : [];
    });
    expect(faults).toEqual([]);
  });
});
