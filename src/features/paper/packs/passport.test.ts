import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeArticle } from '../../../../tests/made-article.ts';
import type { Capacity } from '../issue/modules.ts';
import { cleanLine } from './manuscript.ts';
import { LETTERS_A_LINE, modulesFor, passportOf, passportsOf, sayModule } from './passport.ts';

const CAPACITIES: Capacity[] = [
  { module: 'stroka', pictures: 0, tight: 400, natural: 360, loose: 300, perLine: 31 },
  { module: 'chetvert', pictures: 1, tight: 1200, natural: 1100, loose: 1000, perLine: 31 },
  { module: 'chetvert', pictures: 3, tight: 700, natural: 600, loose: 500, perLine: 31 },
];

describe('the passport of a text', () => {
  it('counts by hand', () => {
    expect(passportOf('short', 'Дом — наш.\nЁлка 🌉')).toEqual({ size: 'short', characters: 16, charactersWithoutSpaces: 13, words: 3, lines: 2 });
    expect(passportOf('short', '')).toEqual({ size: 'short', characters: 0, charactersWithoutSpaces: 0, words: 0, lines: 0 });
    expect(passportOf('short', 'сло\u00ADво 80-\u2060летию')).toMatchObject({ characters: 14, words: 2 });
    expect(passportOf('short', '1\u00A0200\u00A0₽')).toMatchObject({ characters: 7, charactersWithoutSpaces: 5, words: 2 });
  });

  it('counts blocks as their lines: no markers, no empty items, rows of tables', () => {
    const blocks = [
      { kind: 'list' as const, ordered: true, items: ['раз', ' '] },
      { kind: 'table' as const, head: ['а'], rows: [['б\nв', 'г']] },
    ];
    expect(passportOf('medium', blocks)).toEqual(passportOf('medium', 'раз\nа\nб в г'));
    expect(passportsOf(madeArticle).map(({ size }) => size)).toEqual(['short', 'medium', 'long']);
  });

  it('holds together for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { characters, charactersWithoutSpaces, words, lines } = passportOf('long', text);
        expect(charactersWithoutSpaces).toBeLessThanOrEqual(characters);
        expect(words).toBeLessThanOrEqual(charactersWithoutSpaces);
        expect(lines).toBeGreaterThanOrEqual(Math.ceil(characters / LETTERS_A_LINE));
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
      }),
      { seed: 5 },
    );
  });
});

describe('how much it is in a newspaper', () => {
  it('says where a text fits first, and by how much it is too long or too short', () => {
    expect(modulesFor(1050, CAPACITIES, 1).map(sayModule)).toEqual(['1/4 полосы, 1\u00A0снимок — войдёт', 'строка, без снимка — не войдёт: длиннее примерно на 650\u00A0знаков']);
    expect(modulesFor(999, CAPACITIES, 1).map(({ verdict, characters }) => [verdict, characters])).toEqual([['мало', 1], ['лишнее', 599]]);
    expect(sayModule({ module: 'polosa', pictures: 1, verdict: 'собран', characters: 0 })).toBe('полоса, 1\u00A0снимок — собран, лежит в наборе');
    expect(modulesFor(400, CAPACITIES, 0)).toEqual([{ module: 'stroka', pictures: 0, verdict: 'войдёт', characters: 0 }]);
  });
});
