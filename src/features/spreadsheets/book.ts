/**
 * A workbook as it lay in the file, before anyone looked for a table in it: sheets, cells, merges, what is hidden. Sparse,
 * because one stray cell in the last corner of a sheet must not cost a million empty ones. Pure.
 */
import type { Remark } from '../../kernel/remark.ts';
import type { CellValue } from './table.ts';

/** More than this is not an office's register; every limit has its own sentence. */
export const LIMITS = { sheets: 50, rows: 20_000, columns: 100, textLength: 32_767 } as const;

export interface RawCell {
  /** 0 is column A. */
  column: number;
  value: CellValue;
  /** As the screen shows it. */
  shown: string;
  fault?: 'no-value' | 'error';
  isFormula?: true;
  /** Number format of the program, where it is not the general one: «00000000». */
  format?: string;
}

export interface RawRow {
  /** 1-based, as on the screen. */
  number: number;
  isHidden?: true;
  /** From left to right; empty cells are absent. */
  cells: RawCell[];
}

/** Rows 1-based, columns from 0; both ends belong to it. */
export interface RawMerge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface RawSheet {
  name: string;
  isHidden?: true;
  /** A filter is switched on: hidden rows may be hidden by it. */
  isFiltered?: true;
  /** From top to bottom; empty rows are absent. */
  rows: RawRow[];
  /** How many rows are filled, where they are more than the limit and `rows` is only their beginning. */
  filledRows?: number;
  merges: RawMerge[];
  hiddenColumns: number[];
  /** In letters, by column; null where the file says nothing. */
  widths: (number | null)[];
}

export interface RawBook {
  /** The file's name without folders. */
  file: string;
  format: 'xlsx' | 'xls' | 'ods' | 'csv';
  sheets: RawSheet[];
  /** What the reader has to say about the file: encoding, columns beyond the limit. */
  remarks: Remark[];
}

/** 0 → A, 27 → AB. */
export function lettersOf(column: number): string {
  let rest = column;
  let letters = '';
  do {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
    rest = Math.floor(rest / 26) - 1;
  } while (rest >= 0);
  return letters;
}

/** A → 0, AB → 27. */
export function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Column 3 of row 17 → D17. */
export function addressOf(column: number, row: number): string {
  return `${lettersOf(column)}${row}`;
}

/** «5», «7, 9–11»: row numbers for a sentence, at most twelve pieces. */
export function rowList(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  const said = runs.slice(0, MOST_RUNS).map(([from, to]) => (from === to ? String(from) : `${from}${to === from + 1 ? ', ' : '–'}${to}`));
  return said.join(', ') + (runs.length > MOST_RUNS ? ' и другие' : '');
}
const MOST_RUNS = 12;
