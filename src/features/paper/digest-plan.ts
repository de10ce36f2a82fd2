/**
 * What of a quarter fits on one A4 sheet for a notice board. Lines are counted from the widths of our own letters, as on
 * the sheet of a project: the largest type in which everything stands; else small news become one line of counts; else
 * lists give way line by line and say how much more there is. The numbers here and the sizes in DigestSheet.astro are
 * one agreement. Pure.
 */
import { linesOf, SHEET } from './handout-plan.ts';

export interface SheetPart {
  title: string;
  /** «24 ТОС» */
  count: string;
  /** What may be told as a mere count when room is short. */
  isMinor: boolean;
  lines: readonly { text: string; facts?: string }[];
}
export interface PlannedPart {
  title: string;
  lines: { text: string; facts?: string }[];
  /** How many lines stand on the page only. */
  more: number;
}
export interface DigestPlan {
  textSize: number;
  parts: PlannedPart[];
  /** Counts of the parts that stand on the page only. */
  also: string[];
}

const MM_PER_PT = 25.4 / 72;
const SIZES = [20, 18, 16, 15, 14, 13] as const;
/** Smaller than this nobody reads it all in passing: small news give way first. */
const COMFORTABLE = 15;
export const LINE = { height: 1.28, gapMm: 1.2, partGapMm: 3.5 } as const;
/** Head with the mosaic, title of two lines, foot with the mark. */
const FIXED_MM = 22 + 30 + 44 + 2;
const ROOM_MM = SHEET.heightMm - FIXED_MM;
/** Measured on Russian names with years and sums: 0.476; a little more, for a list of wide letters. */
const LETTER = 0.485;
/** So many of one kind choose the size of type; more only fill what room is left. */
const MOST_LINES = 12;

/** @param parts in the order of weight */
export function planDigest(parts: readonly SheetPart[]): DigestPlan {
  const whole = atLargest(parts, [], SIZES.filter((size) => size >= COMFORTABLE));
  if (whole) return whole;
  const major = parts.filter(({ isMinor }) => !isMinor);
  const [kept, also] = major.length > 0 ? [major, parts.filter(({ isMinor }) => isMinor).map(({ count }) => count)] : [parts, []];
  return atLargest(kept, also, SIZES) ?? shrunk(kept, also, SIZES.at(-1)!);
}

/** Undefined when it does not fit in any of the sizes. */
function atLargest(parts: readonly SheetPart[], also: readonly string[], sizes: readonly number[]): DigestPlan | undefined {
  const shown = parts.map(({ lines }) => Math.min(lines.length, MOST_LINES));
  const size = sizes.find((one) => heightOf(parts, shown, also, one) <= ROOM_MM);
  if (size === undefined) return undefined;
  fill(parts, shown, also, size);
  return planned(parts, shown, also, size);
}

/** Room that is left takes more lines, of the part that hides most first; each step adds one, so it ends. */
function fill(parts: readonly SheetPart[], shown: number[], also: readonly string[], size: number): void {
  const hidden = parts.map(({ lines }, index) => lines.length - shown[index]!);
  while (hidden.some((count) => count > 0)) {
    const index = hidden.indexOf(Math.max(...hidden));
    shown[index]! += 1;
    if (heightOf(parts, shown, also, size) > ROOM_MM) {
      shown[index]! -= 1;
      return;
    }
    hidden[index]! -= 1;
  }
}

/** The fullest part gives a line at a time; of equal ones the later. Each step takes one line off, so it ends. */
function shrunk(parts: readonly SheetPart[], also: readonly string[], size: number): DigestPlan {
  const shown = parts.map(({ lines }) => Math.min(lines.length, MOST_LINES));
  while (heightOf(parts, shown, also, size) > ROOM_MM && shown.some((count) => count > 0)) shown[shown.lastIndexOf(Math.max(...shown))]! -= 1;
  fill(parts, shown, also, size);
  return planned(parts, shown, also, size);
}

function planned(parts: readonly SheetPart[], shown: readonly number[], also: readonly string[], textSize: number): DigestPlan {
  const made = parts.map(({ title, lines, count }, index) => ({ title, count, lines: lines.slice(0, shown[index]), more: lines.length - shown[index]! }));
  return {
    textSize,
    parts: made.filter(({ lines }) => lines.length > 0).map(({ title, lines, more }) => ({ title, lines, more })),
    also: [...made.filter(({ lines }) => lines.length === 0).map(({ count }) => count), ...also],
  };
}

function heightOf(parts: readonly SheetPart[], shown: readonly number[], also: readonly string[], size: number): number {
  const line = size * LINE.height * MM_PER_PT;
  const linesMm = (text: string): number => linesOf(text, SHEET.widthMm, size, LETTER) * line + LINE.gapMm;
  const closing = [...parts.filter((_, index) => shown[index] === 0).map(({ count }) => count), ...also];
  return parts.reduce(
    (sum, { lines }, index) => {
      const count = shown[index]!;
      if (count === 0) return sum;
      const text = lines.slice(0, count).reduce((all, { text: said, facts }) => all + linesMm(facts ? `${said} — ${facts}` : said), 0);
      return sum + LINE.partGapMm + 2 + line * 1.15 + text + (lines.length > count ? line + LINE.gapMm : 0);
    },
    closing.length > 0 ? LINE.partGapMm + 2 + linesMm(`Ещё: ${closing.join(', ')}.`) : 0,
  );
}
