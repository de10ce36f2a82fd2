/** What the rules of printing take for granted: the fonts' letters, the width of two columns, the components known to paper. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSync, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../src/check.ts';
import { PROFILES, widthMm } from '../src/features/paper/issue/profiles.ts';
import { typeset } from '../src/kernel/typography.ts';
import { COMPONENTS } from '../src/reader/body.ts';
import { FONT_LETTERS, foreignLetter, unbrokenRun } from '../src/rules/print-letters.ts';
import { LEAST_PIXELS, NARROWEST_MM } from '../src/rules/print-pictures.ts';
import { ON_PAPER } from '../src/reader/body.ts';
import { componentsArePrintable } from '../src/rules/print-texts.ts';
import { project, TemporaryRoot, TODAY } from './minimal-root.ts';

const FONTS = 'node_modules/@expo-google-fonts';

describe('letters', () => {
  const files = ['pt-serif', 'pt-sans', 'pt-sans-narrow'].flatMap((family) =>
    readdirSync(join(FONTS, family), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ttf'))
      .map((name) => join(family, name)),
  );

  it('are looked for in all faces', () => {
    expect(files.length).toBeGreaterThanOrEqual(8);
  });

  it.each(files)('of %s are the list', (name) => {
    const { characterSet } = openSync(join(FONTS, name)) as Font;
    // The private use area is the foundry's own; U+FFFF is no letter.
    const own = characterSet.filter((code) => code < 0xe000 || (code > 0xf8ff && code < 0xffff));
    const listed = new Set(FONT_LETTERS.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i)));
    expect([...listed].filter((code) => !own.includes(code))).toEqual([]);
    // A face may know a sign more (the bold has a few); what all of them know is the list.
    expect(own.filter((code) => !listed.has(code)).length).toBeLessThan(10);
  });

  it.each(['Обычный текст: «ёлки», 5 × 3 = 15 м², № 7 — 100 ₽, −4 °C, до ½', 'ЙЁ в двух частях: й ё'.normalize('NFD'), typeset('1500 ₽, 80-летие, 000-00-01'), 'тонкий\u2009пробел\u202Fи\u200Bноль'])('«%s» can be set', (text) => {
    expect(foreignLetter(text)).toBeUndefined();
  });

  it('the first foreign one is named with its neighbours', () => {
    expect(foreignLetter('Дом стоял тут → а теперь → двор')).toEqual({ letter: '«→» (U+2192)', around: 'стоял тут → а теперь', others: 1, hint: 'Напишите вместо него «—» или слово.' });
    expect(foreignLetter('Спасибо ❤️')?.hint).toContain('Значок');
    expect(foreignLetter('山')).toMatchObject({ letter: '«山» (U+5C71)', hint: 'Замените знак буквами или словом.' });
  });
});

describe('runs that cannot be torn', () => {
  it.each(['превысокомногорассмотрительствующий', 'жилищно-коммунально-дорожно-хозяйственный', 'a'.repeat(29), 'яблоки/груши/сливы/вишни/крыжовник/смородина', '«Слово».'])('«%s» is let through', (text) => {
    expect(unbrokenRun(text)).toBeUndefined();
  });
  it.each([['адрес https://example.org/proekty/most-dlinny, там', 'https://example.org/proekty/most-dlinny'], ['a'.repeat(30), 'a'.repeat(30)], ['щ'.repeat(41), 'щ'.repeat(41)], ['почта redaktsiya-zarechya@example.org.', 'redaktsiya-zarechya@example.org']])('in «%s» it is found', (text, run) => {
    expect(unbrokenRun(text)).toBe(run);
  });
});

it('a photograph is measured at two columns of the A3 page', () => {
  expect(Math.floor(widthMm(PROFILES.a3, 2))).toBe(NARROWEST_MM);
  expect(LEAST_PIXELS).toBe(780);
});

describe('components', () => {
  it('each has its way on paper', () => {
    // Blanks and variants stand in samples of papers only: a rule refuses them elsewhere, so a newspaper never meets them.
    const ofSamples = new Set(['Blank', 'When']);
    expect(Object.keys(ON_PAPER).toSorted()).toEqual(Object.keys(COMPONENTS).filter((name) => !ofSamples.has(name)).toSorted());
  });

  it('one that paper does not know is told with its record', async () => {
    const insert = `---\ntitle: Номер\ncode: В-1\nnumber: "1"\ndate: 2026-11\nstatus: пробный\nageMark: 6+\nlead: Вступление\nblocks:\n  - { project: kolodets, role: главный }\nimprint: { title: а, founder: а, editorInChief: а, issueNumber: а, date: а, signedToPress: а, printRun: а, price: а, addresses: а }\nsources:\n  - title: Источник\nasOf: 2026-11\n---\nТекст.\n`;
    using temporary = new TemporaryRoot({ 'inserts/nomer/index.mdx': insert, 'projects/kolodets/index.mdx': project('<Note>\n\nВажно.\n\n</Note>\n') });
    const { content } = await checkContent(temporary.root, { projectRoot: temporary.root, cacheFolder: join(temporary.root, '../cache'), today: TODAY });
    expect(componentsArePrintable(ON_PAPER)(content, TODAY)).toEqual([]);
    const { Note: _, ...withoutNote } = ON_PAPER;
    expect(componentsArePrintable(withoutNote)(content, TODAY)).toMatchObject([{ file: 'projects/kolodets/index.mdx', code: 'component-not-on-paper', found: '<Note>: как это печатать, не решено', expected: 'в текстах вкладки — <Figure>, <Photo>, <Term>' }]);
  });
});
