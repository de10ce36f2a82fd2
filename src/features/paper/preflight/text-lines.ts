/**
 * Letters with their places → words, lines, blocks of a column, and which line begins or ends a paragraph. Geometry only:
 * what is not seen on paper is not known here. Pure.
 */
import type { Letter } from './page-text.ts';

export interface Word {
  text: string;
  left: number;
  right: number;
}
export interface Line {
  page: number;
  text: string;
  words: Word[];
  /** Without spaces at the edges. */
  left: number;
  right: number;
  baseline: number;
  size: number;
  /** A word goes on in the next line. */
  isBroken: boolean;
}
/** Lines of one size that follow each other in a column. */
export interface Block {
  lines: Line[];
  left: number;
  /** Where full lines end. */
  right: number;
  isJustified: boolean;
  /** By line: it begins, it ends a paragraph. */
  starts: boolean[];
  ends: boolean[];
}

/** In ems. */
const [SAME_BASELINE, NEW_CELL, INDENT, SHORT, EDGE, STEP] = [0.3, 3, 0.4, 1, 0.5, 2.2];
const JUSTIFIED_SHARE = 0.6;
const MIN_LINES = 4;

/** Lines of a page in the order of the file. */
export function linesOf(letters: readonly Letter[], page: number): Line[] {
  const lines: Line[] = [];
  let current: Letter[] = [];
  const close = (): void => {
    const line = lineOf(current, page);
    if (line) lines.push(line);
    current = [];
  };
  for (const letter of letters) {
    const last = current.at(-1);
    if (last) {
      const em = Math.max(last.size, letter.size);
      const isOther = Math.abs(letter.baseline - last.baseline) > SAME_BASELINE * em || letter.left < last.left - em / 2 || letter.left - last.right > NEW_CELL * em;
      if (isOther || last.isBreak) close();
    }
    current.push(letter);
  }
  close();
  return lines;
}

function lineOf(letters: readonly Letter[], page: number): Line | undefined {
  const seen = letters.filter(({ text }) => text.trim() !== '');
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last) return undefined;
  const words: Word[] = [];
  let isApart = true;
  for (const letter of letters) {
    if (letter.text.trim() === '') isApart = true;
    else if (isApart) {
      words.push({ text: letter.text, left: letter.left, right: letter.right });
      isApart = false;
    } else {
      const word = words.at(-1)!;
      word.text += letter.text;
      word.right = letter.right;
    }
  }
  const sizes = seen.map(({ size }) => size).sort((a, b) => a - b);
  return {
    page,
    text: letters.map(({ text }) => text).join(''),
    words,
    left: first.left,
    right: last.right,
    baseline: first.baseline,
    size: sizes[Math.floor(sizes.length / 2)]!,
    isBroken: last.isBreak || (last.text === '-' && /\p{L}-$/u.test(words.at(-1)!.text)),
  };
}

/** Gaps between the words of a line, in ems. */
export const gapsOf = ({ words, size }: Line): { from: number; to: number; em: number }[] =>
  words.slice(1).map((word, at) => {
    const from = words[at]!.right;
    return { from, to: word.left, em: (word.left - from) / size };
  });

/** Joins lines into blocks; a heading, another column, another page begin a new one. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1);
    if (last && continues(last, line, groups.at(-1)!)) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return groups.map(blockOf);
}

function continues(last: Line, line: Line, group: readonly Line[]): boolean {
  const em = last.size;
  const step = last.baseline - line.baseline;
  return last.page === line.page && Math.abs(line.size - em) < 0.08 * em && step > 0.5 * em && step < STEP * em && Math.abs(line.left - group[0]!.left) < 2.5 * em;
}

function blockOf(lines: Line[]): Block {
  const em = lines[0]!.size;
  const left = Math.min(...lines.map((line) => line.left));
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  const right = rights[Math.floor(rights.length * 0.6)]!;
  const isJustified = lines.length >= MIN_LINES && lines.filter((line) => Math.abs(line.right - right) < EDGE * em).length >= JUSTIFIED_SHARE * lines.length;
  const steps = lines.slice(1).map((line, at) => lines[at]!.baseline - line.baseline).sort((a, b) => a - b);
  const usual = steps[Math.floor(steps.length / 2)] ?? em;
  const isShort = lines.map((line) => line.right < right - SHORT * em);
  const ends = lines.map((line, at) => {
    const next = lines[at + 1];
    if (line.isBroken) return false;
    if (!next) return isShort[at]!;
    return isShort[at]! || next.left > left + INDENT * em || line.baseline - next.baseline > usual * 1.25;
  });
  const starts = lines.map((line, at) => (at === 0 ? line.left > left + INDENT * em : ends[at - 1]!));
  return { lines, left, right, isJustified, starts, ends };
}
