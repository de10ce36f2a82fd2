import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { madePressPage, PAGE, photoOf, PICTURE_MM } from '../../../../tests/made-press-page.ts';
import { askTool, inksByGhostscript, needTools } from '../../../../tests/print-tools.ts';
import { finishPress, type PressOrder } from './finish.ts';
import { inkOf } from './ink.ts';
import { NEWSPRINT_ICC, preparePicture } from './pictures.ts';

const icc = readFileSync(NEWSPRINT_ICC);
const ORDER: PressOrder = { ...PAGE, mode: 'cmyk', standard: 'PDF/X-4', icc, iccName: 'CGATS TR 002', title: 'Соседи, № 3 «проба»', day: '2026-11-22' };
const PHOTO = photoOf('most-cherez-priskazku/posle.jpg');
const say = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('the finish of a press file', () => {
  let colour: Uint8Array;
  let old: Uint8Array;
  let grey: Uint8Array;
  const finished = new Map<string, Uint8Array>();
  beforeAll(async () => {
    const pictures = await Promise.all((['cmyk', 'gray'] as const).map(async (mode) => (await preparePicture(PHOTO, { ...PICTURE_MM, mode })).bytes));
    colour = await madePressPage({ mode: 'cmyk', standard: 'ua-1', pictures });
    old = await madePressPage({ mode: 'cmyk', standard: '1.4', pictures });
    grey = await madePressPage({ mode: 'gray', pictures: [pictures[1]!] });
    finished.set('colour', await finishPress(colour, ORDER));
    finished.set('old', await finishPress(old, { ...ORDER, standard: 'PDF 1.4' }));
    finished.set('grey', await finishPress(grey, { ...ORDER, mode: 'gray' }));
  });

  it('the same input gives the same bytes, another title others', async () => {
    expect(Buffer.compare(await finishPress(colour, ORDER), finished.get('colour')!)).toBe(0);
    expect(Buffer.compare(await finishPress(colour, { ...ORDER, title: 'Иное' }), finished.get('colour')!)).not.toBe(0);
  });

  it('versions of the format are those that the standards name', () => {
    expect(say(finished.get('colour')!.subarray(0, 8))).toBe('%PDF-1.6');
    expect(say(finished.get('old')!.subarray(0, 8))).toBe('%PDF-1.4');
    expect(say(finished.get('old')!)).not.toMatch(/\/ObjStm|\/XRef/);
  });

  it('whole by qpdf; boxes and the standard by pdfinfo; the typesetter’s tags and PDF/UA mark stay', (context) => {
    needTools(context, 'qpdf', 'pdfinfo');
    for (const bytes of finished.values()) {
      expect(askTool('qpdf', bytes, ['--check', '{}']).toString()).toContain('No syntax or stream encoding errors found');
      const info = askTool('pdfinfo', bytes, ['-box', '{}']).toString();
      expect(info).toMatch(/Tagged: +yes/);
      expect(info).toContain('Соседи, № 3 «проба»');
      // 126 × 166 mm cut to 120 × 160.
      expect(info).toMatch(/MediaBox: +0\.00 +0\.00 +357\.17 +470\.55/);
      expect(info).toMatch(/TrimBox: +8\.50 +8\.50 +348\.66 +462\.05/);
      expect(info).toMatch(/BleedBox: +0\.00 +0\.00 +357\.17 +470\.55/);
    }
    expect(askTool('pdfinfo', finished.get('colour')!, ['{}']).toString()).toMatch(/PDF subtype: +PDF\/X-4/);
    expect(askTool('pdfinfo', finished.get('old')!, ['{}']).toString()).not.toContain('PDF/X');
    expect(askTool('pdfinfo', finished.get('colour')!, ['-meta', '{}']).toString()).toMatch(/GTS_PDFXVersion>PDF\/X-4<[\s\S]*pdfuaid:part>1</);
  });

  it('text is copied as before, letter by letter; fonts stay inside', (context) => {
    needTools(context, 'pdftotext', 'pdffonts');
    for (const [name, before] of [['colour', colour], ['old', old], ['grey', grey]] as const) {
      const text = askTool('pdftotext', before, ['{}', '-']).toString();
      expect(text).toContain('Самоуправление соседей');
      expect(askTool('pdftotext', finished.get(name)!, ['{}', '-']).toString()).toBe(text);
      expect(askTool('pdffonts', finished.get(name)!, ['{}']).toString().match(/CID TrueType +Identity-H +yes yes yes/g)?.length).toBe(2);
    }
  });

  it('pictures go through untouched: four channels, one channel', (context) => {
    needTools(context, 'pdfimages');
    const list = askTool('pdfimages', finished.get('colour')!, ['-list', '{}']).toString();
    expect(list).toMatch(/image +709 +472 +cmyk +4 +8 +jpeg/);
    expect(list).toMatch(/image +709 +472 +gray +1 +8 +jpeg/);
    expect(list).not.toMatch(/ icc | rgb /);
  });

  it('a grey file lays black ink alone: Ghostscript finds no cyan, magenta or yellow', async (context) => {
    const found = await inkOf(finished.get('grey')!);
    expect(found).toMatchObject({ maxPercent: 100, hasColourInk: false, hasRgb: false, hasProfiledGrey: false });
    expect((await inkOf(grey)).hasProfiledGrey).toBe(true);
    needTools(context, 'gs');
    const inks = inksByGhostscript(finished.get('grey')!, 72);
    const most = [0, 1, 2, 3].map((ink) => inks.reduce((found, value, at) => (at % 4 === ink ? Math.max(found, value) : found), 0));
    expect(most).toEqual([0, 0, 0, 255]);
  });

  it('a module to be placed may go without the profile inside', async () => {
    const bare = await finishPress(old, { ...ORDER, standard: 'PDF 1.4', embedIcc: false });
    expect(finished.get('old')!.length - bare.length).toBeGreaterThan(100_000);
    expect(say(bare)).toContain('CGATS TR 002');
  });

  it('refuses a page of another size, a profile of another kind, see-through paint in PDF 1.4', async () => {
    await expect(finishPress(colour, { ...ORDER, bleedMm: 5 })).rejects.toThrow('Страница 1: размер 126.0 × 166.0 мм, а с обрезом и вылетами должно быть 130.0 × 170.0 мм');
    await expect(finishPress(colour, { ...ORDER, icc: Buffer.alloc(200) })).rejects.toThrow(/Профиль печати «CGATS TR 002» не годится/);
    const thin = await madePressPage({ mode: 'cmyk', more: '#rect(width: 10mm, height: 10mm, fill: luma(120, 50%))' });
    await expect(finishPress(thin, { ...ORDER, standard: 'PDF 1.4' })).rejects.toThrow(/нельзя сделать PDF 1\.4 без прозрачности: в нём полупрозрачная краска/);
    expect((await inkOf(thin)).hasTransparency).toBe(true);
    await expect(finishPress(thin, ORDER)).resolves.toBeDefined();
  });
});
