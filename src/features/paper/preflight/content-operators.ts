/**
 * Reads a content stream into operators with their operands (ISO 32000, 7.2 and 8.2). Only what colours, sizes and places
 * depend on is kept: of a string its length in bytes. Pure.
 */

export type Operand = number | string | { bytes: number };
/** `name` of an operand starts with «/»; arrays are laid flat, dictionaries are left out. */
export type Act = (operator: string, operands: readonly Operand[]) => void;

const [TAB, NEW_LINE, FORM_FEED, RETURN, SPACE, ZERO] = [9, 10, 12, 13, 32, 0];
const isSpace = (code: number): boolean => code === SPACE || code === NEW_LINE || code === RETURN || code === TAB || code === FORM_FEED || code === ZERO;
const DELIMITERS = new Set([...'()<>[]{}/%'].map((letter) => letter.charCodeAt(0)));
const isRegular = (code: number): boolean => !isSpace(code) && !DELIMITERS.has(code);
const code = (letter: string): number => letter.charCodeAt(0);
const [SLASH, OPEN, CLOSE, LESS, MORE, PERCENT, BACKSLASH] = [...'/()<>%\\'].map(code) as [number, number, number, number, number, number, number];

/** Gives every operator to `act`. Broken pieces are passed over byte by byte, so that it always ends. */
export function readOperators(stream: Uint8Array, act: Act): void {
  const end = stream.length;
  let at = 0;
  let operands: Operand[] = [];
  while (at < end) {
    const byte = stream[at]!;
    if (isSpace(byte)) at += 1;
    else if (byte === PERCENT) at = lineEnd(stream, at);
    else if (byte === OPEN) {
      const next = stringEnd(stream, at);
      operands.push({ bytes: next.bytes });
      at = next.at;
    } else if (byte === LESS && stream[at + 1] === LESS) at = dictionaryEnd(stream, at);
    else if (byte === LESS) {
      const close = indexOf(stream, MORE, at);
      operands.push({ bytes: Math.ceil((close - at - 1) / 2) });
      at = close + 1;
    } else if (byte === SLASH) {
      const stop = regularEnd(stream, at + 1);
      operands.push(letters(stream, at, stop));
      at = stop;
    } else if (!isRegular(byte)) at += 1;
    else {
      const stop = regularEnd(stream, at);
      const word = letters(stream, at, stop);
      at = stop;
      const number = Number(word);
      if (!Number.isNaN(number)) operands.push(number);
      else if (word === 'ID') {
        act('inline image', operands);
        operands = [];
        at = inlineImageEnd(stream, at);
      } else {
        if (word !== 'BI') act(word, operands);
        operands = [];
      }
    }
  }
}

function letters(stream: Uint8Array, from: number, to: number): string {
  let word = '';
  for (let at = from; at < to; at += 1) word += String.fromCharCode(stream[at]!);
  return word;
}

function regularEnd(stream: Uint8Array, from: number): number {
  let at = from;
  while (at < stream.length && isRegular(stream[at]!)) at += 1;
  return at;
}

function indexOf(stream: Uint8Array, wanted: number, from: number): number {
  const found = stream.indexOf(wanted, from);
  return found === -1 ? stream.length : found;
}

const lineEnd = (stream: Uint8Array, from: number): number => Math.min(indexOf(stream, NEW_LINE, from), indexOf(stream, RETURN, from));

/** End of «(…)» with its brackets inside, and how many bytes it says; an octal code counts as one. */
function stringEnd(stream: Uint8Array, from: number): { at: number; bytes: number } {
  let depth = 0;
  let bytes = 0;
  for (let at = from; at < stream.length; at += 1) {
    const byte = stream[at]!;
    if (byte === BACKSLASH) {
      at += 1;
      for (let digits = 1; digits < 3 && isOctal(stream[at]) && isOctal(stream[at + 1]); digits += 1) at += 1;
      bytes += 1;
    } else if (byte === OPEN) {
      if (depth > 0) bytes += 1;
      depth += 1;
    } else if (byte === CLOSE) {
      depth -= 1;
      if (depth === 0) return { at: at + 1, bytes };
      bytes += 1;
    } else bytes += 1;
  }
  return { at: stream.length, bytes };
}
const isOctal = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 55;

/** End of «<<…>>»; dictionaries stand in marked content and say nothing of colours. */
function dictionaryEnd(stream: Uint8Array, from: number): number {
  let depth = 0;
  let at = from;
  while (at < stream.length) {
    const byte = stream[at]!;
    if (byte === OPEN) at = stringEnd(stream, at).at;
    else if (byte === LESS && stream[at + 1] === LESS) {
      depth += 1;
      at += 2;
    } else if (byte === MORE && stream[at + 1] === MORE) {
      depth -= 1;
      at += 2;
      if (depth === 0) return at;
    } else at += 1;
  }
  return at;
}

/** The bytes of an inline picture end with «EI» between white space. */
function inlineImageEnd(stream: Uint8Array, from: number): number {
  for (let at = from; at + 2 < stream.length; at += 1) {
    if (stream[at + 1] === code('E') && stream[at + 2] === code('I') && isSpace(stream[at]!) && (at + 3 >= stream.length || isSpace(stream[at + 3]!))) return at + 3;
  }
  return stream.length;
}
