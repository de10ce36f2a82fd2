/** PNG of a few known paints: each pixel takes the nearest of them. A general quantiser looks for paints we know beforehand, and costs six times as much. */
import { crc32, deflateSync } from 'node:zlib';
import { rgbOf, type Sheet, type Window } from './brush.ts';

/** Level 6 is the knee: 9 saves a twentieth of the bytes for seven times the work. */
export const DEFLATE = { level: 6 } as const;
const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const [INDEXED, NOT_ASKED] = [3, 255];

/**
 * A tool that writes sheets of these paints, at most sixteen: two pixels then share a byte.
 * @param ground what the sheets begin as; its paints are found once
 */
export function pngWriter(ground: Sheet, paints: readonly string[]): (sheet: Sheet, changed: readonly Window[]) => Buffer {
  if (paints.length > 16) throw new Error(`Красок ${paints.length}, а полубайт знает шестнадцать`);
  const { width, height } = ground;
  const palette = paints.map(rgbOf);
  const nearest = nearestOf(palette);
  const chunkOfPaints = chunk('PLTE', Buffer.from(palette.flat()));
  const line = 1 + Math.ceil(width / 2);

  function pack(rows: Uint8Array, { pixels }: Sheet, part: Window): void {
    for (let row = part.top; row < part.top + part.height; row++) {
      for (let x = part.left, at = (row * width + x) * 3; x < part.left + part.width; x++, at += 3) {
        const place = row * line + 1 + (x >> 1);
        const index = nearest(pixels, at);
        rows[place] = x % 2 === 0 ? (rows[place]! & 15) | (index << 4) : (rows[place]! & 240) | index;
      }
    }
  }
  const groundRows = new Uint8Array(line * height);
  pack(groundRows, ground, { left: 0, top: 0, width, height });

  const rows = new Uint8Array(groundRows);

  return (sheet, changed) => {
    rows.set(groundRows);
    for (const part of changed) pack(rows, sheet, part);
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([4, INDEXED], 8);
    return pngFile([chunk('IHDR', head), chunkOfPaints, chunk('IDAT', deflateSync(rows, DEFLATE))]);
  };
}

/** Answers are kept for each of 2¹⁸ cells of colour, each asked for its middle; the paints themselves are always found exactly. */
function nearestOf(palette: readonly (readonly [number, number, number])[]): (pixels: Uint8Array, at: number) => number {
  const known = new Uint8Array(1 << 18).fill(NOT_ASKED);
  [...palette.entries()].reverse().forEach(([index, [red, green, blue]]) => (known[cellOf(red, green, blue)] = index));
  function search(cell: number): number {
    const middle = [cell >> 12, (cell >> 6) & 63, cell & 63].map((part) => part * 4 + 1.5);
    const far = palette.map((paint) => paint.reduce((sum, value, part) => sum + (value - middle[part]!) ** 2, 0));
    return (known[cell] = far.indexOf(Math.min(...far)));
  }
  return (pixels, at) => {
    const cell = cellOf(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!);
    const index = known[cell]!;
    return index === NOT_ASKED ? search(cell) : index;
  };
}

function cellOf(red: number, green: number, blue: number): number {
  return ((red >> 2) << 12) | ((green >> 2) << 6) | (blue >> 2);
}

/** A whole file of these chunks. */
export function pngFile(chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([SIGNATURE, ...chunks, chunk('IEND', Buffer.alloc(0))]);
}

export function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
