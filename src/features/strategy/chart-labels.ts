/**
 * Words on the chart: each takes the first free place among those it would like. What fits the narrowest screen fits any,
 * so widths are measured there. Pure.
 */
import { CHART } from './chart-frame.ts';

/** Width of the drawing on a screen of 320 pixels. */
export const NARROWEST = 288;
/** Pixels a letter takes: of the sans of words, of the bold serif of values. */
const LETTER = { words: 6.9, value: 9.2 } as const;
const LINE = 15;

export interface Place {
  x: number;
  /** Baseline of the first line. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  lines: readonly string[];
  type: keyof typeof LETTER;
}
export interface Box {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

export function boxOf({ x, y, anchor, lines, type }: Place): Box {
  const width = (Math.max(...lines.map((line) => line.length)) * LETTER[type] * 100) / NARROWEST;
  const x0 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x0, x1: x0 + width, y0: y - 12, y1: y + 3 + (lines.length - 1) * LINE };
}

export interface LabelSpace {
  /** The first candidate that is free; undefined when none is. */
  place(candidates: readonly Place[]): Place | undefined;
  /** Takes a place whether it is free or not. */
  take(place: Place): Place;
}

export function labelSpace(obstacles: readonly Box[]): LabelSpace {
  const taken = [...obstacles];
  const take = (place: Place): Place => {
    taken.push(boxOf(place));
    return place;
  };
  return {
    take,
    place(candidates) {
      const free = candidates.find((candidate) => {
        const box = boxOf(candidate);
        return isInside(box) && !taken.some((other) => overlap(box, other));
      });
      return free && take(free);
    },
  };
}

export function overlap(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

/** A label that would stick out at a side leans inwards. */
export function leaning(x: number): Place['anchor'] {
  return x < CHART.left + 6 ? 'start' : x > CHART.right - 6 ? 'end' : 'middle';
}

/** Words cut into lines of about so many letters; what does not fit ends with dots. */
export function wrapWords(text: string, letters = 20, most = 3): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}

function isInside({ x0, x1, y0, y1 }: Box): boolean {
  return x0 >= 0 && x1 <= 100 && y0 >= 0 && y1 <= CHART.bottom;
}
