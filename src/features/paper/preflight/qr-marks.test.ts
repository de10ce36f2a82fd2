import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { asBadlyPrinted, decode } from './qr-marks.ts';
import { placesOfMarks, swarmsOf } from './qr-places.ts';
import type { GreyRaster } from './render.ts';

const LINK = 'https://atlas-tos.example/k/p12/';
/** A mark of so many pixels a module, four modules of margin. */
function markOf(pixels: number, dark = 0): GreyRaster {
  const { data, size } = encode(LINK, { ecc: 'M', border: 4 });
  const side = size * pixels;
  const grey = new Uint8Array(side * side).map((_, at) => (data[Math.floor(Math.floor(at / side) / pixels)]![Math.floor((at % side) / pixels)] ? dark : 255));
  return { grey, widthPx: side, heightPx: side };
}

describe('reading of QR marks', () => {
  it('clean and from a bad print', () => {
    expect(decode(markOf(5))?.data).toBe(LINK);
    expect(decode(asBadlyPrinted(markOf(5, 35)))?.data).toBe(LINK);
  });

  it('a bad print is really bad: edges are grey, dots grew, a mark that is too fine is lost', () => {
    const { grey } = asBadlyPrinted(markOf(5));
    expect(grey.filter((value) => value > 40 && value < 215).length / grey.length).toBeGreaterThan(0.1);
    expect(grey.reduce((sum, value) => sum + value, 0)).toBeLessThan(markOf(5).grey.reduce((sum, value) => sum + value, 0));
    expect(decode(asBadlyPrinted(markOf(2)))).toBeNull();
  });
});

describe('places of marks', () => {
  const square = (left: number, bottom: number, side: number) => ({ left, bottom, right: left + side, top: bottom + side });
  const swarm = Array.from({ length: 400 }, (_, at) => square(100 + (at % 20) * 4, 200 + Math.floor(at / 20) * 4, 3.9));

  it('a swarm of small squares is one place; a bar and a lone square are not', () => {
    expect(swarmsOf([...swarm, square(500, 500, 4)]).map(({ runs }) => runs)).toEqual([400, 1]);
    const objects = [...swarm, square(500, 500, 4), { left: 300, right: 500, bottom: 100, top: 120 }].map((box) => ({ kind: 'контур' as const, box, corners: 5, lineWidth: 0 }));
    expect(placesOfMarks(objects)).toEqual([{ left: 100, bottom: 200, right: 179.9, top: 279.9 }]);
  });

  it('one rich outline and a square picture are places; a plain square is not', () => {
    const box = square(100, 100, 80);
    expect(placesOfMarks([{ kind: 'контур', box, corners: 900, lineWidth: 0 }, { kind: 'снимок', box: square(300, 100, 60), corners: 0, lineWidth: 0 }, { kind: 'контур', box: square(500, 100, 60), corners: 5, lineWidth: 0 }])).toEqual([box, square(300, 100, 60)]);
  });
});
