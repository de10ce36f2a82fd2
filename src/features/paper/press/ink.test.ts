import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { madePressPage, photoOf, PICTURE_MM } from '../../../../tests/made-press-page.ts';
import { inksByGhostscript, needTools } from '../../../../tests/print-tools.ts';
import { greatestInk } from './cmyk-jpeg.ts';
import { operationsOf } from './content-tokens.ts';
import { inkOf } from './ink.ts';
import { preparePicture } from './pictures.ts';

/** A page of 200 × 200 points with this content stream. */
async function page(content: string, resources: Record<string, unknown> = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const sheet = pdf.addPage([200, 200]);
  sheet.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(content)));
  sheet.node.set(PDFName.of('Resources'), pdf.context.obj(resources as never));
  return pdf.save();
}
const ink = async (content: string, resources?: Record<string, unknown>) => inkOf(await page(content, resources));

describe('ink without rendering', () => {
  it('is a tight bound of what Ghostscript lays of photographs', async (context) => {
    for (const key of ['most-cherez-priskazku/posle.jpg', 'svet-na-chaynoy/vecher.jpg']) {
      const { bytes, ink: ofPicture } = await preparePicture(photoOf(key), { ...PICTURE_MM, mode: 'cmyk' });
      const pdf = await madePressPage({ mode: 'cmyk', pictures: [bytes] });
      const found = await inkOf(pdf);
      expect(found).toMatchObject({ maxPercent: ofPicture, where: 'страница 1, снимок 709 × 472 точек', hasRgb: false, hasFourColourText: false, hasOverprint: false, hasTransparency: false, hasColourInk: true });
      expect(found.maxPercent).toBeLessThanOrEqual(240);
      needTools(context, 'gs');
      // At 300 dpi every point of the picture is seen; Ghostscript may round a colour by one step of 255 in each ink.
      const laid = greatestInk(inksByGhostscript(pdf, 300));
      expect(laid).toBeLessThanOrEqual(found.maxPercent + 4 / 2.55);
      expect(laid).toBeGreaterThan(found.maxPercent - 8);
    }
  });

  it('is the inkiest thing painted; what is set and not painted does not count', async () => {
    expect(await ink('0.2 0.3 0.4 0.5 k 0 0 10 10 re f 1 1 1 1 k 1 1 1 0.9 K')).toMatchObject({ maxPercent: 140, where: 'страница 1, плашка' });
    expect((await ink('q 1 1 1 0 k Q 0 0 10 10 re f')).maxPercent).toBe(100);
    expect(await ink('1 1 0 0 K 0 0 m 9 9 l S')).toMatchObject({ maxPercent: 200, where: 'страница 1, линия' });
    expect(await ink('')).toMatchObject({ maxPercent: 0, where: '' });
  });

  it('black alone is no colour; RGB and text in four inks are told', async () => {
    expect(await ink('0 0 0 1 k BT (а) Tj ET')).toMatchObject({ maxPercent: 100, hasColourInk: false, hasFourColourText: false });
    expect(await ink('.6 .5 .5 .9 k BT [(а) 3 (б)] TJ ET')).toMatchObject({ hasFourColourText: true, where: 'страница 1, текст' });
    expect((await ink('.6 .5 .5 .9 k BT 3 Tr (а) Tj ET')).maxPercent).toBe(0);
    expect((await ink('1 0 0 rg 0 0 9 9 re f')).hasRgb).toBe(true);
  });

  it('named colour spaces, gradients, forms, overprint and soft states are understood', async () => {
    expect((await ink('/c cs 0.5 0.5 0 0 scn 0 0 9 9 re f', { ColorSpace: { c: 'DeviceCMYK' } })).maxPercent).toBe(100);
    const shading = { ShadingType: 2, ColorSpace: 'DeviceCMYK', Coords: [0, 0, 1, 1], Function: { FunctionType: 2, Domain: [0, 1], N: 1, C0: [0, 0, 0, 0], C1: [1, 0.5, 0, 0.2] } };
    expect((await ink('/s sh', { Shading: { s: shading } })).maxPercent).toBeCloseTo(170);
    expect((await ink('/Pattern cs /p scn 0 0 9 9 re f', { Pattern: { p: { PatternType: 2, Shading: shading } } })).maxPercent).toBeCloseTo(170);
    expect((await ink('/s sh', { Shading: { s: { ...shading, Function: { FunctionType: 4 } } } })).maxPercent).toBe(400);
    expect((await ink('/o gs', { ExtGState: { o: { op: true } } })).hasOverprint).toBe(true);
    expect((await ink('/t gs', { ExtGState: { t: { ca: 0.5 } } })).hasTransparency).toBe(true);
    expect((await ink('/t gs', { ExtGState: { t: { ca: 1, BM: 'Normal', SMask: 'None' } } })).hasTransparency).toBe(false);
  });

  it('an unknown colour space is taken for all inks there are', async () => expect((await ink('/x cs 1 scn 0 0 9 9 re f')).maxPercent).toBe(400));
});

describe('a content stream', () => {
  const read = (text: string) => [...operationsOf(Buffer.from(text, 'latin1'))].map(({ operator, operands }) => [operator, ...operands]);

  it('is read by operators; strings, comments and dictionaries hide nothing', () => {
    expect(read('q % 1 1 1 1 k\n.5 g (a \\) 1 k) Tj <</A <</B (>>)>> >> BDC [(x) -12.5 <0a>]TJ Q')).toEqual([['q'], ['g', 0.5], ['Tj', ''], ['BDC', 'dict'], ['TJ', ['', -12.5, '']], ['Q']]);
  });
  it('bytes of an inline picture are not read as operators', () => {
    expect(read('BI /W 1 /CS /G ID \x01 1 1 1 1 k EI Q')).toEqual([['BI', '/W', 1, '/CS', '/G'], ['Q']]);
  });
  it('an end torn off is an end', () => expect(read('1 0 0 rg (never closed')).toEqual([['rg', 1, 0, 0]]));
});
