import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileLetters, findCopied, lettersOf } from './copied-words.ts';

const SOURCE = 'Мост через речку Присказку стоит на лиственничных сваях: каждую проверили шилом.\nДеньги сложили из трёх источников — областной субсидии, кошелька жителей и работы, которую никто не посчитал.';
const copied = (file: string, source = SOURCE) => findCopied([source], fileLetters(file))[0]!;

describe('copied words', () => {
  it('hyphens, quotes, spaces and case do not count', () => expect(copied(SOURCE.toUpperCase().replace('листвен', 'лист\u00AD\nвен').replace(' — ', '\u00A0-'))).toEqual({ letters: lettersOf(SOURCE).length, found: lettersOf(SOURCE).length, lost: [], moved: 0 }));

  it('a column between two halves of a sentence loses nothing', () => {
    const other = 'Соседи собрались у колодца и решили, что ждать больше нечего. '.repeat(9);
    expect(copied(SOURCE.replace('стоит на', `стоит ${other} на`))).toMatchObject({ lost: [], moved: 0 });
  });

  it('a lost word is named with its neighbours, and only it', () => {
    const { letters, found, lost } = copied(SOURCE.replace('лиственничных ', ''));
    expect(letters - found).toBe('лиственничных'.length);
    expect(lost).toEqual(['…ку стоит на [лиственничных]']);
  });

  it('a lost tail and a lost beginning', () => {
    expect(copied(SOURCE.replace(' никто не посчитал.', '')).lost).toEqual(['…ты, которую [никто не посчитал]']);
    expect(copied(SOURCE.replace('Мост через речку ', '')).lost).toEqual(['[Мост через речку]']);
  });

  it('the same words elsewhere do not excuse a loss', () => {
    const twice = `${SOURCE}\n${SOURCE}`;
    expect(copied(SOURCE, twice)).toMatchObject({ letters: lettersOf(twice).length, found: lettersOf(SOURCE).length });
  });

  it('blocks in another order are found and told', () => expect(copied(SOURCE.split('\n').reverse().join('\n'))).toMatchObject({ lost: [], moved: 1 }));

  it('nothing is found in an empty file', () => expect(copied('')).toMatchObject({ found: 0 }));

  it('a cut of any length anywhere is counted to the letter, unless its edges look alike', () => {
    const letters = lettersOf(SOURCE);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: letters.length - 40 }), fc.integer({ min: 1, max: 30 }), (from, length) => {
        const { found } = copied(letters.slice(0, from) + letters.slice(from + length), letters);
        // Letters at the edges of a cut may repeat: «(но)сно» without «но» reads the same; and a tail shorter than a seed needs a near place.
        expect(found).toBeLessThan(letters.length);
        expect(found).toBeGreaterThanOrEqual(letters.length - length - 28);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
