/**
 * Which files are made of one photograph. Encoders, qualities and widths were measured: see docs/decisions/009-pictures.md.
 * Quality is part of the name in the cache of pictures; effort is not, so a change of effort needs a change of quality.
 */
import type { Size } from './photo-shape.ts';

export const QUALITY = { avif: 55, webp: 75, jpeg: 78 } as const;

/** As many points as a 1280 × 960 picture has, in any shape: enough for a large screen and for a zoomed phone. */
const MOST_POINTS = 1280 * 960;
/** A very long panorama stays within what every decoder takes. */
const WIDEST = 3200;
const WIDTHS = [400, 800, 1280, 2160];
/** Two widths closer than this are one width. */
const STEP = 0.75;
/** Browsers that do not know AVIF are old, and so are their screens. */
const OLD_BROWSER_WIDTH = 800;

/** Widths of a whole photograph, smallest first; never wider than the original. */
export function photoWidths({ width, height }: Size): number[] {
  const largest = Math.min(width, WIDEST, Math.round(Math.sqrt((MOST_POINTS * width) / height)));
  return [...WIDTHS.filter((w) => w <= largest * STEP), largest];
}

/** Those of the widths that are made for browsers without AVIF too: never none. */
export function oldBrowserWidths(widths: readonly number[]): number[] {
  const modest = widths.filter((w) => w <= OLD_BROWSER_WIDTH);
  return modest.length > 0 ? modest : widths.slice(0, 1);
}

/** Widths of a picture cut to a box of the given ratio (width to height): smaller originals give fewer. */
export function cutWidths({ width, height }: Size, ratio: number, wanted: readonly number[]): number[] {
  const largest = Math.floor(Math.min(width, height * ratio));
  const fitting = wanted.filter((w) => w <= largest);
  return fitting.length > 0 ? fitting : [largest];
}
