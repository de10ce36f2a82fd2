/**
 * A manuscript: named lines and tables in the order of reading. Rooms write it, the writers of DOCX, ODT, RTF and others read
 * it, so every format carries the same letters. Pure, runs in a browser too.
 */

/**
 * Names of the paragraph styles, the same in every format and for ever: a newspaper makes its own styles of these names once.
 * «Служебное» is what is not to be printed, so that it is found and thrown away by its style.
 */
export const STYLES = ['Рубрика', 'Заголовок', 'Вводка', 'Текст', 'Подзаголовок', 'Список', 'Цитата', 'Таблица', 'Справка', 'Подпись', 'Код', 'Служебное'] as const;
export type StyleName = (typeof STYLES)[number];

/** A part of a line. All parts of a line together are its text; a format without bold prints the text. */
export interface Run {
  text: string;
  strong?: true;
  /** An open place to write into: a format that can draw a rule draws it instead of the underscores in `text`. */
  blank?: { label: string; lines: number };
}

export type Piece =
  | { kind: 'line'; style: StyleName; text: string; runs?: Run[]; /** Belongs to a variant: set in from the edge. */ variant?: true; /** Belongs to the end of the paper that is not torn. */ tail?: true }
  | { kind: 'table'; head: string[]; rows: string[][]; /** Shares of the width, one per column; equal when not told. */ shares?: number[]; /** To be filled in by hand: rows are tall enough for a pen. */ roomy?: true; /** Not split over sheets. */ whole?: true; /** Heights of the rows, mm: a card to cut out. */ heights?: number[]; variant?: true; tail?: true };

export interface Manuscript {
  title: string;
  /** yyyy-mm-dd */
  day: string;
  pieces: Piece[];
  /** Stands above every page and is no part of the text; only papers filled for a person have it. */
  header?: string;
}

/** Marks that only steer a line break: a newspaper breaks lines itself, and old layout programs print them as boxes. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;
/** What XML cannot carry. Tabs and line ends are dealt with before. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Breaking white space; the spaces that hold words together stay. */
const BLANK = /[ \t\n\r\u2028\u2029]+/g;

/** One line of plain letters: composed letters, no steering marks, one space between words. */
export function cleanLine(text: string): string {
  return cleanPart(text).trim();
}

/** A part of a line: like a line, but its spaces at the edges stay. */
export function cleanPart(text: string): string {
  return text.normalize('NFC').replace(BLANK, ' ').replace(INVISIBLE, '').replace(FORBIDDEN, '').replace(LONE_SURROGATE, '\uFFFD');
}

/** A cell of a table keeps its line breaks, as «\n». */
export function cleanCell(text: string): string {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).map(cleanLine).filter((line) => line !== '').join('\n');
}
