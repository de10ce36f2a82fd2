/**
 * Slips of the hand in a Russian text: a Latin letter inside a Cyrillic word, straight quotes, two hyphens for a dash, spaces
 * too many. Each has its place and, where only one mend is right, the mend. Pure. Non-breaking spaces are not asked for: the
 * site sets them itself.
 */
import { GAP, withoutAddresses } from './web-addresses.ts';

export type SlipKind = 'latin-letter' | 'straight-quotes' | 'double-hyphen' | 'space-before' | 'double-space';

export interface Slip {
  kind: SlipKind;
  index: number;
  /** What stands there. */
  typed: string;
  /** What should; absent where a person must choose. */
  mend?: string;
}

/** Latin letters that look like ours. */
const CYRILLIC: Readonly<Record<string, string>> = { a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у', k: 'к', A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У', ë: 'ё', Ë: 'Ё', á: 'а\u0301', é: 'е\u0301', ó: 'о\u0301', ý: 'у\u0301' };
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(CYRILLIC).filter(([, ours]) => ours.length === 1).map(([latin, ours]) => [ours, latin]));
/** Abbreviations of our subject that can be typed whole in Latin letters, and names that are Latin indeed. */
const OURS: ReadonlySet<string> = new Set(['TOC', 'CHT', 'HKO', 'AHO', 'TCH']);
const FOREIGN: ReadonlySet<string> = new Set(['MAX', 'BMX']);
/** «SMSка»: a foreign word with our ending. */
const FOREIGN_WITH_ENDING = /^[A-Za-z]{2,}[а-яё]+$/;
const ROMAN_BEGIN = /^(?:[IVXLCDM]{2,}|[IVX])(?=[а-яё])/;

/** What is longer is no word. */
const LONGEST_WORD = 60;

const L = 'A-Za-zÀ-ÖØ-öø-ÿ';
const R = 'А-Яа-яЁё\u0301';
const MIXED = new RegExp(`(?<![${L}${R}\\d_@])(?=[${R}]*[${L}])(?=[${L}]*[${R}])[${L}${R}]+(?![${L}${R}\\d_@])`, 'g');
const WHOLE = new RegExp(`(?<![${L}${R}\\d_@.-])(?:${[...OURS].join('|')})(?![${L}${R}\\d_@])`, 'g');
/** A preposition or a conjunction of one letter between Cyrillic words. */
const ALONE = new RegExp(`(?<=[${R}][,»)]?[ \\u00A0])[acoy](?=[ \\u00A0][«(]?[${R}]{2})`, 'g');
const QUOTES = /(?<![\p{L}\d\\=\uFFFC])(\\?)"(?=[^\s"\\])([^"\n\\]{0,300}?[^\s"\\])\\?"(?![\p{L}\d])/gu;
const PLAIN: readonly (readonly [kind: SlipKind, pattern: RegExp, mend: string])[] = [
  ['double-hyphen', /(?<=[\p{L}\d»”"),.!?%] )--(?= [\p{L}\d«„"(])/gu, '—'],
  ['space-before', /(?<=[\p{L}\d»”)%]) +(?=[,;!?](?:\s|$|[»)])|[:.](?:\s|$))/gmu, ''],
  ['double-space', /(?<=[^\s|>#*\uFFFC-]) {2,}(?=[^\s|\uFFFC])/g, ' '],
];

/** Whether the whole file is worth a closer look; quick, and right more often than not. */
export const MAYBE_SLIP = new RegExp(`[${L}][${R}]|[${R}][${L}]|\\b(?:${[...OURS].join('|')})\\b|[${R}][,»)]? [acoy] [«(]?[${R}]|(?:[^\\s:[{-][ \\u00A0]+|['(\\\\«]|^ *)"[«${R}\\d]| -- |[${R}»)\\d] +[,;:!?.](?:\\s|$)|[^\\s|:>#*-] {2,}[^\\s|#>]`, 'm');

/** A list item may have any number of spaces after its dash or number. */
const LIST_MARK = /^\s*(?:[-*+]|\d{1,3}[.)]|>)+$/;

export function typingSlips(source: string): Slip[] {
  const text = withoutAddresses(source);
  const slips: Slip[] = [];
  for (const { 0: typed, index } of text.matchAll(MIXED)) {
    const mend = typed.length > LONGEST_WORD ? undefined : mendedWord(typed);
    if (mend !== undefined) slips.push({ kind: 'latin-letter', index, typed, mend });
  }
  if (/[А-Яа-яЁё]/.test(text)) {
    for (const pattern of [WHOLE, ALONE]) for (const { 0: typed, index } of text.matchAll(pattern)) slips.push({ kind: 'latin-letter', index, typed, mend: inCyrillic(typed) });
    for (const { 0: typed, 2: inside, index } of text.matchAll(QUOTES)) {
      if (!/[А-Яа-яЁё]/.test(inside!) || inside!.includes(GAP)) continue;
      slips.push({ kind: 'straight-quotes', index, typed, ...(!/[«»„“”]/.test(inside!) && { mend: `«${source.slice(index + typed.indexOf('"') + 1, index + typed.indexOf('"') + 1 + inside!.length)}»` }) });
    }
    for (const [kind, pattern, mend] of PLAIN) {
      for (const { 0: typed, index } of text.matchAll(pattern)) {
        if (kind === 'double-space' && LIST_MARK.test(text.slice(text.lastIndexOf('\n', index - 1) + 1, index))) continue;
        slips.push({ kind, index, typed, mend });
      }
    }
  }
  return slips.sort((a, b) => a.index - b.index);
}

/** The word in the letters that most of it has; nothing where letters of both alphabets are meant. */
function mendedWord(word: string): string | undefined {
  if (ROMAN_BEGIN.test(word)) return undefined;
  const letters = [...word].filter((letter) => letter !== '\u0301');
  const latin = letters.filter((letter) => new RegExp(`[${L}]`).test(letter));
  const ours = letters.filter((letter) => !latin.includes(letter));
  if (ours.length === 0) return undefined;
  const canBeOurs = latin.every((letter) => CYRILLIC[letter] !== undefined);
  const canBeLatin = ours.every((letter) => LATIN[letter] !== undefined) && !word.includes('\u0301');
  const asLatin = canBeLatin ? [...word].map((letter) => LATIN[letter] ?? letter).join('') : undefined;
  if (canBeOurs && !FOREIGN.has(asLatin ?? '')) return inCyrillic(word);
  return FOREIGN_WITH_ENDING.test(word) ? undefined : asLatin;
}

function inCyrillic(word: string): string {
  return [...word].map((letter) => CYRILLIC[letter] ?? letter).join('');
}
