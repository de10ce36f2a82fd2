import { describe, expect, it } from 'vitest';
import { checkGaps, checkSetting, riversOf } from './check-setting.ts';
import { checkSoftHyphens } from './check-words.ts';
import type { Letter } from './page-text.ts';
import { type Block, blocksOf, gapsOf, linesOf } from './text-lines.ts';

const SIZE = 10;
const LETTER = 5;
const SPACE = 2.5;
const FULL = 182;

/** Letters of one line, stretched to the full width by its spaces unless it is a last one. «¬» is a hyphen at the end. */
function lettersOf(text: string, left: number, baseline: number, isLast = false): Letter[] {
  const letters = [...text];
  const spaces = letters.filter((letter) => letter === ' ').length;
  const natural = letters.length * LETTER - spaces * (LETTER - SPACE);
  const space = isLast || spaces === 0 ? SPACE : SPACE + (FULL - natural) / spaces;
  let x = left;
  return letters.map((letter): Letter => {
    const width = letter === ' ' ? space : LETTER;
    const made = { text: letter === '¬' ? '\u00AD' : letter, left: x, right: x + width, baseline, ink: { left: x, right: x + width, bottom: baseline, top: baseline + 6 }, size: SIZE, isBreak: letter === '¬', isNameless: false };
    x += width;
    return made;
  });
}
/** A column from its lines; a line that ends with «|» is the last of its paragraph. */
const column = (lines: readonly string[], left = 50, top = 700, page = 1) => linesOf(lines.flatMap((line, at) => lettersOf(line.replace('|', ''), left, top - at * 11, line.endsWith('|'))), page);
const WORDS = 'соседи собрались у колодца и решили что';
const FILL = [WORDS, 'ждать больше нечего и пошли за досками', 'до самой ночи стучали молотки и топоры', 'а утром через речку лежал новый мостик', 'и дети побежали в школу посуху впервые'];
const named = (blocks: readonly Block[], name: string) => checkSetting(blocks).find((check) => check.name === name)!;

describe('lines and blocks', () => {
  it('lines come from places, words from spaces, gaps are in ems', () => {
    const [line] = column([WORDS]);
    expect(line!.words.map(({ text }) => text)).toEqual(WORDS.split(' '));
    expect(gapsOf(line!)[0]!.em).toBeCloseTo((SPACE + (FULL - (33 * LETTER + 6 * SPACE)) / 6) / SIZE, 5);
  });

  it('two columns are two blocks, a heading of another size is its own', () => {
    const heading = linesOf(lettersOf('мост', 50, 740, true).map((letter) => ({ ...letter, size: 20 })), 1);
    expect(blocksOf([...heading, ...column(FILL), ...column(FILL, 270)]).map(({ lines, isJustified }) => [lines.length, isJustified])).toEqual([[1, false], [5, true], [5, true]]);
  });

  it('the end of a paragraph is a short line, its beginning the next one', () => {
    const [block] = blocksOf(column([FILL[0]!, FILL[1]!, 'до ночи.|', FILL[3]!, FILL[4]!]));
    expect([block!.ends, block!.starts]).toEqual([[false, false, true, false, false], [false, false, false, true, false]]);
  });
});

describe('how the text sits', () => {
  it('a good column has nothing to tell', () => expect(checkSetting(blocksOf(column(FILL))).map(({ verdict }) => verdict)).toEqual(['хорошо', 'хорошо', 'хорошо', 'хорошо', 'хорошо']));

  it('wide gaps are told with their words; the last line of a paragraph does not count', () => {
    const check = checkGaps(blocksOf(column([...FILL, 'территориальное общественное сам', ...FILL, 'да и всё.|'])));
    expect(check).toMatchObject({ verdict: 'предупреждение', found: '9,09 %: 1 из 11 строк; стр. 1: «территориальное общественное сам»' });
  });

  it('four hyphens in a row are a ladder, three are not', () => {
    const ladder = (hyphens: number) => named(blocksOf(column([...FILL, ...Array.from({ length: hyphens }, () => 'соседи собрались у колодца и реши-те¬'), ...FILL])), 'Переносы подряд');
    expect(ladder(3)).toMatchObject({ verdict: 'хорошо', found: 'лестниц нет, переносов 3' });
    expect(ladder(4)).toMatchObject({ verdict: 'предупреждение', found: expect.stringContaining('и ещё 3 подряд') });
  });

  it('a last line alone on top of a column, a first line alone at the foot', () => {
    const last = blocksOf([...column(FILL), ...column(['домой.|', ...FILL], 270)]);
    expect(named(last, 'Одинокие строки')).toMatchObject({ verdict: 'предупреждение', found: '1\u00A0место: последняя строка абзаца одна наверху: стр. 1: «домой.»' });
    const first = blocksOf([...column([FILL[0]!, FILL[1]!, FILL[2]!, 'домой.|', FILL[3]!]), ...column(FILL, 270)]);
    expect(named(first, 'Одинокие строки')).toMatchObject({ verdict: 'предупреждение', found: `1\u00A0место: первая строка абзаца одна внизу: стр. 1: «${FILL[3]}»` });
    expect(named(blocksOf([...column(FILL), ...column(FILL, 50, 700, 2)]), 'Одинокие строки').verdict).toBe('хорошо');
  });

  it('a scrap of a short text on top of an empty column', () => {
    const blocks = blocksOf([...column([FILL[0]!, 'а утром через речку лежал но¬'], 50), ...column(['вый.|'], 270)]);
    expect(named(blocks, 'Одинокие строки')).toMatchObject({ verdict: 'предупреждение', found: '1\u00A0место: последняя строка абзаца одна наверху: стр. 1: «вый.»' });
    const ended = blocksOf([...column([FILL[0]!, 'и дети побежали в школу.|'], 50), ...column(['на сайте.|'], 270)]);
    expect(named(ended, 'Одинокие строки').verdict).toBe('хорошо');
  });

  it('a last line of two letters', () => expect(named(blocksOf(column([...FILL, 'же.|', ...FILL])), 'Короткие последние строки')).toMatchObject({ verdict: 'предупреждение', found: '1\u00A0место: стр. 1: «же.»' }));

  it('gaps over each other in four lines are a river, in three they are not', () => {
    const river = (lines: number) => riversOf(blocksOf(column([FILL[0]!, ...Array.from({ length: lines }, () => 'территориальное общественное самоу'), FILL[1]!, FILL[2]!]))[0]!);
    expect(river(3).filter(({ line }) => line.text.startsWith('терр'))).toEqual([]);
    expect(river(5).map(({ length }) => length)).toContain(5);
  });

  it('columns that are not justified are said to be unchecked', () => expect(named(blocksOf(column(['раз|', 'два три|', 'четыре пять шесть|'])), 'Пробелы между словами').verdict).toBe('не проверялось'));

  it('a soft hyphen inside a line is an error, at its end it is not', () => {
    const [line] = column([FILL[0]!]);
    expect(checkSoftHyphens([{ ...line!, text: 'терри\u00ADтория соседей' }])).toMatchObject({ verdict: 'ошибка', found: '1: стр. 1: «терри·тория»' });
    expect(checkSoftHyphens([{ ...line!, text: 'соседи террито\u00AD', isBroken: true }])).toMatchObject({ verdict: 'хорошо', found: '0; на концах строк переносов 1' });
  });
});
