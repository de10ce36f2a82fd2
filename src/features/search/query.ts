/** What a reader typed, as words to look up. Pure. */
import { wordsOf } from '../../kernel/russian.ts';
import { isTelling } from './tokens.ts';
import { normaliseQuery } from './typed.ts';

/** A question of more words is cut: nobody asks so much, and each word costs a look-up. */
const MOST_WORDS = 16;

/** The one word that stands for a code in the index. */
export function codeWord(code: string): string {
  return `${code.replace('-', '').toLowerCase()}код`;
}

/** The telling words of a question, each once; all of them when none is telling. */
export function askedWords(typed: string): string[] {
  const words = [...new Set(wordsOf(normaliseQuery(typed)))];
  const telling = words.filter(isTelling);
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
}

/** Is there anything to look for? */
export function hasWords(typed: string): boolean {
  return /[\p{L}\p{N}]/u.test(normaliseQuery(typed));
}
