/** Words of a sheet as they are compared: letter case, ё, punctuation, line breaks and look-alike letters make no difference. Pure. */
import { withoutScale } from './units.ts';

const LATIN_TO_CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у',
  A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У',
};
const MIXED_WORD = /[\p{L}]+/gu;

/** Latin letters that look like ours inside a word that is otherwise Cyrillic; a whole Latin word stays. */
export function mendLookAlikes(text: string): { text: string; words: string[] } {
  const words: string[] = [];
  const mended = text.replace(MIXED_WORD, (word) => {
    if (!/[а-яё]/iu.test(word) || !/[a-z]/i.test(word)) return word;
    const better = word.replace(/[a-z]/gi, (letter) => LATIN_TO_CYRILLIC[letter] ?? letter);
    if (/[a-z]/i.test(better)) return word;
    words.push(word);
    return better;
  });
  return { text: mended, words };
}

/** Invisible signs and all kinds of spaces become one space; line breaks too. */
export function tidySpaces(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g, ' ')
    .trim();
}

/** A word in a cell, for comparing. */
export function foldWord(text: string): string {
  return mendLookAlikes(tidySpaces(text)).text.toLowerCase().replaceAll('ё', 'е').replace(/[«»"'„“”.,;:!?()]+/g, ' ').replace(/\s*[-–—−]\s*/g, '-').replace(/ +/g, ' ').trim();
}

/** A heading, for comparing: «Наимено-⏎вание ТОС*» and «наименование тос» are one. */
export function foldHeading(text: string): string {
  const whole = text.replace(/(\p{L})[-\u00AD]\s*[\r\n]+\s*(\p{Ll})/gu, '$1$2').replace(/[\r\n]+/g, ' ');
  return foldWord(whole.replace(/[*†№#_\\/|]+/g, (sign) => (/[№#]/.test(sign) ? ' № ' : ' ')).replace(/(\d)\s*[).]\s*(?=\p{L})/gu, '$1 '));
}

/** The heading and what is left of it without its unit, brackets and number: tried in this order. */
export function headingForms(text: string): string[] {
  const scaleless = withoutScale(text);
  const bare = scaleless.replace(/\([^()]*\)/g, ' ').replace(/\[[^[\]]*\]/g, ' ');
  const unitless = bare.replace(/,\s*(чел(овек)?|ед(иниц)?|шт(ук)?|руб(лей)?|тыс\.?\s*руб(лей)?|₽|%)\.?\s*$/iu, ' ');
  const unnumbered = unitless.replace(/^\s*\d{1,2}[.)]\s*/, '');
  return [...new Set([text, scaleless, bare, unitless, unnumbered].map(foldHeading))].filter((form) => form !== '');
}
