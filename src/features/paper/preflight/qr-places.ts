/** Where on a page QR marks may stand: judged by drawn outlines, so that only their corners of the page need rendering. Pure. */
import { type Box, heightOf, PT_PER_MM, widthOf } from './expectation.ts';
import type { Painted } from './page-objects.ts';

const [SMALLEST_MM, LARGEST_MM] = [10, 90];
/** Longest run of dark modules in a large mark. */
const RUN_MM = 20;
/** Modules of one mark are not farther apart than this. */
const NEAR_MM = 2.5;
const SQUARE = 0.06;
const [MIN_CORNERS, MIN_RUNS] = [100, 30];

const isSquare = (box: Box): boolean => {
  const [width, height] = [widthOf(box) / PT_PER_MM, heightOf(box) / PT_PER_MM];
  return width >= SMALLEST_MM && width <= LARGEST_MM && Math.abs(width - height) <= SQUARE * width;
};

/** Squares that may be marks: one rich outline, a swarm of small outlines, or a square picture. */
export function placesOfMarks(objects: readonly Painted[]): Box[] {
  const whole = objects.filter(({ kind, box, corners }) => isSquare(box) && (kind === 'снимок' || kind === 'форма' || (kind === 'контур' && corners >= MIN_CORNERS))).map(({ box }) => box);
  const runs = objects.filter(({ kind, box }) => kind === 'контур' && widthOf(box) <= RUN_MM * PT_PER_MM && heightOf(box) <= RUN_MM * PT_PER_MM).map(({ box }) => box);
  const swarms = swarmsOf(runs).filter(({ box, runs: count }) => count >= MIN_RUNS && isSquare(box));
  return [...whole, ...swarms.map(({ box }) => box)];
}

/** Joins boxes that lie near each other, by a grid of cells as large as the distance. */
export function swarmsOf(boxes: readonly Box[]): { box: Box; runs: number }[] {
  const cell = NEAR_MM * PT_PER_MM;
  const members = new Map<string, number[]>();
  const cellsOf = (box: Box): string[] => {
    const keys: string[] = [];
    for (let x = Math.floor(box.left / cell); x <= Math.floor(box.right / cell); x += 1) for (let y = Math.floor(box.bottom / cell); y <= Math.floor(box.top / cell); y += 1) keys.push(`${x},${y}`);
    return keys;
  };
  boxes.forEach((box, at) => cellsOf(box).forEach((key) => members.set(key, [...(members.get(key) ?? []), at])));
  const seen = new Set<string>();
  const swarms: { box: Box; runs: number }[] = [];
  for (const start of members.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const queue = [start];
    const found = new Set<number>();
    while (queue.length > 0) {
      const key = queue.pop()!;
      for (const at of members.get(key)!) found.add(at);
      const [x, y] = key.split(',').map(Number) as [number, number];
      for (const next of [`${x - 1},${y}`, `${x + 1},${y}`, `${x},${y - 1}`, `${x},${y + 1}`]) {
        if (!members.has(next) || seen.has(next)) continue;
        seen.add(next);
        queue.push(next);
      }
    }
    const all = [...found].map((at) => boxes[at]!);
    swarms.push({ box: { left: Math.min(...all.map((box) => box.left)), right: Math.max(...all.map((box) => box.right)), bottom: Math.min(...all.map((box) => box.bottom)), top: Math.max(...all.map((box) => box.top)) }, runs: all.length });
  }
  return swarms;
}
