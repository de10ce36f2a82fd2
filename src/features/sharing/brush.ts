/**
 * Lays filled outlines on a sheet of pixels with soft edges: for each pixel the exact share of it that the outline
 * covers. Pure; a few thousand times a build, so it is plain loops over typed arrays.
 */
import type { Mark, Ring } from './shapes.ts';

export interface Sheet {
  width: number;
  height: number;
  /** Red, green, blue by turns. */
  pixels: Uint8Array;
}
/** A part of the sheet, in whole pixels. */
export interface Window {
  left: number;
  top: number;
  width: number;
  height: number;
}
interface Cover extends Window {
  /** 0 to 1 by pixels of the window. */
  shares: Float32Array;
}

/**
 * Marks lie over each other in the order they come. What hangs over the edge of the sheet is cut off.
 * @returns the windows outside of which nothing has changed
 */
export function layMarks(sheet: Sheet, marks: readonly Mark[]): Window[] {
  return marks.flatMap((mark) => {
    const cover = coverOf(mark.rings, sheet, Math.ceil(mark.spread ?? 0) + 1);
    if (!cover) return [];
    blend(sheet, mark.spread ? spread(cover, mark.spread) : cover, rgbOf(mark.paint), mark.opacity ?? 1);
    const { left, top, width, height } = cover;
    return [{ left, top, width, height }];
  });
}

export function rgbOf(paint: string): readonly [number, number, number] {
  const value = /^#[0-9a-f]{6}$/i.test(paint) ? parseInt(paint.slice(1), 16) : NaN;
  if (Number.isNaN(value)) throw new Error(`Краска «${paint}» записана не как #rrggbb`);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** @param room empty pixels to leave around the outline */
function coverOf(rings: readonly Ring[], { width, height }: Sheet, room: number): Cover | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      left = Math.min(left, ring[i]!);
      right = Math.max(right, ring[i]!);
      top = Math.min(top, ring[i + 1]!);
      bottom = Math.max(bottom, ring[i + 1]!);
    }
  }
  left = Math.max(0, Math.floor(left) - room);
  top = Math.max(0, Math.floor(top) - room);
  right = Math.min(width, Math.ceil(right) + room);
  bottom = Math.min(height, Math.ceil(bottom) + room);
  if (!(right > left && bottom > top)) return undefined;
  const cover: Cover = { left, top, width: right - left, height: bottom - top, shares: scratch((right - left + 2) * (bottom - top)) };
  for (const ring of rings) traceRing(cover, ring);
  sumUp(cover);
  return cover;
}

let paper = new Float32Array(0);

/** Zeros for one mark at a time: the same memory again and again. */
function scratch(length: number): Float32Array {
  if (paper.length < length) paper = new Float32Array(length * 2);
  return paper.subarray(0, length).fill(0);
}

function traceRing(cover: Cover, ring: Ring): void {
  const { left, top, width, height } = cover;
  const x = (i: number): number => Math.min(width, Math.max(0, ring[i]! - left));
  const y = (i: number): number => Math.min(height, Math.max(0, ring[i + 1]! - top));
  for (let i = 0, before = ring.length - 2; i < ring.length; before = i, i += 2) traceEdge(cover, x(before), y(before), x(i), y(i));
}

/** Notes for each row how the covered area changes at the pixels that the edge crosses; summed from the left it is the share. */
function traceEdge({ width, shares }: Cover, fromX: number, fromY: number, toX: number, toY: number): void {
  if (fromY === toY) return;
  const sense = fromY < toY ? 1 : -1;
  const [startX, startY, endY] = sense > 0 ? [fromX, fromY, toY] : [toX, toY, fromY];
  const slope = (toX - fromX) / (toY - fromY);
  let x = startX;
  for (let row = Math.floor(startY); row < endY; row++) {
    const tall = Math.min(row + 1, endY) - Math.max(row, startY);
    const nextX = x + slope * tall;
    const low = Math.min(x, nextX);
    const high = Math.max(x, nextX);
    const first = Math.floor(low);
    const last = Math.max(first + 1, Math.ceil(high));
    const base = row * (width + 2);
    let counted = 0; // area right of the edge within this row, up to the current pixel
    for (let pixel = first; pixel < last; pixel++) {
      const area = pixel === last - 1 && last === first + 1 ? 1 + pixel - (low + high) / 2 : rightOf(low, high, pixel);
      shares[base + pixel] = shares[base + pixel]! + sense * tall * (area - counted);
      counted = area;
    }
    shares[base + last] = shares[base + last]! + sense * tall * (1 - counted);
    x = nextX;
  }
}

/** The part of the pixel to the right of a slanting edge that crosses the row from `low` to `high`. */
function rightOf(low: number, high: number, pixel: number): number {
  const run = high - low;
  const upTo = (end: number): number => (end <= low ? 0 : end >= high ? (high - low) / 2 + end - high : (end - low) ** 2 / (2 * run));
  return upTo(pixel + 1) - upTo(pixel);
}

/** From changes to shares, in place; overlapping letters are covered once. Rows lose the two spare pixels. */
function sumUp(cover: Cover): void {
  const { width, height, shares } = cover;
  for (let row = 0; row < height; row++) {
    let sum = 0;
    for (let i = 0; i < width; i++) {
      sum += shares[row * (width + 2) + i]!;
      shares[row * width + i] = Math.min(1, Math.abs(sum));
    }
  }
}

function spread({ left, top, width, height, shares }: Cover, by: number): Cover {
  const grown = new Float32Array(width * height);
  const reach = Math.ceil(by);
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      const share = Math.min(1, by + 0.5 - Math.hypot(dx, dy));
      if (share <= 0) continue;
      for (let row = Math.max(0, dy); row < Math.min(height, height + dy); row++) {
        for (let i = Math.max(0, dx); i < Math.min(width, width + dx); i++) {
          const value = shares[(row - dy) * width + i - dx]! * share;
          if (value > grown[row * width + i]!) grown[row * width + i] = value;
        }
      }
    }
  }
  return { left, top, width, height, shares: grown };
}

function blend({ width: line, pixels }: Sheet, { left, top, width, height, shares }: Cover, paint: readonly [number, number, number], opacity: number): void {
  for (let row = 0; row < height; row++) {
    for (let i = 0, at = ((top + row) * line + left) * 3; i < width; i++, at += 3) {
      const share = shares[row * width + i]! * opacity;
      if (share < 1 / 512) continue;
      for (let part = 0; part < 3; part++) pixels[at + part] = pixels[at + part]! + (paint[part]! - pixels[at + part]!) * share + 0.5;
    }
  }
}
