import { createRequire } from 'node:module';
import sharp from 'sharp';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { twoTonePng } from './two-tone-png.ts';

// The package is CommonJS whose only export is the function.
const jsQR = createRequire(import.meta.url)('jsqr') as (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null;

test.each(['https://atlas-tos.example/k/d12/', 'https://tos.oblast.example/podpapka/k/t99999/'])('QR-картинка читается и резка: %s', async (address) => {
  const modules = encode(address, { ecc: 'M', border: 4 }).data;
  const png = twoTonePng(modules, 600);
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(address);
  expect(info.width).toBeGreaterThanOrEqual(600);
  expect([info.width % modules.length, info.height]).toEqual([0, info.width]);
  expect(new Set(Array.from(data).filter((_, index) => index % 4 === 0))).toEqual(new Set([0, 255]));
  expect(png.length).toBeLessThan(3000);
});

test('поля вокруг белые, модуль — целое число точек', async () => {
  const { data, info } = await sharp(twoTonePng([[false, true], [true, false]], 9)).greyscale().raw().toBuffer({ resolveWithObject: true });
  expect(info.width).toBe(10);
  expect([data[0], data[4], data[5], data[9], data[5 * 10], data[9 * 10 + 9]]).toEqual([255, 255, 0, 0, 0, 255]);
});
