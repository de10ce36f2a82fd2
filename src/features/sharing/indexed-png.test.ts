import { expect, test } from 'vitest';
import sharp from 'sharp';
import { pngWriter } from './indexed-png.ts';

const PAINTS = ['#faf7ef', '#fffdf8', '#f2ebdf', '#1f2a33', '#7a4a12'];
const sheetOf = (paints: readonly string[], width: number) => ({ width, height: paints.length / width, pixels: new Uint8Array(paints.flatMap((paint) => [...Buffer.from(paint.slice(1), 'hex')])) });

/** Odd width: the last pixel of a line has half a byte to itself. */
const ground = sheetOf(PAINTS.concat('#faf7ef'), 3);

test('другая программа читает ровно те краски, что записаны, а меняется только названное окно', async () => {
  const write = pngWriter(ground, PAINTS);
  const same = await sharp(write(ground, [])).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(same.info).toMatchObject({ width: 3, height: 2 });
  expect([...same.data]).toEqual([...ground.pixels]);

  const fresh = { ...ground, pixels: new Uint8Array(18).fill(0) };
  const changed = await sharp(write(fresh, [{ left: 1, top: 1, width: 1, height: 1 }])).removeAlpha().raw().toBuffer();
  expect([...changed]).toEqual([...ground.pixels.slice(0, 12), 0x1f, 0x2a, 0x33, ...ground.pixels.slice(15)]);
});

test('чужая краска становится ближайшей своей; семнадцать красок не влезают', async () => {
  const foreign = sheetOf(['#7b4b14', '#201f22', '#ffffff'], 3);
  const seen = await sharp(pngWriter(foreign, PAINTS)(foreign, [])).removeAlpha().raw().toBuffer();
  expect(seen.toString('hex').match(/.{6}/g)).toEqual(['7a4a12', '1f2a33', 'fffdf8']);
  expect(() => pngWriter(ground, Array.from({ length: 17 }, () => '#000000'))).toThrow('17');
});
