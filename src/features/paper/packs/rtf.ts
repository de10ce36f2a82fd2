/**
 * RTF by hand: every letter outside of ASCII is «\uN» with its byte of code page 1251 behind it, so that programs older than Unicode
 * read Russian too. Specification: Rich Text Format 1.9.1. Pure.
 */
import { type Manuscript, type Piece, STYLES, type StyleName } from './manuscript.ts';
import { byteIn1251 } from './plain-text.ts';
import { FONT, LOOKS } from './style-look.ts';

const TWIPS = 20;
const PAGE = { width: 11906, height: 16838, margin: 1134 };
const hex = (byte: number): string => `\\'${byte.toString(16).padStart(2, '0')}`;

/** `\uN` counts in signed 16-bit units, so an emoji is two of them. */
export function rtfText(text: string): string {
  return [...text]
    .map((letter) => {
      if (letter === '\n') return '\\line ';
      if (letter === '\u00A0') return '\\~';
      if (/[\\{}]/.test(letter)) return `\\${letter}`;
      if (letter <= '\u007F') return letter;
      const byte = byteIn1251(letter);
      const fallback = byte === undefined ? '?' : hex(byte);
      return Array.from({ length: letter.length }, (_, unit) => `\\u${(letter.charCodeAt(unit) << 16) >> 16}${fallback}`).join('');
    })
    .join('');
}

/** Names in the style sheet are read by code page. */
const nameText = (name: string): string => [...name].map((letter) => (letter <= '\u007F' ? letter : hex(byteIn1251(letter)!))).join('');

function formatting(style: StyleName): string {
  const { size, bold, italic, before, after, indent = 0, hanging = 0 } = LOOKS[style];
  return `\\s${STYLES.indexOf(style) + 1}\\sb${before * TWIPS}\\sa${after * TWIPS}\\li${indent * TWIPS}\\fi${-hanging * TWIPS}\\f0\\fs${size * 2}${bold ? '\\b' : ''}${italic ? '\\i' : ''}\\lang1049`;
}

function row(cells: readonly string[], isHead: boolean): string {
  const width = Math.floor((PAGE.width - 2 * PAGE.margin) / cells.length);
  const border = '\\clbrdrt\\brdrs\\brdrw10\\clbrdrl\\brdrs\\brdrw10\\clbrdrb\\brdrs\\brdrw10\\clbrdrr\\brdrs\\brdrw10';
  const ends = cells.map((_, index) => `${border}\\cellx${width * (index + 1)}`).join('');
  const texts = cells.map((cell) => `\\pard\\plain\\intbl${formatting('Таблица')}${isHead ? '\\b' : ''} ${rtfText(cell)}\\cell`).join('\n');
  return `\\trowd\\trgaph80${isHead ? '\\trhdr' : ''}${ends}\n${texts}\n\\row`;
}

function piece(said: Piece, next: Piece | undefined): string {
  if (said.kind === 'line') return `\\pard\\plain${formatting(said.style)} ${rtfText(said.text)}\\par`;
  return [
    ...(said.head.length > 0 ? [row(said.head, true)] : []),
    ...said.rows.map((cells) => row(cells, false)),
    // Two tables that touch are one table.
    ...(next?.kind === 'line' ? [] : [`\\pard\\plain${formatting('Таблица')}\\par`]),
  ].join('\n');
}

export function toRtf({ title, day, pieces }: Manuscript): Uint8Array {
  const [year, month, date] = day.split('-').map(Number);
  const styles = STYLES.map((style) => `{${formatting(style)}\\sbasedon0\\snext${STYLES.indexOf(style) + 1} ${nameText(style)};}`).join('\n');
  const text = [
    '{\\rtf1\\ansi\\ansicpg1251\\uc1\\deff0\\deflang1049',
    `{\\fonttbl{\\f0\\froman\\fcharset204 ${FONT};}}`,
    `{\\stylesheet{\\s0 Normal;}\n${styles}}`,
    `{\\info{\\title ${rtfText(title)}}{\\creatim\\yr${year}\\mo${month}\\dy${date}}}`,
    `\\paperw${PAGE.width}\\paperh${PAGE.height}\\margl${PAGE.margin}\\margr${PAGE.margin}\\margt${PAGE.margin}\\margb${PAGE.margin}`,
    ...pieces.map((said, index) => piece(said, pieces[index + 1])),
    '}',
  ].join('\n');
  return new TextEncoder().encode(`${text.replaceAll('\n', '\r\n')}\r\n`);
}
