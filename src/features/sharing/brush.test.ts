import { expect, test } from 'vitest';
import sharp from 'sharp';
import { layMarks, rgbOf, type Sheet } from './brush.ts';
import { openFaces } from './lettering.ts';
import { box, dashes, disc, hoop, type Mark, type Ring } from './shapes.ts';

const paper = (width = 40, height = 40): Sheet => ({ width, height, pixels: new Uint8Array(width * height * 3).fill(255) });
/** Darkness of a pixel from 0 to 1 when black is laid on white. */
const dark = ({ width, pixels }: Sheet, x: number, y: number): number => 1 - pixels[(y * width + x) * 3]! / 255;
const whole = ({ pixels }: Sheet): number => pixels.reduce((sum, value, i) => (i % 3 === 0 ? sum + 1 - value / 255 : sum), 0);
const laid = (mark: Partial<Mark> & Pick<Mark, 'rings'>): Sheet => {
  const sheet = paper();
  layMarks(sheet, [{ paint: '#000000', ...mark }]);
  return sheet;
};

test('пиксель темнеет ровно настолько, насколько закрыт', () => {
  const sheet = laid({ rings: [box(10.5, 10.25, 4, 2)] });
  expect(dark(sheet, 12, 11)).toBe(1);
  expect(dark(sheet, 10, 11)).toBeCloseTo(0.5, 2);
  expect(dark(sheet, 12, 10)).toBeCloseTo(0.75, 2);
  expect(dark(sheet, 14, 12)).toBeCloseTo(0.125, 2);
  expect(dark(sheet, 9, 11)).toBe(0);
  expect(whole(sheet)).toBeCloseTo(8, 1);
});

test('площади круга, кольца и штрихов верны', () => {
  expect(whole(laid({ rings: [disc(20, 20, 15)] })) / (Math.PI * 225)).toBeCloseTo(1, 1.8);
  expect(whole(laid({ rings: hoop(20, 20, 12, 4) })) / (Math.PI * 2 * 12 * 4)).toBeCloseTo(1, 1.8);
  const dashed = laid({ rings: dashes(20, 20, 12, 4, [6, 6]) });
  expect(dark(dashed, 20, 20)).toBe(0);
  expect(whole(dashed)).toBeGreaterThan(Math.PI * 12 * 4 * 0.9);
  expect(whole(dashed)).toBeLessThan(Math.PI * 12 * 4 * 1.2);
});

test('за краем листа ничего не пишется, прозрачное просвечивает, ореол шире буквы', () => {
  expect(whole(laid({ rings: [box(-10, -10, 20, 100), box(35, 35, 900, 900)] }))).toBeCloseTo(10 * 40 + 25, 0);
  expect(whole(laid({ rings: [box(100, 100, 5, 5)] }))).toBe(0);
  expect(dark(laid({ rings: [box(0, 0, 40, 40)], opacity: 0.1 }), 5, 5)).toBeCloseTo(0.1, 2);
  const halo = laid({ rings: [box(20, 20, 1, 1)], spread: 2.5 });
  expect(dark(halo, 22, 20)).toBe(1);
  expect(dark(halo, 23, 20)).toBe(0);
  expect(dark(halo, 22, 22)).toBeLessThan(0.5);
});

test('перекрытие не темнее одного слоя, краска не из токенов отвергается', () => {
  expect(dark(laid({ rings: [box(5, 5, 10, 10), box(8, 8, 10, 10)] }), 10, 10)).toBe(1);
  expect(rgbOf('#1d5d86')).toEqual([0x1d, 0x5d, 0x86]);
  expect(() => rgbOf('red')).toThrow('red');
});

test('буквы выходят такими же, как у настоящей рисовалки векторов', async () => {
  const [width, height] = [400, 80];
  const rings = openFaces('src/styles/fonts')['serif-bold'].outline('Двор № 5, ёж', 8.3, 55.7, 50);
  const sheet = paper(width, height);
  layMarks(sheet, [{ rings, paint: '#000000' }]);
  const path = rings.map((ring: Ring) => `M${ring.join(' ')}z`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>`;
  const real = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
  const apart = real.map((value, i) => Math.abs(value - sheet.pixels[i]!));
  expect(apart.reduce((sum, value) => sum + value, 0) / apart.length).toBeLessThan(0.5);
  expect(apart.filter((value) => value > 40)).toHaveLength(0);
});
