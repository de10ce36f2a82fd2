/** Lines made ready for a small drawing: cut to a rectangle, simplified to the pixel, written as integer SVG path data. */
import type { XY } from './mercator.ts';

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * A closed ring cut to the rectangle (I. Sutherland, G. Hodgman, 1974). Where the ring leaves and comes back, the result
 * runs along the rectangle's edge; make the rectangle wider than the picture and those edges are not seen.
 */
export function clipRing(ring: readonly XY[], { left, top, right, bottom }: Rect): XY[] {
  let out: readonly XY[] = ring;
  const sides: [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, left, 1],
    [0, right, -1],
    [1, top, 1],
    [1, bottom, -1],
  ];
  for (const [axis, limit, sign] of sides) {
    const next: XY[] = [];
    out.forEach((point, i) => {
      const before = out[(i + out.length - 1) % out.length]!;
      const isIn = (point[axis] - limit) * sign >= 0;
      const wasIn = (before[axis] - limit) * sign >= 0;
      if (isIn !== wasIn) next.push(crossing(before, point, axis, limit));
      if (isIn) next.push(point);
    });
    out = next;
  }
  return [...out];
}

/** The parts of a line inside the rectangle (Y.-D. Liang, B. Barsky, 1984, for each segment). */
export function clipLine(line: readonly XY[], rect: Rect): XY[][] {
  const parts: XY[][] = [];
  let current: XY[] = [];
  for (let i = 1; i < line.length; i++) {
    const cut = clipSegment(line[i - 1]!, line[i]!, rect);
    if (!cut) {
      current = [];
      continue;
    }
    const last = current.at(-1);
    if (last && last[0] === cut[0][0] && last[1] === cut[0][1]) current.push(cut[1]);
    else parts.push((current = [...cut]));
    if (cut[1] !== line[i]) current = [];
  }
  return parts;
}

/** Fewer points, none farther than `tolerance` from the kept line (D. Douglas, T. Peucker, 1973). */
export function simplifyLine(line: readonly XY[], tolerance: number): XY[] {
  if (line.length < 3) return [...line];
  const keep = new Set([0, line.length - 1]);
  const stack: [number, number][] = [[0, line.length - 1]];
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [from, to] = span;
    let worst = tolerance;
    let at = -1;
    for (let i = from + 1; i < to; i++) {
      const distance = distanceToSegment(line[i]!, line[from]!, line[to]!);
      if (distance > worst) [worst, at] = [distance, i];
    }
    if (at > 0) {
      keep.add(at);
      stack.push([from, at], [at, to]);
    }
  }
  return line.filter((_, i) => keep.has(i));
}

/** The same for a ring, which has no ends: it is split at the point farthest from its first one. */
export function simplifyRing(ring: readonly XY[], tolerance: number): XY[] {
  const first = ring[0];
  if (!first) return [];
  let far = 0;
  ring.forEach(([x, y], i) => {
    const [fx, fy] = ring[far]!;
    if (Math.hypot(x - first[0], y - first[1]) > Math.hypot(fx - first[0], fy - first[1])) far = i;
  });
  return [...simplifyLine(ring.slice(0, far + 1), tolerance), ...simplifyLine([...ring.slice(far), first], tolerance).slice(1, -1)];
}

/** «M10 20l5-3 2 4z»: whole units, relative steps, repeated points left out. Empty when nothing can be seen. */
export function pathData(points: readonly XY[], closed: boolean): string {
  const grid = points.map(([x, y]) => [Math.round(x), Math.round(y)] as const).filter(([x, y], i, all) => x !== all[i - 1]?.[0] || y !== all[i - 1]?.[1]);
  if (closed && grid.length > 1 && grid[0]![0] === grid.at(-1)![0] && grid[0]![1] === grid.at(-1)![1]) grid.pop();
  if (grid.length < (closed ? 3 : 2)) return '';
  const numbers = grid.slice(1).flatMap(([x, y], i) => [x - grid[i]![0], y - grid[i]![1]]);
  const steps = numbers.map((n, i) => (i > 0 && n >= 0 ? ` ${n}` : String(n))).join('');
  return `M${grid[0]![0]} ${grid[0]![1]}l${steps}${closed ? 'z' : ''}`;
}

/** Width plus height of the box around the points: what is smaller than a few pixels is not worth its bytes. */
export function extent(points: readonly XY[]): number {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return points.length > 0 ? right - left + bottom - top : 0;
}

function crossing(a: XY, b: XY, axis: 0 | 1, limit: number): XY {
  const share = (limit - a[axis]) / (b[axis] - a[axis]);
  return axis === 0 ? [limit, a[1] + (b[1] - a[1]) * share] : [a[0] + (b[0] - a[0]) * share, limit];
}

function clipSegment(a: XY, b: XY, { left, top, right, bottom }: Rect): [XY, XY] | undefined {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [enter, leave] = [0, 1];
  const walls: [number, number][] = [
    [-dx, a[0] - left],
    [dx, right - a[0]],
    [-dy, a[1] - top],
    [dy, bottom - a[1]],
  ];
  for (const [step, room] of walls) {
    if (step === 0 && room < 0) return undefined;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  if (enter > leave) return undefined;
  const at = (share: number): XY => [a[0] + dx * share, a[1] + dy * share];
  return [enter === 0 ? a : at(enter), leave === 1 ? b : at(leave)];
}

function distanceToSegment([x, y]: XY, a: XY, b: XY): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / length));
  return Math.hypot(x - a[0] - along * dx, y - a[1] - along * dy);
}
