/** What can be wrong with one ring: whether it closes, has area and does not cross itself. Pure. */
import Flatbush from 'flatbush';
import type { Ring } from '../../kernel/contour.ts';

type Corner = readonly [lng: number, lat: number];

export function isClosed(ring: Ring): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
}

/** How many different corners there are. */
export function countCorners(ring: Ring): number {
  return new Set(ring.map(String)).size;
}

/** The first place where the ring crosses or touches itself, or runs back along its own edge. */
export function selfCrossing(ring: Ring): Corner | undefined {
  const corners = ring.filter((corner, i) => i === 0 || String(corner) !== String(ring[i - 1]));
  const count = corners.length - 1;
  if (count < 3) return undefined;
  const index = new Flatbush(count);
  for (let i = 0; i < count; i++) {
    const [[x1, y1], [x2, y2]] = [corners[i]!, corners[i + 1]!];
    index.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }
  index.finish();
  for (let i = 0; i < count; i++) {
    const [a, b] = [corners[i]!, corners[i + 1]!];
    const near = index.search(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]), (j) => j > i);
    for (const j of near.toSorted((one, other) => one - other)) {
      const [c, d] = [corners[j]!, corners[j + 1]!];
      const isNext = j === i + 1;
      const isLast = i === 0 && j === count - 1;
      const at = isNext ? foldsBack(a, b, d) : isLast ? foldsBack(c, a, b) : meeting(a, b, c, d);
      if (at) return at;
    }
  }
  return undefined;
}

/** Neighbouring edges share a joint by right; they are wrong only when the second runs back along the first. */
function foldsBack(from: Corner, joint: Corner, to: Corner): Corner | undefined {
  const isBack = turn(from, joint, to) === 0 && (from[0] - joint[0]) * (to[0] - joint[0]) + (from[1] - joint[1]) * (to[1] - joint[1]) > 0;
  return isBack ? joint : undefined;
}

/** Where two edges meet (after de Berg et al., «Computational Geometry», ch. 2). */
function meeting(a: Corner, b: Corner, c: Corner, d: Corner): Corner | undefined {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (abc * abd < 0 && cda * cdb < 0) {
    const share = cda / (cda - cdb);
    return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  }
  if (abc === 0 && within(a, b, c)) return c;
  if (abd === 0 && within(a, b, d)) return d;
  if (cda === 0 && within(c, d, a)) return a;
  return cdb === 0 && within(c, d, b) ? b : undefined;
}

/** Above zero when a → b → c turns left; in units of 1e-14 square degrees, so that typed decimals compare exactly. */
function turn(a: Corner, b: Corner, c: Corner): number {
  const [abX, abY, acX, acY] = [b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]].map((degrees) => Math.round(degrees * 1e7)) as [number, number, number, number];
  return abX * acY - abY * acX;
}

function within(a: Corner, b: Corner, point: Corner): boolean {
  return point[0] >= Math.min(a[0], b[0]) && point[0] <= Math.max(a[0], b[0]) && point[1] >= Math.min(a[1], b[1]) && point[1] <= Math.max(a[1], b[1]);
}
