/** A photograph on a press page must look like the one on the screen page. Numbers alone did not notice photographs inside out. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madePressPage, photoOf, PICTURE_MM } from '../../../../tests/made-press-page.ts';
import { distance, distanceIn, FAR, FAR_PART, farthestPart, type Raster } from './colour-distance.ts';
import { inkOf } from './ink.ts';
import { preparePicture } from './pictures.ts';

const PHOTOS = ['most-cherez-priskazku/posle.jpg', 'svet-na-chaynoy/vecher.jpg', 'kolodets-s-kryshey/do.jpg'];
const SQUARE_PX = 40;

describe('the golden picture', () => {
  let pdfium: PDFiumLibrary;
  beforeAll(async () => void (pdfium = await PDFiumLibrary.init()));
  afterAll(() => pdfium.destroy());

  async function render(bytes: Uint8Array): Promise<Raster> {
    const file = await pdfium.loadDocument(bytes);
    try {
      const { data, width, height } = await file.getPage(0).render({ scale: 1, render: 'bitmap' });
      return { rgba: new Uint8Array(data), widthPx: width, heightPx: height };
    } finally {
      file.destroy();
    }
  }
  const page = async (mode: 'rgb' | 'cmyk', picture: Uint8Array) => madePressPage({ mode, pictures: [picture] });
  const inks = (jpeg: Uint8Array) => sharp(jpeg).pipelineColourspace('cmyk').toColourspace('cmyk');

  it.each(PHOTOS)('%s: near on the press page; far when inverted, washed out or misread', async (photo) => {
    const onScreen = await render(await page('rgb', (await preparePicture(photoOf(photo), { ...PICTURE_MM, mode: 'rgb' })).bytes));
    const sound = (await preparePicture(photoOf(photo), { ...PICTURE_MM, mode: 'cmyk' })).bytes;
    const pressPage = await page('cmyk', sound);
    const onPress = await render(pressPage);
    expect(distance(onScreen.rgba, onPress.rgba)).toBeLessThan(FAR);
    expect(farthestPart(onScreen, onPress, SQUARE_PX)!.distance).toBeLessThan(FAR_PART);

    const { data, info } = await inks(sound).raw().toBuffer({ resolveWithObject: true });
    const spoilt = {
      inverted: await inks(sound).negate().jpeg().toBuffer(),
      'washed out': await inks(sound).linear(0.4, 0).jpeg().toBuffer(),
      'raw inks taken for RGB with transparency': await sharp(data, { raw: { width: info.width, height: info.height, channels: 4 } }).toColourspace('cmyk').jpeg().toBuffer(),
    };
    for (const [how, picture] of Object.entries(spoilt)) {
      // Nothing but colours is wrong with it: four channels, the right size.
      expect(await sharp(picture).metadata(), how).toMatchObject({ channels: 4, space: 'cmyk', width: 709, height: 472 });
      const wrong = await render(await page('cmyk', picture));
      // Text and tints of the page are sound and pull its mean down: only the worst square never misses.
      expect(distance(onScreen.rgba, wrong.rgba), how).toBeGreaterThan(distance(onScreen.rgba, onPress.rgba) * 1.4);
      expect(farthestPart(onScreen, wrong, SQUARE_PX)!.distance, how).toBeGreaterThan(FAR_PART);
    }
    expect((await inkOf(await page('cmyk', spoilt.inverted))).maxPercent).toBeGreaterThan(300);
  });
});

describe('distance', () => {
  const of = (...colours: number[][]): Uint8Array => Uint8Array.from(colours.flat());
  it('0 for equal, 100 for black against white, of painted points only', () => {
    expect(distance(of([10, 20, 30, 255]), of([10, 20, 30, 255]))).toBe(0);
    expect(distance(of([0, 0, 0, 255], [255, 255, 255, 255]), of([255, 255, 255, 255], [255, 255, 255, 255]))).toBeCloseTo(100, 0);
    expect(distance(of([0, 0, 0, 0]), of([255, 255, 255, 255]))).toBe(0);
    expect(() => distance(of([0, 0, 0, 0]), new Uint8Array())).toThrow(/разного размера/);
  });
  it('of a part: only what lies in it', () => {
    const raster = (...colours: number[][]): Raster => ({ widthPx: 2, heightPx: 1, rgba: of(...colours) });
    const [a, b] = [raster([0, 0, 0, 255], [9, 9, 9, 255]), raster([255, 255, 255, 255], [9, 9, 9, 255])];
    expect(distanceIn(a, b, { left: 1, top: 0, width: 5, height: 5 })).toEqual({ distance: 0, painted: 1 });
    expect(farthestPart(a, b, 1)).toMatchObject({ left: 0, top: 0 });
  });
});
