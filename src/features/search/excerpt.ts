/** A piece of the running text around the hits. Pure. */
import { stemOf, wordsOf } from '../../kernel/russian.ts';
import { piecesOf, tellingStems, tokenOf } from './tokens.ts';

export interface ExcerptPart {
  text: string;
  isHit: boolean;
}

const LETTERS_SHOWN = 210;
const LETTERS_BEFORE = 40;

/** Places of hits in the text: those in it, and those of the words that brought a synonym (they stand last in the record). */
export function placesOf(locations: readonly number[], echoes: string | undefined, total: number): Set<number> {
  const brought = (echoes ?? '').split(' ').filter(Boolean).map(Number);
  const from = total - brought.length;
  return new Set(locations.map((place) => (place >= from ? brought[place - from]! : place)));
}

/**
 * Cut around the place with most hits, at word borders. `places` are numbers of telling words.
 * Empty when no hit lies in the running text: then the caller shows something better.
 */
export function excerptOf(text: string, places: ReadonlySet<number>, shown = LETTERS_SHOWN): ExcerptPart[] {
  const pieces = piecesOf(text);
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    length += piece.text.length;
  }
  const hits = pieces.flatMap(({ place }, index) => (place !== undefined && places.has(place) ? [starts[index]!] : []));
  if (hits.length === 0) return [];
  const from = spaceBefore(text, Math.max(0, Math.min(densest(hits, shown) - LETTERS_BEFORE, length - shown)));
  const to = spaceAfter(text, from + shown);
  const parts: ExcerptPart[] = from > 0 ? [{ text: '… ', isHit: false }] : [];
  for (const [index, { text: piece, place }] of pieces.entries()) {
    const start = starts[index]!;
    const seen = piece.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (seen === '') continue;
    const isHit = place !== undefined && places.has(place);
    const last = parts.at(-1);
    if (last && !isHit && !last.isHit) last.text += seen;
    else parts.push({ text: seen, isHit });
  }
  if (to < length) parts.push({ text: ' …', isHit: false });
  return parts;
}

/** A text without places: the words that were asked, marked. `asked` are tokens of whole words or beginnings. */
export function markWords(text: string, asked: readonly string[]): ExcerptPart[] {
  return piecesOf(text).map(({ text: piece, place }) => {
    const word = place === undefined ? '' : (wordsOf(piece)[0] ?? '');
    return { text: piece, isHit: word !== '' && (asked.includes(tokenOf(stemOf(word))) || asked.some((beginning) => word.startsWith(beginning))) };
  });
}

/** Does it say anything that the lines above have not said? */
export function isNews(excerpt: readonly ExcerptPart[], said: readonly (string | undefined)[]): boolean {
  const known = new Set(said.flatMap((line) => tellingStems(line ?? '')));
  return tellingStems(excerpt.map(({ text }) => text).join('')).some((stem) => !known.has(stem));
}

/** The hit from which the window holds most hits; the first of equals. */
function densest(hits: readonly number[], shown: number): number {
  const count = (start: number): number => hits.filter((hit) => hit >= start && hit < start + shown - LETTERS_BEFORE).length;
  return hits.reduce((best, hit) => (count(hit) > count(best) ? hit : best), hits[0]!);
}

function spaceBefore(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf(' ', at) + 1;
}

function spaceAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space;
}
