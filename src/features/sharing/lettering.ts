/** Text as outlines, set by the site's own fonts: a picture then looks the same on a machine that has no fonts at all. */
import { openSync, type Font } from 'fontkit';
import { join } from 'node:path';
import type { Ring } from './shapes.ts';

export interface Face {
  /** Width of the text in units of the picture. */
  width(text: string, size: number): number;
  /** Outlines of the letters with the baseline's left end at x, y. */
  outline(text: string, x: number, y: number, size: number): Ring[];
  /** The text with signs that the font lacks changed for their nearest kin, or left out. */
  settable(text: string): string;
  /** Signs of the text that the font lacks. */
  lacks(text: string): string[];
}
export type FaceName = 'serif' | 'serif-bold' | 'sans';

const FILES: Record<FaceName, string> = { serif: 'atlas-serif-400', 'serif-bold': 'atlas-serif-700', sans: 'atlas-sans-400' };
/** Corners a curve is cut into: at the largest headline they are a tenth of a pixel off. */
const CUTS = 4;

/** The three faces from the folder of the site's fonts. */
export function openFaces(folder: string): Record<FaceName, Face> {
  const open = (name: FaceName): Face => faceOf(openSync(join(folder, `${FILES[name]}.woff2`)) as Font);
  return { serif: open('serif'), 'serif-bold': open('serif-bold'), sans: open('sans') };
}

export function faceOf(font: Font): Face {
  const em = font.unitsPerEm;
  const widths = new Map<string, number>();
  const shapes = new Map<number, readonly Ring[]>();
  const has = (sign: string): boolean => font.hasGlyphForCodePoint(sign.codePointAt(0)!);

  return {
    width(text, size) {
      let units = widths.get(text);
      if (units === undefined) widths.set(text, (units = font.layout(text).advanceWidth));
      return (units * size) / em;
    },
    outline(text, x, y, size) {
      const { glyphs, positions } = font.layout(text);
      const scale = size / em;
      let pen = 0;
      return glyphs.flatMap((glyph, i) => {
        const { xAdvance, xOffset, yOffset } = positions[i]!;
        let rings = shapes.get(glyph.id);
        if (!rings) shapes.set(glyph.id, (rings = ringsOf(glyph.path.commands)));
        const [left, base] = [x + (pen + xOffset) * scale, y - yOffset * scale];
        pen += xAdvance;
        return rings.map((ring) => ring.map((n, k) => (k % 2 === 0 ? left + n * scale : base - n * scale)));
      });
    },
    settable: (text) => [...plain(text)].map((sign) => (has(sign) ? sign : [...sign.normalize('NFKD')].filter((part) => part.trim() !== '' && has(part)).join(''))).join(''),
    lacks: (text) => [...new Set([...plain(text)].filter((sign) => !has(sign)))],
  };
}

/** Composed letters, no soft hyphens, no line breaks: one line of text as fonts know it. */
function plain(text: string): string {
  return text.normalize('NFC').replaceAll('\u00AD', '').replace(/[\n\r\t ]+/g, ' ');
}

/** A letter's curves cut into straight edges, in units of the font. */
function ringsOf(commands: readonly { command: string; args: readonly number[] }[]): Ring[] {
  const rings: number[][] = [];
  for (const { command, args } of commands) {
    if (command === 'closePath') continue;
    if (command === 'moveTo') rings.push([...args]);
    else rings.at(-1)!.push(...edgesOf([...rings.at(-1)!.slice(-2), ...args]));
  }
  return rings;
}

/** Points of a line, a quadratic or a cubic curve after its first one (De Casteljau). */
function edgesOf(controls: readonly number[]): number[] {
  if (controls.length === 4) return controls.slice(2);
  return Array.from({ length: CUTS }, (_, cut) => {
    let points = [...controls];
    while (points.length > 2) points = points.slice(2).map((value, i) => points[i]! + ((value - points[i]!) * (cut + 1)) / CUTS);
    return points;
  }).flat();
}
