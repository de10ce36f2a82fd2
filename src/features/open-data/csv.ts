/**
 * CSV by RFC 4180: commas, CRLF, quotes only where needed; a byte order mark, so that office programs see UTF-8.
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it. Pure.
 */
import { cellOf, type PlainColumn } from './column.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const LIST_SEPARATOR = '; ';

export function writeCsv<Row>(columns: readonly PlainColumn<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map((column) => textOf(cellOf(column, row))))];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('');
}

function textOf(cell: ReturnType<typeof cellOf>): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return disarm(cell);
  if (typeof cell === 'object') return disarm(cell.join(LIST_SEPARATOR));
  return String(cell);
}

/** «=», «+», «-», «@», a tab or a line break at the start make a formula; a plain number does not. */
export function disarm(text: string): string {
  return /^[=+\-@\t\r\n]/u.test(text) && !/^[+-]?\d+([.,]\d+)?$/u.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
