/**
 * Is what was written what can be copied? Letters and digits of a source are looked for in the letters of a file, in
 * order. Hyphens, spaces, quotes and case are set by the typesetter and do not count. Pure.
 */

/** Letters that must agree before a place counts as found again after a break: shorter ones are met by chance. */
const SEED = 14;
/** A break longer than this (another article between two columns) needs a longer proof. */
const FAR = 4_000;
const FAR_SEED = 28;
/** A tail or a whole block shorter than a seed is met anywhere by chance: it is looked for only near by. */
const NEAR = 60;

/** Only letters and digits, in small letters. */
export const lettersOf = (text: string): string => text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

export interface Copied {
  /** Letters of the source. */
  letters: number;
  /** Of them found in order. */
  found: number;
  /** Pieces of the source that are not there, with their neighbours, as they were written. */
  lost: string[];
  /** Blocks that stand in another place than in the source. */
  moved: number;
}

/**
 * @param source words of an article; a line break divides blocks
 * @param file letters of the whole file, by `lettersOf`
 */
export function findCopied(source: string, file: string): Copied {
  const all: Copied = { letters: 0, found: 0, lost: [], moved: 0 };
  let cursor = 0;
  for (const block of source.split('\n')) {
    const letters = lettersOf(block);
    if (letters === '') continue;
    all.letters += letters.length;
    const here = align(letters, file, cursor);
    const anywhere = here.found === letters.length ? here : align(letters, file, 0);
    const best = anywhere.found > here.found ? anywhere : here;
    if (best !== here) all.moved += 1;
    if (best === here && best.found > 0 && (letters.length >= SEED || best.end - cursor < FAR / 10)) cursor = best.end;
    all.found += best.found;
    for (const [from, to] of best.gaps) all.lost.push(wordsOf(block, from, to));
  }
  return all;
}

interface Aligned {
  found: number;
  end: number;
  gaps: [from: number, to: number][];
}

/** Walks along both; after a difference it goes on where the next letters of the source are met again, nearest first. */
function align(source: string, file: string, from: number): Aligned {
  const gaps: [number, number][] = [];
  let found = 0;
  let cursor = from;
  let at = 0;
  let gapFrom = -1;
  while (at < source.length) {
    const place = nextPlace(source, at, file, cursor, gapFrom !== -1);
    if (place === -1) {
      if (gapFrom === -1) gapFrom = at;
      at += 1;
      continue;
    }
    if (gapFrom !== -1) gaps.push([gapFrom, at]);
    gapFrom = -1;
    cursor = place;
    while (at < source.length && cursor < file.length && source[at] === file[cursor]) {
      at += 1;
      cursor += 1;
      found += 1;
    }
  }
  if (gapFrom !== -1) gaps.push([gapFrom, source.length]);
  return { found, end: cursor, gaps };
}

/** @param isLost letters before this one were not found: then a longer proof is asked */
function nextPlace(source: string, at: number, file: string, cursor: number, isLost: boolean): number {
  const rest = source.length - at;
  const place = file.indexOf(source.slice(at, at + (isLost ? FAR_SEED : SEED)), cursor);
  if (place === -1) return -1;
  const distance = place - cursor;
  if (at > 0 && (isLost ? rest < FAR_SEED : rest <= 2)) return distance <= NEAR ? place : -1;
  return distance <= FAR ? place : file.indexOf(source.slice(at, at + FAR_SEED), cursor);
}

const AROUND = 12;
/** The lost piece as it was written, with a few letters before and after it. @param from,to counted in letters */
function wordsOf(block: string, from: number, to: number): string {
  const text = block.normalize('NFC');
  let seen = 0;
  let start = text.length;
  let end = text.length;
  for (let at = 0; at < text.length; at += 1) {
    if (!/[\p{L}\p{N}]/u.test(text[at]!)) continue;
    if (seen === from) start = at;
    seen += 1;
    if (seen === to) {
      end = at + 1;
      break;
    }
  }
  const before = text.slice(Math.max(0, start - AROUND), start);
  return `${start > AROUND ? '…' : ''}${before}[${text.slice(start, end)}]`;
}
