import { describe, expect, it } from 'vitest';
import { PAINTS, pressInks } from './press-inks.ts';

const inkOf = (token: string): string => `#${token.length.toString().padStart(6, '0')}`;

describe('paints of the newspaper', () => {
  it('are named in every mode', () => {
    for (const mode of ['rgb', 'cmyk', 'gray'] as const) expect(Object.keys(pressInks(mode, inkOf)).sort()).toEqual([...PAINTS].sort());
  });
  it('letters and marks of a press are of black ink alone', () => {
    for (const paint of ['text', 'soft', 'rule', 'mark'] as const) expect(pressInks('cmyk', inkOf)[paint].slice(1, 4)).toEqual([0, 0, 0]);
  });
  it('small letters are not rasterized', () => {
    expect(pressInks('cmyk', inkOf).soft).toEqual(['cmyk', 0, 0, 0, 100]);
    expect(pressInks('gray', inkOf).soft).toEqual(['gray', 0]);
  });
  it('no recipe is wetter than newsprint bears', () => {
    for (const [, ...inks] of Object.values(pressInks('cmyk', inkOf))) expect((inks as number[]).reduce((sum, ink) => sum + ink, 0)).toBeLessThanOrEqual(200);
  });
  it('the screen takes the tokens of the site', () => expect(pressInks('rgb', inkOf).accent).toEqual(['rgb', inkOf('color-accent')]));
});
