/** A picture where it stands: its pixels, its place on the page and what follows from both. Pure. */
import type { PDFObject } from '@cantoo/pdf-lib';
import { type Family, familyOf, type Paint } from './colour-space.ts';
import type { Box } from './expectation.ts';
import { entry, isTrue, nameOf, numberOf } from './pdf-tree.ts';

export type Matrix = readonly [number, number, number, number, number, number];
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** First `inner`, then `outer`. */
export function times(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}
/** How much a height grows. */
export const scaleOf = ([, , c, d]: Matrix): number => Math.hypot(c, d);

export interface Picture {
  widthPx: number;
  heightPx: number;
  box: Box;
  /** Dots an inch across and down. */
  ppi: [number, number];
  family: Family;
  bits: number;
  /** «JPEG» */
  coding: string;
  hasMask: boolean;
}

const CODING: Record<string, string> = { '/DCTDecode': 'JPEG', '/JPXDecode': 'JPEG 2000', '/CCITTFaxDecode': 'факс', '/FlateDecode': 'без потерь' };

/**
 * @param matrix the unit square of the picture on the page
 * @param fill paint of a stencil
 */
export function pictureOf(image: PDFObject, matrix: Matrix, named: (name: string) => PDFObject | undefined, fill: Paint): Picture {
  const [a, b, c, d, e, f] = matrix;
  const [widthPx, heightPx] = [numberOf(entry(image, 'Width')) ?? 0, numberOf(entry(image, 'Height')) ?? 0];
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  const filter = nameOf(image, 'Filter') ?? '';
  return {
    widthPx,
    heightPx,
    box: { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) },
    ppi: [(widthPx * 72) / Math.hypot(a, b), (heightPx * 72) / Math.hypot(c, d)],
    family: isTrue(entry(image, 'ImageMask')) ? fill.family : familyOf(entry(image, 'ColorSpace'), named),
    bits: numberOf(entry(image, 'BitsPerComponent')) ?? 1,
    coding: CODING[filter] ?? 'иначе',
    hasMask: entry(image, 'SMask') !== undefined,
  };
}
