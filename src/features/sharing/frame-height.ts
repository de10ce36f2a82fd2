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

/** Column for which the height is planned; text inside it is narrower by padding and border. */
export const NARROWEST = 280;
const INNER = NARROWEST - 34;
/** Mean width of a letter in the widest serif that a device may put in, as a part of its size. */
const LETTER = 0.58;
const SIZE = { title: 19.2, text: 16, small: 14.4 } as const;
const LINE = { title: 1.2, text: 1.4, small: 1.4 } as const;
const PADDING = 29;

export function frameHeight({ title, place, holdings, latest, foot }: FrameText): number {
  const tall = (text: string, kind: keyof typeof SIZE): number => wrapped(text, Math.floor(INNER / (SIZE[kind] * LETTER))) * SIZE[kind] * LINE[kind];
  const head = tall(title, 'title') + [place, holdings].reduce((sum, text) => sum + (text ? tall(text, 'small') + 4 : 0), 0);
  const list = latest.reduce((sum, one) => sum + tall(one.title, 'text') + 12 + (one.facts ? tall(one.facts, 'small') : 0), latest.length > 0 ? 24 : 12);
  const last = foot.reduce((sum, text, index) => sum + tall(text, index === 0 ? 'text' : 'small') + 8, 8);
  return Math.ceil((PADDING + head + list + last) / 10) * 10;
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
