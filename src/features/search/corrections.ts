/**
 * What a question may have meant when it found nothing: another keyboard layout, Latin letters, a slip. The first two are
 * sure enough to be run at once and said; a slip is only offered. Pure.
 */
import { readLatin, skeletonOf } from '../../kernel/russian-latin.ts';
import { asRussianKeys, withoutLookAlikes } from '../../kernel/russian-layout.ts';
import { stemOf, wordsOf } from '../../kernel/russian.ts';
import type { Dictionary } from './dictionary.ts';
import { isOneSlip } from './one-slip.ts';
import { isTelling } from './tokens.ts';
import { normaliseQuery } from './typed.ts';

export interface Corrected {
  /** The question in words that the site has; undefined when nothing was to mend. */
  meant?: string;
  /** A question to offer. */
  suggestion?: string;
}

/** In shorter words one slip makes another word. */
const SHORTEST = { slip: 4, latin: 3 } as const;

export function correct(typed: string, dictionary: Dictionary): Corrected {
  const query = normaliseQuery(typed);
  const pieces = query.split(' ');
  const meant = pieces.map((piece) => asMeant(piece, dictionary));
  const offered = meant.map((piece) => withoutSlip(piece, dictionary));
  if (!isGuessable(query, meant, offered, dictionary)) return {};
  const before = query.toLowerCase();
  const mended = meant.join(' ');
  const suggestion = offered.join(' ');
  return { ...(mended.toLowerCase() === before ? {} : { meant: mended }), ...(suggestion === mended ? {} : { suggestion }) };
}

/** Signs of a program or a formula: nobody asks a neighbour so. */
const SIGNS = /[<>=(){}]/;

/** Nothing is guessed of gibberish: of a question with strange signs, or one where most words mean nothing even when mended. */
function isGuessable(query: string, meant: readonly string[], offered: readonly string[], dictionary: Dictionary): boolean {
  if (meant.every((piece) => isKnown(piece, dictionary))) return true;
  const words = offered.flatMap(wordsOf).filter(isTelling);
  return !SIGNS.test(query) && words.filter((word) => !isKnown(word, dictionary)).length * 2 <= words.length;
}

/** One typed piece, in Russian letters if that makes it words of the site. */
function asMeant(piece: string, dictionary: Dictionary): string {
  if (isKnown(piece, dictionary) || !/[a-z]/i.test(piece)) return piece;
  const plain = withoutLookAlikes(piece);
  const keys = asRussianKeys(piece);
  const latin = readLatin(piece);
  const sure = [plain, keys, latin].find((candidate) => candidate !== piece && isKnown(candidate, dictionary));
  if (sure) return sure;
  const close = /^[a-z']+$/i.test(piece) && piece.length >= SHORTEST.latin ? bySkeleton(latin, dictionary) : undefined;
  if (close) return close;
  // Nothing sure: a slip may hide in the other layout or in Latin letters as well.
  return [keys, latin].find((candidate) => withoutSlip(candidate, dictionary) !== candidate) ?? piece;
}

function isKnown(piece: string, { stems }: Dictionary): boolean {
  const words = wordsOf(piece);
  return words.length > 0 && words.every((word) => !isTelling(word) || /^\d+$/.test(word) || stems.has(stemOf(word)));
}

function bySkeleton(word: string, { stems }: Dictionary): string | undefined {
  const stem = stemOf(foldE(word));
  const wanted = skeletonOf(stem);
  for (const [known, shown] of stems) if (skeletonOf(known) === wanted) return respell(word, stem, known, shown);
  return undefined;
}

/** Each unknown word replaced by a known one that is one slip away, the most frequent first. */
function withoutSlip(piece: string, { stems }: Dictionary): string {
  const words = wordsOf(piece);
  if (words.every((word) => stems.has(stemOf(word)) || !isTelling(word))) return piece;
  const mended = words.map((word) => mendSlip(word, stems));
  return mended.some((word, place) => word !== words[place]) ? mended.join(' ') : piece;
}

function mendSlip(word: string, stems: Dictionary['stems']): string {
  const stem = stemOf(word);
  if (stems.has(stem) || !isTelling(word) || /\d/.test(word) || word.length < SHORTEST.slip) return word;
  for (const [known, shown] of stems) {
    if (isOneSlip(word, shown)) return shown;
    if (known.length < SHORTEST.slip) continue;
    if (isOneSlip(stem, known)) return respell(word, stem, known, shown);
    const cut = cutSlip(word, known);
    if (cut) return known + word.slice(cut);
  }
  return word;
}

const LONGEST_ENDING = 3;

/** Where the word's own ending begins, if what stands before it is the known stem with one slip. */
function cutSlip(word: string, known: string): number | undefined {
  return [known.length, known.length - 1, known.length + 1].find((cut) => cut < word.length && word.length - cut <= LONGEST_ENDING && isOneSlip(word.slice(0, cut), known));
}

/** The reader's own ending on the known stem; where the stem hides a fleeting vowel, the word as the site has it. */
function respell(word: string, stem: string, known: string, shown: string): string {
  return word.startsWith(stem) && shown.startsWith(known) ? known + word.slice(stem.length) : shown;
}

function foldE(word: string): string {
  return word.replaceAll('ё', 'е');
}
