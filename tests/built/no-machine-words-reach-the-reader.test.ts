import { describe, expect, test } from 'vitest';
import { SITES, visibleText } from './sites.ts';

const MACHINE_WORDS = /\b(undefined|NaN|null|true|false|\[object Object\]|Invalid Date|1970|Infinity)\b/;

describe.each(SITES)('$name', ({ pages }) => {
  test('no undefined, NaN, null, 1970 or [object Object] in visible text', () => {
    const faults = pages.flatMap((page) => {
      const match = MACHINE_WORDS.exec(visibleText(page));
      return match ? [`${page.address}: ${match[0]}`] : [];
    });
    expect(faults).toEqual([]);
  });

  test('no straight quotes or hyphens for dashes in visible text', () => {
    const faults = pages.flatMap((page) => {
      const match = /[а-яё] - [а-яё]|"[А-ЯЁа-яё]/.exec(visibleText(page));
      return match ? [`${page.address}: ${match[0]}`] : [];
    });
    expect(faults).toEqual([]);
  });
});
