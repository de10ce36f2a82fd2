/**
 * How tall a frame must be for its card to stand whole where the host's column is narrowest. The frame cannot ask the host
 * to grow without a script, so lines are counted beforehand, by wide letters; what is left over lies above the last line. Pure.
 */

export interface FrameText {
  title: string;
  place?: string;
  holdings: string;
  latest: readonly { title: string; facts: string }[];
  foot: readonly string[];
}

/** Columns for which the height is planned: the narrowest, which shows fewer projects, and the first that shows all. */
export const NARROWEST = 280;
export const WHOLE_FROM = 352;
export const FEWER = 2;
/** Padding and border. */
const AROUND = 34;
/** Mean width of a letter in the widest serif that a device may put in, as a part of its size. */
const LETTER = 0.56;
const SIZE = { title: 19.2, text: 16, small: 14.4 } as const;
const LINE = { title: 1.2, text: 1.4, small: 1.4 } as const;
const PADDING = 29;
/** The mosaic beside the title, where there is room for it. */
const MOSAIC = 75;

export function frameHeight(card: FrameText): number {
  const tallest = Math.max(heightIn(card, NARROWEST - AROUND, 0, FEWER), heightIn(card, WHOLE_FROM - AROUND, MOSAIC, card.latest.length));
  return Math.ceil(tallest / 10) * 10;
}

function heightIn({ title, place, holdings, latest, foot }: FrameText, inner: number, beside: number, most: number): number {
  const tall = (text: string, kind: keyof typeof SIZE, width = inner): number => wrapped(text, Math.floor(width / (SIZE[kind] * LETTER))) * SIZE[kind] * LINE[kind];
  const head = tall(title, 'title', inner - beside) + [place, holdings].reduce((sum, text) => sum + (text ? tall(text, 'small', inner - beside) + 4 : 0), 0);
  const list = latest.slice(0, most).reduce((sum, one) => sum + tall(one.title, 'text') + 12 + (one.facts ? tall(one.facts, 'small') : 0), latest.length > 0 ? 20 : 10);
  const last = foot.reduce((sum, text, index) => sum + tall(text, index === 0 ? 'text' : 'small') + 6, 8);
  return PADDING + head + list + last;
}

/** Lines of a text broken at spaces; a word longer than a line is broken too. */
function wrapped(text: string, most: number): number {
  let [lines, filled] = [1, 0];
  for (const { length } of text.split(/[\s\u00A0]+/)) {
    if (filled > 0 && filled + 1 + length > most) {
      lines += 1;
      filled = 0;
    }
    filled += (filled > 0 ? 1 : 0) + length;
    if (filled > most) {
      lines += Math.ceil(filled / most) - 1;
      filled %= most;
    }
  }
  return lines;
}
