/**
 * Words as the index keeps them: our stem and a letter that no Russian word has. The letter does two things: Pagefind's
 * own stemmer leaves such a word alone, so both sides are stemmed once and alike; and «вод·» is no beginning of
 * «водоём·», so a whole word finds itself only. A beginning is asked without the letter. Pure.
 */
import { stemOf, wordsOf } from '../../kernel/russian.ts';

const END = 'z';

/** Words without a subject: neither kept nor asked. */
const FUNCTION_WORDS = new Set(
  'а без бы был была были было в ваш во вот все где да для до его ее если есть еще же за и из или их к как какая какие какой как когда ко кто куда ли либо мне мой можно мы на над нам нас наш не нет ни но ну о об обо он она они от по под при про с свой сколько со так также там то тоже тут у уже чем чтобы что эта эти это этот я'.split(' '),
);

export function isTelling(word: string): boolean {
  return !FUNCTION_WORDS.has(word);
}

/** Stems of the telling words, in order. */
export function tellingStems(text: string): string[] {
  return wordsOf(text).filter(isTelling).map(stemOf);
}

export function tokenOf(stem: string): string {
  return stem + END;
}

export interface TextPiece {
  text: string;
  /** Number of the telling word among the telling words of the text; undefined for what is between them. */
  place?: number;
}

/** The text cut into telling words and what lies between; joined, the pieces are the text. */
export function piecesOf(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  let place = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!isTelling(wordsOf(word)[0] ?? '')) continue;
    if (index > from) pieces.push({ text: text.slice(from, index) });
    pieces.push({ text: word, place: place++ });
    from = index + word.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}
