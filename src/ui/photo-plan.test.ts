import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutWidths, oldBrowserWidths, photoWidths } from './photo-plan.ts';

describe('widths of a photograph', () => {
  it('keep its number of points, whatever its shape', () => {
    expect(photoWidths({ width: 4000, height: 3000 })).toEqual([400, 800, 1280]);
    expect(photoWidths({ width: 3000, height: 4000 })).toEqual([400, 960]);
    expect(photoWidths({ width: 12_000, height: 3000 })).toEqual([400, 800, 1280, 2217]);
  });

  it('are fewer for a small one', () => {
    expect(photoWidths({ width: 900, height: 600 })).toEqual([400, 900]);
    expect(photoWidths({ width: 300, height: 200 })).toEqual([300]);
  });

  it('rise, never exceed the original and end in the largest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }), (width, height) => {
        const widths = photoWidths({ width, height });
        expect(widths.toSorted((a, b) => a - b)).toEqual(widths);
        expect(widths.at(-1)).toBeLessThanOrEqual(width);
        expect(widths).toEqual(expect.arrayContaining(oldBrowserWidths(widths)));
        expect(oldBrowserWidths(widths).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('widths of a cut picture', () => {
  it('are those that need no enlarging', () => {
    expect(cutWidths({ width: 1600, height: 1200 }, 1.5, [320, 640])).toEqual([320, 640]);
    expect(cutWidths({ width: 2400, height: 400 }, 1.5, [320, 640])).toEqual([320]);
    expect(cutWidths({ width: 200, height: 400 }, 1.5, [320, 640])).toEqual([200]);
  });
});
