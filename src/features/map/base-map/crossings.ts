/**
 * Self-crossings, found exactly: grid coordinates are integers below 4e6, so the products of the
 * orientation test stay below 2^53 and there is no rounding (segment test after de Berg et al.,
 * «Computational Geometry», ch. 2). Segments are swept by x, so only neighbours are compared.
 */

import type { Chain, GridPoint } from './grid.ts';
import { samePoint } from './grid.ts';

interface Segment {
  a: GridPoint;
  b: GridPoint;
  ring: number;
  index: number;
  /** Index of the last segment of the ring: the neighbour of the first. */
  last: number;
  closed: boolean;
}

/** Points where chains meet other than at the joints of neighbouring segments; one point for each pair of segments. */
export function crossings(chains: readonly Chain[]): GridPoint[] {
  const segments = chains.flatMap(toSegments).sort((s, t) => minX(s) - minX(t));
  const found: GridPoint[] = [];
  segments.forEach((s, i) => {
    const right = Math.max(s.a.x, s.b.x);
    for (let j = i + 1; j < segments.length && minX(segments[j]!) <= right; j++) {
      if (meet(s, segments[j]!)) found.push(s.a);
    }
  });
  return found;
}

function toSegments(chain: Chain, ring: number): Segment[] {
  const last = chain.length - 2;
  const closed = samePoint(chain[0]!, chain.at(-1)!);
  return chain.slice(1).map((b, index) => ({ a: chain[index]!, b, ring, index, last, closed }));
}

function minX(s: Segment): number {
  return Math.min(s.a.x, s.b.x);
}

function meet(s: Segment, t: Segment): boolean {
  if (Math.max(s.a.y, s.b.y) < Math.min(t.a.y, t.b.y) || Math.max(t.a.y, t.b.y) < Math.min(s.a.y, s.b.y)) return false;
  const [first, second] = s.index < t.index ? [s, t] : [t, s];
  const follows = s.ring === t.ring && second.index - first.index === 1;
  const wraps = s.ring === t.ring && s.closed && first.index === 0 && second.index === second.last;
  if (follows) return foldsBack(first.a, first.b, second.b);
  if (wraps) return foldsBack(second.a, second.b, first.b);
  const d1 = turn(s.a, s.b, t.a);
  const d2 = turn(s.a, s.b, t.b);
  const d3 = turn(t.a, t.b, s.a);
  const d4 = turn(t.a, t.b, s.b);
  if (d1 * d2 < 0 && d3 * d4 < 0) return true;
  return (
    (d1 === 0 && within(s, t.a)) || (d2 === 0 && within(s, t.b)) || (d3 === 0 && within(t, s.a)) || (d4 === 0 && within(t, s.b))
  );
}

/** Neighbours share a joint by right; they still overlap when the second runs back along the first. */
function foldsBack(a: GridPoint, joint: GridPoint, b: GridPoint): boolean {
  return turn(a, joint, b) === 0 && (a.x - joint.x) * (b.x - joint.x) + (a.y - joint.y) * (b.y - joint.y) > 0;
}

/** +1 when a→b→c turns left, −1 right, 0 straight. */
function turn(a: GridPoint, b: GridPoint, c: GridPoint): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
}

/** Whether a point known to be on the segment's line is on the segment. */
function within(s: Segment, p: GridPoint): boolean {
  return (
    p.x >= Math.min(s.a.x, s.b.x) && p.x <= Math.max(s.a.x, s.b.x) && p.y >= Math.min(s.a.y, s.b.y) && p.y <= Math.max(s.a.y, s.b.y)
  );
}
