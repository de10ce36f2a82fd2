/**
 * CSV by RFC 4180: CRLF, quotes only where needed; a byte order mark, so that office programs see UTF-8. A cell that a
 * spreadsheet would run as a formula gets an apostrophe before it, and loses it when the file is read back. Pure.
 */
const BYTE_ORDER_MARK = '\uFEFF';

export function csvText(lines: readonly (readonly string[])[], separator: ',' | ';' = ','): string {
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.map((cell) => quote(cell, separator)).join(separator)}\r\n`).join('');
}

/** «=», «+», «-», «@», a tab or a line break at the start make a formula; a plain number does not. */
export function disarm(text: string): string {
  return /^'*[=+\-@\t\r\n]/u.test(text) && !/^[+-]?\d+([.,]\d+)?$/u.test(text) ? `'${text}` : text;
}

/** What `disarm` did, undone. */
export function rearm(text: string): string {
  return /^'+[=+\-@\t\r\n]/u.test(text) ? text.slice(1) : text;
}

function quote(text: string, separator: string): string {
  return /["\r\n]|^\s|\s$/u.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
