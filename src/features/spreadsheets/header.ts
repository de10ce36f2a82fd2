/**
 * The rows of headings, wherever they stand: the place where most headings are understood. Headings of two or three rows
 * are joined («Устав» over «дата» is «Устав дата»). Pure.
 */
import { lettersOf } from './book.ts';
import { recogniser, type ColumnWords, type Recogniser } from './columns.ts';
import { foldHeading, tidySpaces } from './fold.ts';
import type { Grid } from './grid.ts';
import { REMARKS_TITLE } from './summary.ts';
import type { TableColumn } from './table.ts';
import { isUnitLine, timesOf } from './units.ts';

export interface Header {
  /** First and last row of headings, 1-based. */
  top: number;
  bottom: number;
  /** In the order of the sheet; a doubled field stands here twice. */
  columns: TableColumn[];
  strangers: { letters: string; title: string; guess?: string }[];
}

const SEARCHED_ROWS = 60;
const DEEPEST = 3;
const FEWEST_FIELDS = 2;
const MOST_COLUMNS = 100;
/** Alone these say nothing: whose date, whose number? */
const WEAK = new Set(['дата', 'номер', '№', 'год', 'телефон', 'адрес', 'решение', 'статус', 'наименование', 'название', 'вид', 'тип'].map(foldHeading));
/** A group that speaks of the ТОС itself: «Сведения о ТОС» over «наименование». */
const OF_TOS = /(^| )тос( |$)/u;
/** Row numbers of the office: no field, and nothing to tell of. */
const ORDINAL_FIELD = 'no';
const ORDINAL = new Set(['№', '№ п п', '№ пп', 'п п', '№ п-п', 'номер по порядку', '№ строки', 'n п п'].map(foldHeading));

export function findHeader(grid: Grid, words: readonly ColumnWords[]): Header | undefined {
  const known = recogniser(words);
  const required = new Set(words.filter(({ isRequired }) => isRequired).map(({ field }) => field));
  let best: { header: Header; score: number } | undefined;
  for (const [index, { number: top }] of grid.rows.slice(0, SEARCHED_ROWS).entries()) {
    for (let depth = 1; depth <= DEEPEST && grid.rows[index + depth - 1]?.number === top + depth - 1; depth++) {
      const header = headerAt(grid, top, top + depth - 1, known);
      const fields = new Set(header.columns.map(({ field }) => field));
      const needed = [...required].filter((field) => fields.has(field)).length;
      if (fields.size < FEWEST_FIELDS && needed < required.size) continue;
      const score = fields.size + needed;
      if (!best || score > best.score) best = { header, score };
    }
  }
  return best && { ...best.header, strangers: guessed(best.header, known, words) };
}

function headerAt(grid: Grid, top: number, bottom: number, known: Recogniser): Header {
  const header: Header = { top, bottom, columns: [], strangers: [] };
  let ordinal: TableColumn | undefined;
  for (let column = 0; column < MOST_COLUMNS; column++) {
    const parts = partsOf(grid, top, bottom, column);
    if (parts.length === 0) continue;
    const title = tidySpaces(parts.join(' '));
    const letters = lettersOf(column);
    const field = fieldOf(parts, known);
    const times = field !== undefined && known.isNumber(field) ? timesOf(title) : 1;
    if (field !== undefined) header.columns.push({ field, letters, title, ...(times !== 1 && { times }) });
    else if (ORDINAL.has(foldHeading(title))) ordinal ??= { field: ORDINAL_FIELD, letters, title, isOrdinal: true };
    else if (!isOurs(title)) header.strangers.push({ letters, title });
  }
  // A list without numbers of a protocol is numbered by its order.
  if (ordinal && known.has(ORDINAL_FIELD) && !header.columns.some(({ field }) => field === ORDINAL_FIELD)) header.columns.unshift(ordinal);
  return header;
}

function isOurs(title: string): boolean {
  return foldHeading(title) === foldHeading(REMARKS_TITLE);
}

/** The headings over one column from above, each merged one once. A heading merged to the right belongs to its first column. */
function partsOf(grid: Grid, top: number, bottom: number, column: number): string[] {
  const parts: string[] = [];
  let isForeign = false;
  for (let row = top; row <= bottom; row++) {
    const seen = grid.at(row, column);
    if (!seen || seen.cell.fault) continue;
    const { value } = seen.cell;
    const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
    if (text === '' || parts.at(-1) === text || isTitle(grid, row, bottom) || (row < bottom && isUnitLine(text))) continue;
    isForeign = seen.merge !== undefined && seen.merge.left < column;
    parts.push(text);
  }
  return isForeign ? [] : parts;
}

/** One long text alone in its row, above the last row of headings, is what the table is called. */
function isTitle(grid: Grid, row: number, bottom: number): boolean {
  const own = row < bottom ? (grid.rows.find(({ number }) => number === row)?.cells ?? []).filter(({ value }) => value !== null && value !== '') : [];
  return own.length === 1 && own[0]!.column === 0;
}

function fieldOf(parts: readonly string[], known: Recogniser): string | undefined {
  const whole = known.fieldOf(parts.join('\n'));
  if (whole !== undefined || parts.length === 1) return whole;
  const shorter = parts.slice(1);
  if (shorter.length > 1) return fieldOf(shorter, known);
  return WEAK.has(foldHeading(shorter[0]!)) && !OF_TOS.test(foldHeading(parts[0]!)) ? undefined : known.fieldOf(shorter[0]!);
}

function guessed({ columns, strangers }: Header, known: Recogniser, words: readonly ColumnWords[]): Header['strangers'] {
  const found = new Set(columns.map(({ field }) => field));
  return strangers.map(({ letters, title }) => {
    const near = known.guess(title);
    return { letters, title, ...(near && !found.has(near.field) && { guess: words.find(({ field }) => field === near.field)!.title }) };
  });
}
