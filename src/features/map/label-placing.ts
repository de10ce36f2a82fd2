/** Where names stand beside their points so that none covers another: greedy, most important first. Pure; drawn maps and moving maps share it. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface LabelWish<T> {
  item: T;
  text: string;
  x: number;
  y: number;
  /** Letter size in the units of the drawing. */
  size: number;
  /** Distance from the point to the name. */
  gap: number;
  /** Written over the point itself and nowhere else. */
  centred?: boolean;
}
export interface PlacedLabel<T> extends LabelWish<T> {
  anchor: 'start' | 'middle' | 'end';
  /** Where the text is anchored; `textY` is the baseline. */
  textX: number;
  textY: number;
  box: Box;
}

/** Mean width of a letter of the serif, as a share of its size, and the height of a line. */
const LETTER = 0.57;
const LINE = 1.05;
/** No name covers the point of another. */
const DOT = 2.5;
/** The same for letterspaced names of waters. */
const WIDE_LETTER = 0.74;

/** Sides are tried in the order of map-makers: right, left, above, below. */
const SIDES = ['right', 'left', 'above', 'below'] as const;

export function placeLabels<T>(wishes: readonly LabelWish<T>[], area: Box, obstacles: readonly Box[] = [], limit = Infinity): PlacedLabel<T>[] {
  const taken = [...obstacles];
  const dots = wishes.map(({ x, y }) => boxAround(x, y, DOT));
  const placed: PlacedLabel<T>[] = [];
  for (const [i, wish] of wishes.entries()) {
    if (placed.length >= limit) break;
    const options = wish.centred ? [centre(wish)] : SIDES.map((side) => beside(wish, side));
    const free = options.find(({ box }) => contains(area, box) && !taken.some((other) => touches(other, box)) && !dots.some((dot, j) => j !== i && touches(dot, box)));
    if (!free) continue;
    placed.push(free);
    taken.push(free.box);
  }
  return placed;
}

export function boxAround(x: number, y: number, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

/** A name written along a line, as the row of small boxes that its turned letters cover. */
export function slantedBoxes(text: string, x: number, y: number, size: number, angle: number): Box[] {
  const [dx, dy] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const steps = Math.max(1, text.length);
  return Array.from({ length: steps }, (_, i) => {
    const along = (i - (steps - 1) / 2) * size * WIDE_LETTER;
    return boxAround(x + dx * along, y + dy * along, size / 2);
  });
}

export function touchesAny(boxes: readonly Box[], others: readonly Box[]): boolean {
  return boxes.some((box) => others.some((other) => touches(box, other)));
}

function beside<T>(wish: LabelWish<T>, side: (typeof SIDES)[number]): PlacedLabel<T> {
  const { x, y, size, gap } = wish;
  if (side === 'right') return at(wish, 'start', x + gap, y);
  if (side === 'left') return at(wish, 'end', x - gap, y);
  return at(wish, 'middle', x, side === 'above' ? y - gap - size * 0.4 : y + gap + size * 0.5);
}

function centre<T>(wish: LabelWish<T>): PlacedLabel<T> {
  return at(wish, 'middle', wish.x, wish.y);
}

function at<T>(wish: LabelWish<T>, anchor: PlacedLabel<T>['anchor'], textX: number, middle: number): PlacedLabel<T> {
  const width = wish.text.length * wish.size * LETTER;
  const left = anchor === 'start' ? textX : anchor === 'end' ? textX - width : textX - width / 2;
  const half = (wish.size * LINE) / 2;
  return { ...wish, anchor, textX, textY: middle + wish.size * 0.34, box: { left, top: middle - half, right: left + width, bottom: middle + half } };
}

function contains(area: Box, box: Box): boolean {
  return box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom;
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
