/** A black and white mark as PNG, one bit a pixel. Every module is the same whole number of pixels, so no edge is blurred. Pure. */
import { deflateSync } from 'node:zlib';
import { chunk, DEFLATE, pngFile } from './indexed-png.ts';

const GREY = 0;

/** @param modules rows of the mark, true is dark @param leastSide pixels the picture has at least */
export function twoTonePng(modules: readonly (readonly boolean[])[], leastSide: number): Buffer {
  const scale = Math.max(1, Math.ceil(leastSide / modules.length));
  const side = modules.length * scale;
  const line = 1 + Math.ceil(side / 8);
  const rows = Buffer.alloc(line * side);
  modules.forEach((row, y) => {
    const packed = Buffer.alloc(line);
    for (let x = 0; x < side; x++) if (!row[Math.floor(x / scale)]) packed[1 + (x >> 3)]! |= 128 >> (x & 7);
    for (let copy = 0; copy < scale; copy++) packed.copy(rows, (y * scale + copy) * line);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([1, GREY], 8);
  return pngFile([chunk('IHDR', head), chunk('IDAT', deflateSync(rows, DEFLATE))]);
}
