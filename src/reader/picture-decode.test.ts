import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodePicture, type PictureFacts } from './picture-decode.ts';

const plain = (width = 60, height = 40) => sharp({ create: { width, height, channels: 3, background: '#4a7090' } });
const told = async (bytes: Buffer): Promise<string> => {
  const verdict = await decodePicture(bytes, 'h');
  return 'fault' in verdict ? verdict.fault.code : `${verdict.facts.format} ${verdict.facts.width}×${verdict.facts.height}`;
};
const factsOf = async (bytes: Buffer): Promise<PictureFacts> => {
  const verdict = await decodePicture(bytes, 'h');
  if ('fault' in verdict) throw new Error(verdict.fault.found);
  return verdict.facts;
};

describe('what is accepted', () => {
  it('JPEG, PNG, WebP and AVIF', async () => {
    expect([await told(await plain().jpeg().toBuffer()), await told(await plain().png().toBuffer()), await told(await plain().webp().toBuffer()), await told(await plain().avif().toBuffer())]).toEqual(['jpeg 60×40', 'png 60×40', 'webp 60×40', 'avif 60×40']);
  });

  it.each([1, 3, 6, 8])('EXIF orientation %i: the size is that of the upright picture', async (orientation) => {
    expect(await told(await plain().jpeg().withMetadata({ orientation }).toBuffer())).toBe(orientation >= 5 ? 'jpeg 40×60' : 'jpeg 60×40');
  });

  it('CMYK, sixteen bits, grey, transparent, a panorama of 12 000 points', async () => {
    expect(await told(await plain().toColourspace('cmyk').jpeg().toBuffer())).toBe('jpeg 60×40');
    expect(await told(await plain().toColourspace('rgb16').png().toBuffer())).toBe('png 60×40');
    expect(await told(await plain().toColourspace('b-w').jpeg().toBuffer())).toBe('jpeg 60×40');
    expect(await told(await plain().ensureAlpha(0.5).png().toBuffer())).toBe('png 60×40');
    expect(await told(await plain(12_000, 900).jpeg().toBuffer())).toBe('jpeg 12000×900');
  });
});

describe('what is refused', () => {
  it('nothing, text, a pointer, half a file', async () => {
    const whole = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } }).jpeg().toBuffer();
    expect(await told(Buffer.alloc(0))).toBe('picture-empty');
    expect(await told(Buffer.from('просто текст'))).toBe('picture-broken');
    expect(await told(Buffer.from('version https://git-lfs.github.com/spec/v1'))).toBe('picture-lfs');
    expect(await told(whole.subarray(0, whole.length / 2))).toBe('picture-broken');
    expect(await told((await plain().png().toBuffer()).subarray(0, 80))).toBe('picture-broken');
  });

  it('HEIC of a telephone, under any name', async () => {
    expect(await told(Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(100)]))).toBe('picture-heic');
  });

  it('a drawing: it may carry a program', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
    expect(await told(Buffer.from(svg))).toBe('picture-drawing');
    expect(await told(Buffer.from(`\uFEFF<?xml version="1.0"?>\n<!-- -->${svg}`))).toBe('picture-drawing');
  });

  it('GIF and whatever moves', async () => {
    const frames = await Promise.all(['#f00', '#0f0'].map((background) => sharp({ create: { width: 8, height: 8, channels: 3, background } }).png().toBuffer()));
    const moving = sharp(frames, { join: { animated: true } });
    expect(await told(await moving.clone().gif().toBuffer())).toBe('picture-format');
    expect(await told(await moving.clone().webp().toBuffer())).toBe('picture-moves');
    expect(await told(await plain().gif().toBuffer())).toBe('picture-format');
    expect(await told(await plain().tiff().toBuffer())).toBe('picture-format');
  });

  it('a bomb: few bytes that promise 100 megapixels, told without unpacking them', async () => {
    const bomb = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#000' } }).png({ compressionLevel: 9 }).toBuffer();
    const started = performance.now();
    expect(await told(bomb)).toBe('picture-too-big');
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('the paint of its place', () => {
  it('is the picture from top to bottom, upright', async () => {
    const flag = await sharp({ create: { width: 30, height: 30, channels: 3, background: '#ff0000' } })
      .composite([{ input: await sharp({ create: { width: 30, height: 10, channels: 3, background: '#0000ff' } }).png().toBuffer(), gravity: 'south' }])
      .png()
      .toBuffer();
    expect((await factsOf(flag)).tint).toMatch(/^linear-gradient\(#f.00..,#f.00..,#..00f.\)$/);
  });

  it('is a colour for grey and transparent pictures too, in less than a hundred bytes', async () => {
    for (const bytes of [await plain().toColourspace('b-w').png().toBuffer(), await plain().ensureAlpha(0).png().toBuffer(), await plain().toColourspace('cmyk').jpeg().toBuffer()]) {
      const { tint } = await factsOf(bytes);
      expect(tint).toMatch(/^linear-gradient\((#[\da-f]{6},){2}#[\da-f]{6}\)$/);
      expect(tint.length).toBeLessThan(100);
    }
  });
});
