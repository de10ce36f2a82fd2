/** Text as outlines, set by the site's own fonts: a picture then looks the same on a machine that has no fonts at all. */
import { openSync, type Font } from 'fontkit';
import { join } from 'node:path';

export interface Face {
  /** Width of the text in units of the picture. */
  width(text: string, size: number): number;
  /** Path data with the baseline's left end at x, y. */
  outline(text: string, x: number, y: number, size: number): string;
  /** The text with signs that the font lacks changed for their nearest kin, or left out. */
  settable(text: string): string;
  /** Signs of the text that the font lacks. */
  lacks(text: string): string[];
}
export type FaceName = 'serif' | 'serif-bold' | 'sans';

const FILES: Record<FaceName, string> = { serif: 'atlas-serif-400', 'serif-bold': 'atlas-serif-700', sans: 'atlas-sans-400' };
const ORDERS = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' } as const;
type Step = { order: string; args: readonly number[] };

/** The three faces from the folder of the site's fonts. */
export function openFaces(folder: string): Record<FaceName, Face> {
  const open = (name: FaceName): Face => faceOf(openSync(join(folder, `${FILES[name]}.woff2`)) as Font);
  return { serif: open('serif'), 'serif-bold': open('serif-bold'), sans: open('sans') };
}

export function faceOf(font: Font): Face {
  const em = font.unitsPerEm;
  const widths = new Map<string, number>();
  const shapes = new Map<number, readonly Step[]>();
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
      return glyphs
        .map((glyph, i) => {
          const { xAdvance, xOffset, yOffset } = positions[i]!;
          let steps = shapes.get(glyph.id);
          if (!steps) shapes.set(glyph.id, (steps = glyph.path.commands.map(({ command, args }) => ({ order: ORDERS[command as keyof typeof ORDERS], args }))));
          const [left, base] = [x + (pen + xOffset) * scale, y - yOffset * scale];
          pen += xAdvance;
          return steps.map(({ order, args }) => order + args.map((n, k) => tenth(k % 2 === 0 ? left + n * scale : base - n * scale)).join(' ')).join('');
        })
        .join('');
    },
    settable: (text) => [...plain(text)].map((sign) => (has(sign) ? sign : [...sign.normalize('NFKD')].filter((part) => part.trim() !== '' && has(part)).join(''))).join(''),
    lacks: (text) => [...new Set([...plain(text)].filter((sign) => !has(sign)))],
  };
}

/** Composed letters, no soft hyphens, no line breaks: one line of text as fonts know it. */
function plain(text: string): string {
  return text.normalize('NFC').replaceAll('\u00AD', '').replace(/[\n\r\t ]+/g, ' ');
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}
