/**
 * Was the found word meant? When the index has no such word, Pagefind shortens the query until something begins with
 * it: «йцукен» would find «2021-й». Such a hit is worse than an honest «nothing». Pure.
 */
import { normaliseQuery, readCode, searchTerm } from './query.ts';

const TELLING_LENGTH = 3;

/** True when every telling word of the query shares at least its first half with some word that was found. */
export function isMeant(query: string, { content, locations, code }: { content: string; locations: readonly number[]; code?: string }): boolean {
  const term = searchTerm(query);
  if (term === null) return true;
  const asCode = readCode(normaliseQuery(query));
  if (asCode) return code === asCode;
  const words = content.split(/\s+/u);
  const found = locations.flatMap((place) => piecesOf(words[place] ?? ''));
  const asked = term.split(' ').map((word) => bare(word)).filter((word) => word.length >= TELLING_LENGTH);
  return asked.every((word) => found.some((piece) => sharedStart(word, piece) >= Math.ceil(word.length / 2)));
}

/** A compound answers by each of its parts and by all of them together. */
function piecesOf(word: string): string[] {
  return [bare(word), ...word.split(/[^\p{L}\p{N}]+/u).map(bare)].filter((piece) => piece !== '');
}

function bare(word: string): string {
  return normaliseQuery(word).toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
