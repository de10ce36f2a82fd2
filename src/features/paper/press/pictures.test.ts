import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { photoOf } from '../../../../tests/made-press-page.ts';
import { greatestInk, isAdobeJpeg, readInks } from './cmyk-jpeg.ts';
import { blackFor } from './grey-tone.ts';
import { NEWSPRINT_ICC, pictureKey, preparePicture } from './pictures.ts';
import { softProof } from './soft-proof.ts';

const PHOTO = photoOf('most-cherez-priskazku/posle.jpg'); // 1600 × 1200
const BOX = { widthMm: 100, heightMm: 50 };
const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, bytes: Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};
/** Left half dark red, right half pale: hard edges, deep shadows. */
const harsh = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#f4f0e8' } }).composite([{ input: { create: { width: Math.floor(width / 2), height, channels: 3, background: '#1a0306' } }, left: 0, top: 0 }]);

describe('a picture for its box', () => {
  it.each([['rgb', 'srgb', 3], ['gray', 'b-w', 1], ['cmyk', 'cmyk', 4]] as const)('%s: the shape of the box, its channels, no notes of a camera, one pass', async (mode, space, channels) => {
    const made = await preparePicture(PHOTO, { ...BOX, mode });
    expect(made).toMatchObject({ widthPx: 1181, heightPx: 591 });
    expect(made.ppi).toBeCloseTo(300, 0);
    const meta = await sharp(made.bytes).metadata();
    expect(meta).toMatchObject({ format: 'jpeg', width: 1181, height: 591, space, channels, isProgressive: false });
    expect([meta.exif, meta.icc, meta.xmp, meta.iptc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(Buffer.compare((await preparePicture(PHOTO, { ...BOX, mode })).bytes, made.bytes)).toBe(0);
  });

  it('is never enlarged: few points are a warning, under 200 an error that says what to do', async () => {
    const small = await preparePicture(PHOTO, { widthMm: 180, heightMm: 100, mode: 'rgb' });
    expect(small).toMatchObject({ widthPx: 1600, heightPx: 889 });
    expect(small.warning).toMatch(/^Снимок «most-cherez-priskazku\/posle\.jpg» мал: в нём 1600 × 1200 точек, на месте 180\u00A0мм × 100\u00A0мм это 225\u00A0точек на дюйм, а нужно не меньше 300\..*не шире 135\u00A0мм\.$/);
    expect((await preparePicture(PHOTO, { widthMm: 180, heightMm: 100, mode: 'rgb', ppi: 200 })).warning).toBeUndefined();
    await expect(preparePicture(PHOTO, { widthMm: 256, heightMm: 150, mode: 'rgb' })).rejects.toThrow(/158\u00A0точек на дюйм, а нужно не меньше 200\. Пришлите снимок крупнее \(не меньше 2016 × 1182 точек после обрезки\) или поставьте этот не шире 203\u00A0мм/);
  });

  it('stands upright; the place it was taken is gone', async () => {
    const lying = put('lying.jpg', await harsh(1200, 800).withExif({ IFD0: { Copyright: 'x' }, IFD3: { GPSLatitude: '57/1 49/1 0/1' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer());
    const made = await preparePicture(lying, { widthMm: 50, heightMm: 75, mode: 'rgb' });
    expect(made).toMatchObject({ widthPx: 591, heightPx: 886 });
    // The dark left of a picture to be turned clockwise is its dark top.
    const { data } = await sharp(made.bytes).resize(1, 2, { fit: 'fill' }).greyscale().raw().toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeLessThan(60);
    expect(data[1]).toBeGreaterThan(200);
    expect(Buffer.from(made.bytes).toString('latin1')).not.toMatch(/Exif|GPS/);
  });

  it('is cropped alike in every ink and size, where it is liveliest', async () => {
    const lively = put('lively.png', await sharp({ create: { width: 2400, height: 900, channels: 3, background: '#9fb6c4' } }).composite([{ input: await harsh(300, 300).png().toBuffer(), left: 2000, top: 300 }]).png().toBuffer());
    const shapes = await Promise.all(([['rgb', 200], ['rgb', 300], ['gray', 300]] as const).map(async ([mode, ppi]) => {
      const { bytes } = await preparePicture(lively, { widthMm: 60, heightMm: 60, mode, ppi });
      return sharp(bytes).resize(8, 8, { fit: 'fill' }).greyscale().raw().toBuffer();
    }));
    const dark = (points: Buffer): string => [...points].map((value) => (value < 110 ? '#' : '.')).join('');
    expect(dark(shapes[0]!)).toContain('#');
    expect(new Set(shapes.map(dark)).size).toBe(1);
  });

  it('a transparent drawing lies on white paper', async () => {
    const clear = put('clear.png', await sharp({ create: { width: 600, height: 600, channels: 4, background: '#00000000' } }).png().toBuffer());
    expect((await sharp((await preparePicture(clear, { widthMm: 40, heightMm: 40, mode: 'rgb' })).bytes).stats()).channels.map(({ min }) => min)).toEqual([255, 255, 255]);
    expect(greatestInk((await readInks((await preparePicture(clear, { widthMm: 40, heightMm: 40, mode: 'cmyk' })).bytes)).inks)).toBeLessThan(2);
  });

  it.each([240, 200, 170])('has no point with more ink than the limit of a press, %i', async (inkLimit) => {
    const file = put('harsh.png', await harsh(800, 600).png().toBuffer());
    const { bytes, ink } = await preparePicture(file, { widthMm: 60, heightMm: 45, mode: 'cmyk', inkLimit });
    expect(ink).toBeLessThanOrEqual(inkLimit);
    expect(greatestInk((await readInks(bytes)).inks)).toBe(ink);
    expect(isAdobeJpeg(bytes)).toBe(true);
  });

  it('cannot be printed: the message names it and says what to do', async () => {
    const order = { ...BOX, mode: 'cmyk' } as const;
    await expect(preparePicture(join(folder, 'net.jpg'), order)).rejects.toThrow(/Снимка «[^»]+\/net\.jpg» нет на месте/);
    await expect(preparePicture(put('empty.jpg', Buffer.alloc(0)), order)).rejects.toThrow(/empty\.jpg» не открывается/);
    await expect(preparePicture(put('torn.jpg', readFileSync(PHOTO).subarray(0, 40_000)), { ...order, name: 'most/posle.jpg' })).rejects.toThrow(/^Снимок «most\/posle\.jpg» не открывается: файл пуст, обрывается/);
    await expect(preparePicture(PHOTO, { ...order, icc: put('bad.icc', Buffer.from('не профиль')) })).rejects.toThrow(/не перевёлся в четыре краски: профиль «[^»]+bad\.icc»/);
    await expect(preparePicture(put('black.png', await harsh(800, 800).png().toBuffer()), { widthMm: 60, heightMm: 60, mode: 'cmyk', inkLimit: 20 })).rejects.toThrow(/типография берёт не больше 20 %/);
  });

  it('key: the same for the same, another for anything that changes the bytes', () => {
    const [original, icc] = [Buffer.from('a'), Buffer.from('b')];
    const order = { ...BOX, mode: 'cmyk' } as const;
    const keys = [pictureKey(original, order, icc), pictureKey(original, { ...order, ppi: 300 }, icc), pictureKey(original, { ...order, inkLimit: 220 }, icc), pictureKey(original, { ...order, mode: 'gray' }, icc), pictureKey(original, order, original), pictureKey(icc, order, icc), pictureKey(original, { ...order, widthMm: 99 }, icc), pictureKey(original, { ...order, alone: true }, icc)];
    expect(keys[0]).toBe(keys[1]);
    expect(new Set(keys).size).toBe(keys.length - 1);
  });
});

describe('greys on newsprint', () => {
  it('white stays bare, black keeps to 85 %, the middle is made slightly lighter, nothing turns round', () => {
    const inks = Array.from({ length: 256 }, (_, grey) => blackFor(grey));
    expect(inks[255]).toBe(0);
    expect(inks[0]).toBeCloseTo(85, 0);
    expect(inks[128]).toBeGreaterThan(36);
    expect(inks[128]).toBeLessThan(44);
    for (let grey = 1; grey < 256; grey++) expect(inks[grey]).toBeLessThanOrEqual(inks[grey - 1]!);
  });
});

describe('the newsprint profile', () => {
  const icc = readFileSync(NEWSPRINT_ICC);
  it('is a press profile of four inks, light enough to lie in every file, with its source inside and beside', () => {
    expect([icc.subarray(12, 16), icc.subarray(16, 20), icc.subarray(36, 40)].map(String)).toEqual(['prtr', 'CMYK', 'acsp']);
    expect(icc.length).toBeLessThan(250_000);
    expect(icc.toString('latin1')).toContain('TR 002-2007');
    expect(readFileSync(NEWSPRINT_ICC.replace(/icc$/, 'txt'), 'utf8')).toContain('ANSI CGATS/SNAP TR 002-2007');
  });

  it('shows a page as newsprint would: white is paper, black is dark grey, colours stay themselves', async () => {
    const rgba = new Uint8Array([...[255, 255, 255, 255], ...[0, 0, 0, 255], ...[200, 40, 40, 255], ...[0, 0, 0, 0]]);
    const png = await softProof({ rgba, widthPx: 4, heightPx: 1 }, NEWSPRINT_ICC);
    const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const [paper, black, red, clear] = [0, 3, 6, 9].map((at) => [...data.subarray(at, at + 3)]) as [number[], number[], number[], number[]];
    expect(Math.min(...paper)).toBeGreaterThan(215);
    expect(Math.max(...paper)).toBeLessThan(245);
    expect(clear).toEqual(paper);
    expect(Math.min(...black)).toBeGreaterThan(30);
    expect(Math.max(...black)).toBeLessThan(110);
    expect(red[0]! - red[1]!).toBeGreaterThan(60);
  });
});
