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

/** Letters of a file; each can be the copy of one source letter only, so a lost sentence is not excused by the same words elsewhere. */
export interface FileLetters {
  text: string;
  isTaken: Uint8Array;
}
export const fileLetters = (text: string): FileLetters => {
  const letters = lettersOf(text);
  return { text: letters, isTaken: new Uint8Array(letters.length) };
};

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
interface SourceBlock {
  words: string;
  letters: string;
  article: number;
  match?: Aligned;
}

/**
 * Blocks that stand whole are found first, torn ones then among the letters that remain, short ones last: so a torn block
 * is not put together from its neighbours.
 * @param sources words of the articles of the file; a line break divides blocks
 * @returns in the order of the sources
 */
export function findCopied(sources: readonly string[], file: FileLetters): Copied[] {
  const blocks = sources.flatMap((source, article) => source.split('\n').map((words): SourceBlock => ({ words, letters: lettersOf(words), article })).filter(({ letters }) => letters !== ''));
  const cursorOf = (at: number): number => {
    for (let before = at - 1; before >= 0 && blocks[before]!.article === blocks[at]!.article; before -= 1) if (blocks[before]!.match?.runs.length) return blocks[before]!.match!.end;
    return 0;
  };
  const settle = (block: SourceBlock, match: Aligned): void => {
    block.match = match;
    for (const [from, to] of match.runs) file.isTaken.fill(1, from, to);
  };
  const long = blocks.map((block, at) => ({ block, at })).filter(({ block }) => block.letters.length >= SEED);
  const short = blocks.map((block, at) => ({ block, at })).filter(({ block }) => block.letters.length < SEED);
  const placeWhole = ({ block, at }: { block: SourceBlock; at: number }): void => {
    const near = freePlace(file, block.letters, cursorOf(at));
    const place = near === -1 ? freePlace(file, block.letters, 0) : near;
    const { length } = block.letters;
    if (place !== -1) settle(block, { found: length, end: place + length, gaps: [], runs: [[place, place + length]] });
  };
  const placeTorn = ({ block, at }: { block: SourceBlock; at: number }): void => {
    if (block.match) return;
    const here = align(block.letters, file, cursorOf(at));
    const anywhere = here.found === block.letters.length && here.runs.length <= USUAL_RUNS ? here : align(block.letters, file, 0);
    settle(block, worth(anywhere) > worth(here) ? anywhere : here);
  };
  long.forEach(placeWhole);
  long.forEach(placeTorn);
  short.forEach(placeWhole);
  short.forEach(placeTorn);
  return sources.map((_, article) => sumOf(blocks.filter((block) => block.article === article)));
}

function sumOf(blocks: readonly SourceBlock[]): Copied {
  const all: Copied = { letters: 0, found: 0, lost: [], moved: 0 };
  let end = 0;
  for (const { words, letters, match } of blocks) {
    all.letters += letters.length;
    if (!match) continue;
    all.found += match.found;
    for (const [from, to] of match.gaps) all.lost.push(wordsOf(words, from, to));
    const start = match.runs[0]?.[0];
    if (start === undefined) continue;
    if (start < end) all.moved += 1;
    end = match.end;
  }
  return all;
}

type Span = [from: number, to: number];
interface Aligned {
  found: number;
  end: number;
  /** Pieces of the source that were not found. */
  gaps: Span[];
  /** Pieces of the file that were. */
  runs: Span[];
}
/** A paragraph is torn by the end of a column or by a caption, seldom more often. */
const USUAL_RUNS = 3;
/** One run that needs no jump is better than the same letters gathered from many places. */
const worth = ({ found, runs }: Aligned): number => found - 5 * runs.length;

/** Walks along both; after a difference it goes on where the next letters of the source are met again, nearest first. */
function align(source: string, file: FileLetters, from: number): Aligned {
  const [gaps, runs]: [Span[], Span[]] = [[], []];
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
    while (at < source.length && source[at] === file.text[cursor] && !file.isTaken[cursor]) {
      at += 1;
      cursor += 1;
      found += 1;
    }
    runs.push([place, cursor]);
  }
  if (gapFrom !== -1) gaps.push([gapFrom, source.length]);
  return { found, end: cursor, gaps, runs };
}

/** @param isLost letters before this one were not found: then a longer proof is asked */
function nextPlace(source: string, at: number, file: FileLetters, cursor: number, isLost: boolean): number {
  const rest = source.length - at;
  const place = freePlace(file, source.slice(at, at + (isLost ? FAR_SEED : SEED)), cursor);
  if (place === -1) return -1;
  const distance = place - cursor;
  if (at > 0 && (isLost ? rest < FAR_SEED : rest <= 2)) return distance <= NEAR ? place : -1;
  return distance <= FAR ? place : freePlace(file, source.slice(at, at + FAR_SEED), cursor);
}

/** Nearest place of the letters that is not taken yet. */
function freePlace({ text, isTaken }: FileLetters, letters: string, from: number): number {
  let place = text.indexOf(letters, from);
  while (place !== -1 && (isTaken[place] || isTaken[place + letters.length - 1])) place = text.indexOf(letters, place + 1);
  return place;
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
