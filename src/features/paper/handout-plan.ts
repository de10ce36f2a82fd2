/**
 * What goes on the A4 sheet for a notice board, so that it is always one page and nothing is clipped: lines are counted
 * from the widths of our own letters, the headline takes the largest size it may, texts give way by whole sentences,
 * points by whole points. The numbers here and the sizes in Handout.astro are one agreement. Pure.
 */
import { shorten } from './sentences.ts';

export interface HandoutContent {
  title: string;
  /** Who, where, when. */
  where: string;
  /** The same story, longest first. */
  texts: readonly string[];
  hasPicture: boolean;
  payers: string;
  /** How to repeat, the most useful first. */
  points: readonly string[];
  ask: string;
  source: string;
}
export interface HandoutPlan {
  title: string;
  /** Points of the headline's and of the text's letters. */
  titleSize: number;
  textSize: number;
  where: string;
  text: string;
  /** Height of the picture; 0 when there is none or no room for it. */
  pictureMm: number;
  payers: string;
  points: string[];
  ask: string;
  source: string;
}

const MM_PER_PT = 25.4 / 72;
/** Inside the sheet's margins of 12 mm; a millimetre and a half is kept for what a printer makes of fractions. */
export const SHEET = { widthMm: 186, heightMm: 271 } as const;
export const TYPE = { small: 14, source: 11, lineHeight: 1.32, titleLineHeight: 1.08 } as const;
export const PICTURE = { widthMm: 78, gapMm: 6 } as const;
export const ASK_LABEL = 'Кого спросить:';
export const SOURCE_LABEL = 'Наведите телефон на квадрат или наберите адрес.';
const TITLE_SIZES = [44, 40, 36, 34] as const;
/** A short story is set in large type, a long one in smaller; nothing on the sheet is read below 14 points but the source. */
const LOOKS = [
  { textSize: 27, pictureMm: 62 },
  { textSize: 25, pictureMm: 62 },
  { textSize: 23, pictureMm: 58 },
  { textSize: 22, pictureMm: 58 },
  { textSize: 21, pictureMm: 58 },
  { textSize: 20, pictureMm: 58 },
  { textSize: 19, pictureMm: 58 },
  { textSize: 18, pictureMm: 58 },
  { textSize: 17, pictureMm: 58 },
  { textSize: 16, pictureMm: 58 },
  { textSize: 15, pictureMm: 58 },
  { textSize: 15, pictureMm: 48 },
  { textSize: 14, pictureMm: 48 },
] as const;
/** Width of a letter in shares of its size: 19 of 20 lines of our texts are narrower; in prose wide and narrow lines even out. */
const LETTER = { serif: 0.54, prose: 0.52, bold: 0.585, longTitle: 0.565, sans: 0.505 } as const;
const LONG_TITLE = 90;
const FEWEST_POINTS = 3;
const MOST_POINTS = 5;
const POINT_INDENT_MM = 9;
/** Three lines of letters of this size are the longest point. */
const POINT_SIZE = 15;
const GAP_MM = 3.5;

type Look = (typeof LOOKS)[number];

/** The first look in which everything is said in full; else the smallest type, where texts and points give way. */
export function planHandout(content: HandoutContent): HandoutPlan {
  const plans = LOOKS.map((look) => planAs(content, look));
  const says = ({ plan }: { plan: HandoutPlan }): number => Math.min(plan.points.length, FEWEST_POINTS) + Number(plan.text !== '') + Number(plan.pictureMm > 0);
  return (plans.find(({ isWhole }) => isWhole) ?? plans.reduce((best, next) => (says(next) > says(best) || (says(next) === says(best) && next.plan.textSize >= 15) ? next : best))).plan;
}

function planAs(content: HandoutContent, { textSize, pictureMm }: Look): { plan: HandoutPlan; isWhole: boolean } {
  const { widthMm } = SHEET;
  // In a long headline, too, wide and narrow lines even out.
  const bold = content.title.length > LONG_TITLE ? LETTER.longTitle : LETTER.bold;
  const titleSize = TITLE_SIZES.find((size, i) => linesOf(content.title, widthMm, size, bold) <= 2 + Number(i > 0)) ?? TITLE_SIZES.at(-1)!;
  const atMost = (text: string, lines: number, width: number, size: number, letter: number): string => shorten(text, (t) => linesOf(t, width, size, letter) <= lines);
  const where = atMost(content.where, 2, widthMm, TYPE.small, LETTER.sans);
  const payers = atMost(content.payers, 3, widthMm, TYPE.small, LETTER.sans);
  const ask = atMost(content.ask, 3, FOOT.widthMm, TYPE.small, LETTER.sans);
  const source = atMost(content.source, 3, FOOT.widthMm, TYPE.source, LETTER.sans);
  const smallMm = (text: string): number => linesOf(text, widthMm, TYPE.small, LETTER.sans) * mm(TYPE.small, TYPE.lineHeight);
  const titleMm = linesOf(content.title, widthMm, titleSize, bold) * mm(titleSize, TYPE.titleLineHeight);
  let room = SHEET.heightMm - 6 * GAP_MM - HEAD_MM - titleMm - smallMm(where) - partMm(textSize) * 2 - mm(textSize * 1.7, 1.15) - smallMm(payers) - footMm(ask, source, textSize);

  const pointLines = (point: string): number => linesOf(point, widthMm - POINT_INDENT_MM, textSize, LETTER.serif);
  const pointMm = (point: string): number => pointLines(point) * mm(textSize, TYPE.lineHeight) + 1.3;
  // A point is cut as in the smaller type: larger letters must not take its words.
  const points = content.points.map((point) => shorten(point, (t) => linesOf(t, widthMm - POINT_INDENT_MM, Math.min(textSize, POINT_SIZE), LETTER.serif) <= 3)).filter((point) => point !== '').slice(0, MOST_POINTS);
  const least = points.slice(0, FEWEST_POINTS).reduce((sum, point) => sum + pointMm(point), 0);

  const texts = content.texts.map((t) => t.replace(/\s+/g, ' ').trim()).filter((t) => t !== '');
  // Without a story the price stands beside the picture, which then is no taller than both.
  const priceMm = (width: number): number => partMm(textSize) + mm(textSize * 1.7, 1.15) + linesOf(payers, width, TYPE.small, LETTER.sans) * mm(TYPE.small, TYPE.lineHeight);
  const besideMm = texts.length === 0 ? Math.max(pictureMm, priceMm(widthMm - PICTURE.widthMm - PICTURE.gapMm)) - priceMm(widthMm) : pictureMm;
  const hasPicture = content.hasPicture && room - least >= besideMm;
  const textWidth = hasPicture ? widthMm - PICTURE.widthMm - PICTURE.gapMm : widthMm;
  const textMm = (text: string): number => Math.max(hasPicture ? besideMm : 0, linesOf(text, textWidth, textSize, LETTER.prose) * mm(textSize, TYPE.lineHeight));
  const whole = texts.find((t) => textMm(t) <= room - least);
  const text = whole ?? shorten(texts.at(-1) ?? '', (t) => textMm(t) <= room - least);
  room -= textMm(text);

  const chosen: string[] = [];
  for (const point of points) {
    room -= pointMm(point);
    if (room < 0) break;
    chosen.push(point);
  }
  const plan = { title: content.title, titleSize, textSize, where, text, pictureMm: hasPicture ? pictureMm : 0, payers, points: chosen, ask, source };
  return { plan, isWhole: (whole !== undefined || texts.length === 0) && chosen.length === points.length && hasPicture === content.hasPicture && room >= 0 };
}

/** The head with the mosaic. */
const HEAD_MM = 21.5;
/** Largest points of the site's name and of the paper code, which grow with the text. */
export const CAPS = { head: 26, code: 33, address: 21 } as const;
/** The foot: the QR mark, beside it words in a column of this width. */
const FOOT = { widthMm: 140, markMm: 38 } as const;

function footMm(ask: string, source: string, textSize: number): number {
  const askMm = linesOf(`${ASK_LABEL} ${ask}`, FOOT.widthMm, TYPE.small, LETTER.sans) * mm(TYPE.small, TYPE.lineHeight);
  const sourceMm = linesOf(`${SOURCE_LABEL} ${source}`, FOOT.widthMm, TYPE.source, LETTER.sans) * mm(TYPE.source, 1.3);
  return 4.2 + Math.max(FOOT.markMm, askMm + mm(Math.min(textSize * 1.6, CAPS.code), 1.15) + sourceMm + 2);
}

/** Rule and head of a part. */
function partMm(textSize: number): number {
  return mm(textSize * 1.15, 1.15) + 2.9;
}

function mm(points: number, lineHeight: number): number {
  return points * lineHeight * MM_PER_PT;
}

/** Lines that a text takes when words go down whole; a word longer than the line is broken. */
export function linesOf(text: string, widthMm: number, size: number, letter: number): number {
  const room = Math.floor(widthMm / (size * MM_PER_PT * letter));
  let [lines, used] = [0, 0];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (lines > 0 && used + 1 + word.length <= room) used += 1 + word.length;
    else {
      lines += Math.ceil(word.length / room);
      used = word.length % room || room;
    }
  }
  return lines;
}
