import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, cutLines, setHeadline } from './lines.ts';

/** Every sign one unit wide at size one. */
const measure = (text: string, size = 1): number => [...text].length * size;

describe('строки заголовка', () => {
  test('ломаются на пробеле, неразрывный пробел держит', () => {
    expect(breakLines('Скамейка у дома № 12', 12, measure)).toEqual(['Скамейка у', 'дома № 12']);
    expect(breakLines('у\u00A0дома №\u00A012', 6, measure)).toEqual(['у\u00A0дома', '№\u00A012']);
  });

  test('ровные: на последней строке не остаётся одного слова', () => {
    const { lines, size } = setHeadline('один два три четыре пять шесть', { width: 240, height: 40, sizes: [10], leading: 1 }, measure);
    expect(size).toBe(10);
    expect(lines).toEqual(['один два три', 'четыре пять шесть']);
  });

  test('двести знаков помещаются мельче, иначе кончаются многоточием на целом слове', () => {
    const long = 'слово '.repeat(33).trim();
    const { lines, size } = setHeadline(long, { width: 40, height: 8, sizes: [4, 2, 1], leading: 1 }, measure);
    expect(size).toBe(1);
    expect(lines.join(' ')).toBe(long);
    expect(cutLines(long, 2, 20, measure)).toEqual(['слово слово слово', 'слово слово слово…']);
    expect(cutLines('начало, потом ещё', 1, 10, measure)).toEqual(['начало…']);
  });

  test('ни одна строка не шире места, и слова не теряются до многоточия', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[а-яё-]{1,25}$/), { minLength: 1, maxLength: 30 }), fc.integer({ min: 8, max: 40 }), fc.integer({ min: 1, max: 6 }), (words, width, count) => {
        const lines = cutLines(words.join(' '), count, width, measure);
        expect(lines.length).toBeLessThanOrEqual(count);
        const last = lines.at(-1)!;
        expect(lines.every((line) => measure(line) <= width || (line === last && !line.includes(' ')))).toBe(true);
        if (!last.endsWith('…')) expect(lines.join('').replaceAll(/[ ]/g, '')).toBe(words.join('').trim());
      }),
    );
  });
});
