/**
 * Paints of the newspaper by meaning, for each way of printing. On a screen they are the tokens of the site; on a press
 * they are recipes of inks: text and everything thin in black alone, so that nothing small depends on how four plates
 * meet; colour only in areas and in large letters, 200 % of ink at most. Pure.
 */
import type { Inks } from '#kernel/inks.ts';
import type { InkMode } from './contract.ts';

/** What a paint is for. `mark`: the QR; `tile`: a district with practices; `onAccent`: letters on the accent. */
export const PAINTS = ['text', 'soft', 'rule', 'panel', 'tile', 'accent', 'onAccent', 'mark', 'paper'] as const;
export type Paint = (typeof PAINTS)[number];
/** `rgb`: «#20272c»; `cmyk`: four per cents of ink; `gray`: lightness in per cent, 0 is black. */
export type PaperInk = ['rgb', string] | ['cmyk', number, number, number, number] | ['gray', number];
export type PaperInks = Record<Paint, PaperInk>;

const TOKENS: Record<Exclude<Paint, 'mark' | 'paper'>, string> = { text: 'color-text', soft: 'color-soft', rule: 'color-rule', panel: 'color-panel', tile: 'color-water', accent: 'color-accent', onAccent: 'color-on-accent' };

/** Newsprint does not hold tones under 3 % and closes those over 85 %; letters keep the full black: a raster blurs small ones (`soft` too). */
const CMYK: PaperInks = {
  text: ['cmyk', 0, 0, 0, 100],
  soft: ['cmyk', 0, 0, 0, 100],
  rule: ['cmyk', 0, 0, 0, 38],
  panel: ['cmyk', 0, 0, 4, 6],
  tile: ['cmyk', 18, 4, 0, 0],
  accent: ['cmyk', 90, 45, 0, 25],
  onAccent: ['cmyk', 0, 0, 0, 0],
  mark: ['cmyk', 0, 0, 0, 100],
  paper: ['cmyk', 0, 0, 0, 0],
};
const GRAY: PaperInks = {
  text: ['gray', 0],
  soft: ['gray', 0],
  rule: ['gray', 62],
  panel: ['gray', 93],
  tile: ['gray', 85],
  accent: ['gray', 20],
  onAccent: ['gray', 100],
  mark: ['gray', 0],
  paper: ['gray', 100],
};

/** @param ink paints of the site's tokens, for the screen */
export function pressInks(mode: InkMode, ink: Inks): PaperInks {
  if (mode === 'cmyk') return CMYK;
  if (mode === 'gray') return GRAY;
  const screen = Object.fromEntries(Object.entries(TOKENS).map(([paint, token]) => [paint, ['rgb', ink(token)]])) as Record<keyof typeof TOKENS, PaperInk>;
  return { ...screen, mark: ['rgb', '#000000'], paper: ['rgb', '#ffffff'] };
}
