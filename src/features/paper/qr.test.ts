import { createRequire } from 'node:module';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { qrFile, spokenAddress } from './qr.ts';

// The package is CommonJS whose only export is the function.
const jsQR = createRequire(import.meta.url)('jsqr') as (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null;

async function read(svg: string, width: number, blur?: number): Promise<string | undefined> {
  let image = sharp(Buffer.from(svg), { density: 300 }).resize(width, width);
  if (blur) image = image.blur(blur);
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe('QR-код', () => {
  test.each(['https://atlas-tos.example/k/p147/', 'https://tos.oblast.example/podpapka/k/t99999/'])('читается камерой: %s', async (address) => {
    expect(await read(qrFile(address), 300)).toBe(address);
  });
  test('читается с чёрно-белой печати 27 мм при 200 точках на дюйм, слегка размытой', async () => {
    const address = 'https://atlas-tos.example/k/p147/';
    expect(await read(qrFile(address), Math.round((27 / 25.4) * 200), 1.2)).toBe(address);
  });
});

test('адрес словами — без протокола и последней черты', () => {
  expect(spokenAddress('https://atlas-tos.example/k/p147/')).toBe('atlas-tos.example/k/p147');
});
