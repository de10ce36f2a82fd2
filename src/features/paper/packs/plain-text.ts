/** A manuscript as plain text: one paragraph — one line, Windows line ends; in UTF-8 and, for old programs, in windows-1251. Pure. */
import type { Manuscript, Piece } from './manuscript.ts';

const BOM = '\uFEFF';
const CRLF = '\r\n';

const textOf = (piece: Piece): string[] =>
  piece.kind === 'line' ? [piece.text] : [...(piece.head.length > 0 ? [piece.head] : []), ...piece.rows].map((row) => row.map((cell) => cell.replaceAll('\n', ' ')).join('\t'));
const sort = (piece: Piece): string => (piece.kind === 'line' ? piece.style : 'таблица');

/** Lines of a manuscript; an empty one only where the style changes, so that paragraphs of one kind are picked up at once. */
export function textLines({ pieces }: Manuscript): string[] {
  return pieces.flatMap((piece, index) => [...(index > 0 && (piece.kind === 'table' || sort(piece) !== sort(pieces[index - 1]!)) ? [''] : []), ...textOf(piece)]);
}

export const toUtf8Text = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${BOM}${lines.join(CRLF)}${CRLF}`);

/** Letters of windows-1251 by their byte; what the table lacks is absent. */
const BYTES = new Map(
  [...new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].flatMap((letter, byte) => (byte === 0x98 ? [] : [[letter, byte] as const])),
);
export const byteIn1251 = (letter: string): number | undefined => BYTES.get(letter);

/** Said in other letters without loss of meaning. */
const SUBSTITUTES: readonly (readonly [sign: RegExp, shown: string, by: string])[] = [
  [/м²/g, 'м²', 'кв.\u00A0м'],
  [/м³/g, 'м³', 'куб.\u00A0м'],
  // The full stop of the short word may be the end of the sentence too.
  [/₽\.?/g, '₽', 'руб.'],
  [/−/g, '−', '–'],
  [/×/g, '×', 'x'],
  [/[\u2010\u2011]/g, 'неразрывный дефис', '-'],
  [/[\u2002-\u200A\u202F]/g, 'узкий пробел', '\u00A0'],
];

export interface OldCoding {
  /** Absent when a letter cannot be written. */
  bytes?: Uint8Array;
  /** «₽ → руб.» */
  replaced: string[];
  /** «é (U+00E9)» */
  missing: string[];
}

/** windows-1251: stated substitutes first, then every letter must be there; nothing is dropped in silence. */
export function to1251Text(lines: readonly string[]): OldCoding {
  const replaced: string[] = [];
  let text = `${lines.join(CRLF)}${CRLF}`;
  for (const [sign, shown, by] of SUBSTITUTES) {
    const next = text.replace(sign, by);
    if (next !== text) replaced.push(/\s/.test(by) && by.length === 1 ? `${shown} → неразрывный пробел` : `${shown} → ${by}`);
    text = next;
  }
  const missing = [...new Set([...text].filter((letter) => !BYTES.has(letter)))].map((letter) => `${/\p{M}/u.test(letter) ? `◌${letter}` : letter} (U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`);
  if (missing.length > 0) return { replaced, missing };
  return { bytes: Uint8Array.from([...text], (letter) => BYTES.get(letter)!), replaced, missing };
}

/** For the passport. */
export function sayOldCoding({ bytes, replaced, missing }: OldCoding): string {
  if (!bytes) return `файла нет, таких знаков в этой кодировке не бывает: ${missing.join(', ')}`;
  return replaced.length > 0 ? `есть, заменено: ${replaced.join('; ')}` : 'есть, знак в знак';
}
