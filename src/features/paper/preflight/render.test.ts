import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { PREVIEW_BYTES, previewPng, renderPages } from './render.ts';
import { setStandIn } from './stand-in.ts';

describe('pages as pixels', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await setStandIn({ pages: 2 });
  }, 60_000);

  it('of the size of the page, white where nothing is painted', async () => {
    const pages = await renderPages(bytes, { dpi: 36 });
    expect(pages.map(({ widthPx, heightPx, rgba }) => [widthPx, heightPx, rgba.length / 4 / widthPx])).toEqual([[421, 595, 595], [421, 595, 595]]);
    expect([...pages[0]!.rgba.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
  });

  it('previews are light, of the width asked, in colours, the same bytes each time', async () => {
    const pictures = await previewPng(bytes, 800);
    expect(pictures.every((picture) => picture.byteLength <= PREVIEW_BYTES)).toBe(true);
    const { width, height, format } = await sharp(pictures[0]).metadata();
    expect([width, height, format]).toEqual([800, 1131, 'png']);
    // The photograph stands in the upper left: river blue, not a washed-out or an inverted one.
    const { channels } = await sharp(await sharp(pictures[0]).extract({ left: 60, top: 60, width: 400, height: 200 }).png().toBuffer()).stats();
    expect(channels.slice(0, 3).every(({ stdev }) => stdev > 20)).toBe(true);
    const hash = (all: readonly Uint8Array[]) => all.map((one) => createHash('sha256').update(one).digest('hex'));
    expect(hash(await previewPng(bytes, 800))).toEqual(hash(pictures));
  });

  it('an order beyond reason is refused in words', async () => await expect(renderPages(bytes, { dpi: 5000 })).rejects.toThrow(/не рисуется/));
});
