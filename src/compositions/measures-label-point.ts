/** Where a numeral stands best inside an area: the point farthest from every edge, found on a grid. Pure. */

type XY = readonly [x: number, y: number];
/** Outer ring first, then holes. */
type Part = readonly (readonly XY[])[];

const STEPS = 28;

/** Of several parts the roomiest takes it, away from lakes. An area too thin for the grid gets the mean of its corners. */
export function innermostPoint(parts: readonly Part[], lakes: readonly (readonly XY[])[] = []): XY {
  const corners = parts.flatMap((rings) => rings[0] ?? []);
  let best: XY = [mean(corners.map(([x]) => x)), mean(corners.map(([, y]) => y))];
  let room = 0;
  for (const rings of parts) {
    const outer = rings[0] ?? [];
    const [xs, ys] = [outer.map(([x]) => x), outer.map(([, y]) => y)];
    const [left, top, right, bottom] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    for (let i = 1; i < STEPS; i++) {
      for (let j = 1; j < STEPS; j++) {
        const point: XY = [left + ((right - left) * i) / STEPS, top + ((bottom - top) * j) / STEPS];
        const isFree = isInside(point, rings) && !lakes.some((lake) => isInside(point, [lake]));
        const distance = isFree ? edgeDistance(point, [...rings, ...lakes]) : 0;
        if (distance > room) [room, best] = [distance, point];
      }
    }
  }
  return best;
}

/** Even-odd rule: a hole takes its place out. */
export function isInside([x, y]: XY, rings: Part): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}

function edgeDistance([x, y]: XY, rings: Part): number {
  let least = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
      const [dx, dy] = [bx - ax, by - ay];
      const length = dx * dx + dy * dy;
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
      least = Math.min(least, Math.hypot(x - ax - along * dx, y - ay - along * dy));
    }
  }
  return least;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);
}
