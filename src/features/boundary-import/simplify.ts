/** Fewer corners for a contour that has too many: only offered, never done in silence. Pure. */
import type { Ring } from '../../kernel/contour.ts';

const METRES_PER_DEGREE = 111_195;
/** Metres by which the line may stray, from the least. */
const TOLERANCES = [1, 2, 5, 10, 20, 50, 100] as const;

/** The least straying at which the ring has no more than `most` corners, with the ring. */
export function simplified(ring: Ring, most: number): { metres: number; ring: Ring } | undefined {
  for (const metres of TOLERANCES) {
    const fewer = straightened(ring, metres);
    if (fewer.length <= most) return { metres, ring: fewer };
  }
  return undefined;
}

/** Douglas and Peucker (1973), with a list instead of recursion. */
function straightened(ring: Ring, metres: number): Ring {
  const middle = Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180);
  const flat = ring.map(([lng, lat]): [number, number] => [lng * METRES_PER_DEGREE * middle, lat * METRES_PER_DEGREE]);
  const keep = new Uint8Array(ring.length);
  const half = Math.floor(ring.length / 2);
  keep[0] = keep[half] = keep[ring.length - 1] = 1;
  const spans: [from: number, to: number][] = [[0, half], [half, ring.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let [farthest, distance] = [0, metres];
    for (let i = from + 1; i < to; i++) {
      const away = offLine(flat[i]!, flat[from]!, flat[to]!);
      if (away > distance) [farthest, distance] = [i, away];
    }
    if (farthest === 0) continue;
    keep[farthest] = 1;
    spans.push([from, farthest], [farthest, to]);
  }
  return ring.filter((_, i) => keep[i] === 1);
}

function offLine([x, y]: readonly [number, number], [x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
