/** Reads QR marks from pages drawn in grey, as a telephone would: clean, and once more from a bad print. */
import readQr from 'jsqr';
import { grown, PT_PER_MM, widthOf } from './expectation.ts';
import { placesOfMarks } from './qr-places.ts';
import { type GreyRaster, mmOfPixels, renderGrey } from './render.ts';
import type { Seen, SeenPage } from './seen.ts';

export interface Mark {
  page: number;
  link: string;
  /** Side of the mark without its empty margin. */
  sideMm: number;
  /** Read also from a blurred print whose dots grew. */
  isRobust: boolean;
}

export const QR_DPI = 200;
/** Empty margin that is taken along: four modules of a coarse mark. */
const MARGIN_MM = 4;
/** Blur of ink on newsprint and of a telephone's picture, each. */
const BLUR_MM = 0.15;
/** Dots of half tone grow by so much (newsprint 25–30 %). */
const DOT_GAIN = 0.3;
/** Pieces in which a whole page is searched when outlines tell nothing; they overlap by half. */
const PIECE_MM = 80;

/** @param wanted links that are looked for on the whole page when outlines do not lead to them */
export function readMarks({ pages, pdf }: Seen, wanted: readonly string[]): Mark[] {
  const marks = new Map<string, Mark>();
  const add = (mark: Mark): void => {
    const key = `${mark.page} ${mark.link}`;
    if (!marks.has(key)) marks.set(key, mark);
  };
  const candidates = pages.map((page) => placesOfMarks(page.objects));
  pages.forEach((page, index) => {
    if (candidates[index]!.length === 0) return;
    pdf.withPage(index, (handle) => {
      for (const place of candidates[index]!) {
        const mark = readMark(renderGrey(pdf, handle, QR_DPI, page.crop, grown(place, MARGIN_MM * PT_PER_MM)), page);
        if (mark) add({ ...mark, sideMm: widthOf(place) / PT_PER_MM });
      }
    });
  });
  const isMissing = (): boolean => wanted.some((link) => ![...marks.values()].some((mark) => mark.link === link));
  for (const page of pages) if (isMissing()) pdf.withPage(page.number - 1, (handle) => piecesOf(renderGrey(pdf, handle, QR_DPI, page.crop)).forEach((piece) => {
    const mark = readMark(piece, page);
    if (mark) add(mark);
  }));
  return [...marks.values()];
}

function readMark(raster: GreyRaster, { number }: SeenPage): Mark | undefined {
  const code = decode(raster);
  if (!code) return undefined;
  const { topLeftCorner: left, topRightCorner: right } = code.location;
  const robust = decode(asBadlyPrinted(raster));
  return { page: number, link: code.data, sideMm: mmOfPixels(Math.hypot(right.x - left.x, right.y - left.y), QR_DPI), isRobust: robust?.data === code.data };
}

export function decode({ grey, widthPx, heightPx }: GreyRaster): ReturnType<typeof readQr> {
  const rgba = new Uint8ClampedArray(grey.length * 4);
  grey.forEach((value, at) => rgba.fill(value, at * 4, at * 4 + 3).fill(255, at * 4 + 3, at * 4 + 4));
  return readQr(rgba, widthPx, heightPx, { inversionAttempts: 'dontInvert' });
}

/** Ink spreads, half tones grow dark, the picture of it is blurred again. */
export function asBadlyPrinted(raster: GreyRaster): GreyRaster {
  const radius = Math.max(1, Math.round((BLUR_MM / 25.4) * QR_DPI));
  const printed = blurred(raster, radius);
  const grown = printed.grey.map((value) => {
    const dot = 1 - value / 255;
    return Math.round(255 * (1 - Math.min(1, dot + DOT_GAIN * 4 * dot * (1 - dot))));
  });
  return blurred({ ...printed, grey: grown }, radius);
}

/** Mean of a square around each pixel, twice: near enough to a bell curve. */
function blurred({ grey, widthPx, heightPx }: GreyRaster, radius: number): GreyRaster {
  let from = grey;
  for (const [step, length, lines, lineStep] of [[1, widthPx, heightPx, widthPx], [widthPx, heightPx, widthPx, 1], [1, widthPx, heightPx, widthPx], [widthPx, heightPx, widthPx, 1]] as const) {
    const to = new Uint8Array(from.length);
    for (let line = 0; line < lines; line += 1) {
      for (let at = 0; at < length; at += 1) {
        let sum = 0;
        for (let near = -radius; near <= radius; near += 1) sum += from[line * lineStep + Math.min(length - 1, Math.max(0, at + near)) * step]!;
        to[line * lineStep + at * step] = Math.round(sum / (2 * radius + 1));
      }
    }
    from = to;
  }
  return { grey: from, widthPx, heightPx };
}

function piecesOf({ grey, widthPx, heightPx }: GreyRaster): GreyRaster[] {
  const side = Math.round((PIECE_MM / 25.4) * QR_DPI);
  const pieces: GreyRaster[] = [];
  for (let y = 0; y === 0 || y + side / 2 < heightPx; y += side / 2) {
    for (let x = 0; x === 0 || x + side / 2 < widthPx; x += side / 2) {
      const [width, height] = [Math.min(side, widthPx - x), Math.min(side, heightPx - y)];
      const piece = new Uint8Array(width * height);
      for (let row = 0; row < height; row += 1) piece.set(grey.subarray((y + row) * widthPx + x, (y + row) * widthPx + x + width), row * width);
      if (piece.some((value) => value < 128)) pieces.push({ grey: piece, widthPx: width, heightPx: height });
    }
  }
  return pieces;
}
