/** Outlines of all that a picture for chats is made of: every mark is a polygon, so that one small brush can lay them all. Pure. */

/** Corners of a closed outline one after another: x, y, x, y… A ring turned the other way cuts a hole. */
export type Ring = readonly number[];

/** One thing of one paint, in units of the picture. */
export interface Mark {
  rings: readonly Ring[];
  /** As in tokens: #rrggbb. */
  paint: string;
  /** 1 when absent. */
  opacity?: number;
  /** Grown by so much on all sides: a soft halo behind letters. */
  spread?: number;
}

const TURN = Math.PI * 2;

export function disc(x: number, y: number, radius: number): Ring {
  return arc(x, y, radius, 0, TURN).slice(2);
}

/** A line of the given width along a circle. */
export function hoop(x: number, y: number, radius: number, width: number): Ring[] {
  return [disc(x, y, radius + width / 2), arc(x, y, radius - width / 2, TURN, 0).slice(2)];
}

/** The same line broken into dashes, clockwise from three o'clock. */
export function dashes(x: number, y: number, radius: number, width: number, [dash, gap]: readonly [number, number]): Ring[] {
  const rings: Ring[] = [];
  for (let from = 0; from < TURN; from += (dash + gap) / radius) {
    const to = Math.min(TURN, from + dash / radius);
    rings.push([...arc(x, y, radius + width / 2, from, to), ...arc(x, y, radius - width / 2, to, from)]);
  }
  return rings;
}

export function box(x: number, y: number, width: number, height: number): Ring {
  return [x, y, x + width, y, x + width, y + height, x, y + height];
}

/** Corners so near that no pixel can tell them from an arc. */
function arc(x: number, y: number, radius: number, from: number, to: number): number[] {
  const steps = Math.max(2, Math.ceil((Math.abs(to - from) / TURN) * (16 + radius * 1.5)));
  return Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps).flatMap((angle) => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);
}
