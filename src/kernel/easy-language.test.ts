/** Easy language is counted, not felt. */
import { describe, expect, it } from 'vitest';
import { longSentences, officeWords, sentencesOf, wordsIn } from './easy-language.ts';

describe('sentences', () => {
  it('end with a stop, a colon or a new line; numbers and abbreviations inside words do not end them', () => {
    expect(sentencesOf('Повесьте объявление. Напишите день, час и место.\nПотом ждите: Придут не все')).toEqual(['Повесьте объявление.', 'Напишите день, час и место.', 'Потом ждите:', 'Придут не все']);
    expect(sentencesOf('Нужно 3.5 часа')).toEqual(['Нужно 3.5 часа']);
    expect(sentencesOf('—\n…\n')).toEqual([]);
  });

  it('are counted in words; a hyphen does not make two', () => {
    expect(wordsIn('Кто-то один прочтёт вслух 2 раза')).toBe(6);
  });

  it('of more than twelve words are told', () => {
    const twelve = 'один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать';
    expect(longSentences(`${twelve}.`)).toEqual([]);
    expect(longSentences(`${twelve} тринадцать.`)).toEqual([{ sentence: `${twelve} тринадцать.`, words: 13 }]);
  });
});

describe('words of offices', () => {
  it('are found in any form, plain words are not', () => {
    expect(officeWords('Собрание осуществляется в соответствии с данным порядком')).toEqual(['осуществляется', 'в соответствии', 'данным']);
    expect(officeWords('Данные о пришедших сложите и данность примите. Администрация поможет.')).toEqual([]);
  });
});
