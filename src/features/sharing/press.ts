/** One picture as the bytes of a PNG: the ground drawn once for each direction, words and marks laid over it. */
import sharp from 'sharp';
import { layMarks, rgbOf, type Sheet } from './brush.ts';
import { pngWriter } from './indexed-png.ts';
import type { Inks } from '../../kernel/inks.ts';
import { drawGround, drawOverlay, hueOf, sheet, type PictureGround, type SharePicture, type Workshop } from './picture.ts';
import { PICTURE } from './picture-size.ts';

const { width, height } = PICTURE;
const GROUND_INKS = ['color-page', 'color-panel', 'color-land', 'color-water', 'color-shore', 'color-tile', 'color-text', 'color-soft'] as const;

export function openPress(ground: PictureGround, workshop: Workshop): (picture: SharePicture) => Promise<Buffer> {
  const sheetInWork: Sheet = { width, height, pixels: new Uint8Array(width * height * 3) };
  const plates = new Map<number | undefined, ReturnType<typeof plateOf>>();
  return async (picture) => {
    let plate = plates.get(picture.direction);
    if (!plate) plates.set(picture.direction, (plate = plateOf(ground, workshop.ink, picture.direction)));
    const { blank, write } = await plate;
    // From here on nothing waits, so one sheet serves all pictures in turn: a new one each would be gigabytes to collect.
    sheetInWork.pixels.set(blank.pixels);
    return write(sheetInWork, layMarks(sheetInWork, drawOverlay(picture, ground, workshop)));
  };
}

async function plateOf(ground: PictureGround, ink: Inks, direction: number | undefined) {
  const pixels = await sharp(Buffer.from(sheet(drawGround(ground, ink, direction)))).removeAlpha().raw().toBuffer();
  const blank: Sheet = { width, height, pixels };
  return { blank, write: pngWriter(blank, paintsOf(ink, hueOf(direction, ink))) };
}

/** Sixteen paints: the site's own and, for the soft edges of letters and marks, steps between them and the paper. */
export function paintsOf(ink: Inks, hue: string): string[] {
  const page = ink('color-page');
  const steps = [ink('color-text'), ink('color-soft'), hue].flatMap((paint) => [mix(paint, page, 1 / 3), mix(paint, page, 2 / 3)]);
  return [...GROUND_INKS.map(ink), hue, ...steps, mix(hue, ink('color-land'), 0.9)];
}

function mix(paint: string, under: string, part: number): string {
  const [a, b] = [rgbOf(paint), rgbOf(under)];
  return `#${a.map((value, i) => Math.round(value * (1 - part) + b[i]! * part).toString(16).padStart(2, '0')).join('')}`;
}
