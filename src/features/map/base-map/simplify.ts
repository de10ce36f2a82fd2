/**
 * Line simplification that cannot tangle lines.
 *
 * Method: M. Visvalingam, J. D. Whyatt, «Line generalisation by repeated elimination of points», 1993:
 * the point whose triangle with its neighbours is smallest goes first. The triangle is weighted by
 * the angle as in mapshaper's «weighted» variant (1 − 0.7·cos), so spikes go before gentle bends.
 * A point stays when another point lies in its triangle: then the new segment could cross
 * something. For lines that did not cross before, this is enough to keep them from crossing.
 */

import type { Chain, GridPoint } from './grid.ts';
import { isClosed } from './grid.ts';
import { kmPerUnit } from './measure.ts';

interface Vertex {
  point: GridPoint;
  before: Vertex | undefined;
  after: Vertex | undefined;
  /** Weighted triangle area in km²; Infinity for points that must stay. */
  weight: number;
  line: Line;
}

interface Line {
  closed: boolean;
  left: number;
  head: Vertex;
}

const SHARPNESS = 0.7;

/**
 * Simplifies all chains together (rings keep at least 4 distinct points, lines their two ends).
 * @param toleranceKm2 points with a smaller weighted triangle, in km², are dropped
 */
export function simplify(chains: readonly Chain[], toleranceKm2: number): Chain[] {
  const lines = chains.map(link);
  const alive = new Set(lines.flatMap(vertices));
  for (const vertex of alive) vertex.weight = weigh(vertex);
  const blocked = new Set<Vertex>();
  // Each turn removes or blocks one vertex, and a blocked one returns only after a removal beside it.
  for (let turns = alive.size * 4; turns > 0; turns--) {
    const next = lightest(alive, blocked, toleranceKm2);
    if (!next) break;
    if (next.line.left <= (next.line.closed ? 4 : 2) || isGuarded(next, alive)) {
      blocked.add(next);
      continue;
    }
    const { before, after } = next;
    before!.after = after;
    after!.before = before;
    alive.delete(next);
    next.line.left--;
    if (next.line.head === next) next.line.head = after!;
    for (const neighbour of [before!, after!]) {
      neighbour.weight = Math.max(weigh(neighbour), next.weight);
      blocked.delete(neighbour);
    }
  }
  return lines.map((line) => {
    const points = vertices(line).map((vertex) => vertex.point);
    return line.closed ? [...points, points[0]!] : points;
  });
}

function link(chain: Chain): Line {
  const closed = isClosed(chain);
  const points = closed ? chain.slice(0, -1) : chain;
  const line = { closed, left: points.length } as Line;
  const all = points.map((point): Vertex => ({ point, before: undefined, after: undefined, weight: 0, line }));
  all.forEach((vertex, i) => {
    vertex.before = all[i - 1] ?? (closed ? all.at(-1) : undefined);
    vertex.after = all[i + 1] ?? (closed ? all[0] : undefined);
  });
  line.head = all[0]!;
  return line;
}

function vertices(line: Line): Vertex[] {
  const all: Vertex[] = [];
  let vertex: Vertex | undefined = line.head;
  for (let i = 0; vertex && i < line.left; i++) {
    all.push(vertex);
    vertex = vertex.after;
  }
  return all;
}

function weigh({ point: b, before, after }: Vertex): number {
  if (!before || !after) return Infinity;
  const scale = kmPerUnit(b.y);
  const ux = (before.point.x - b.x) * scale.x;
  const uy = (before.point.y - b.y) * scale.y;
  const vx = (after.point.x - b.x) * scale.x;
  const vy = (after.point.y - b.y) * scale.y;
  const lengths = Math.hypot(ux, uy) * Math.hypot(vx, vy);
  const cosine = lengths > 0 ? (ux * vx + uy * vy) / lengths : 0;
  return (Math.abs(ux * vy - uy * vx) / 2) * (1 - SHARPNESS * cosine);
}

function lightest(alive: Set<Vertex>, blocked: Set<Vertex>, tolerance: number): Vertex | undefined {
  let best: Vertex | undefined;
  for (const vertex of alive) {
    if (vertex.weight < (best?.weight ?? tolerance) && !blocked.has(vertex)) best = vertex;
  }
  return best;
}

/** Whether some other point lies in the triangle of the vertex and its neighbours, edges included. */
function isGuarded({ point: b, before, after }: Vertex, alive: Set<Vertex>): boolean {
  const a = before!.point;
  const c = after!.point;
  const [left, right] = [Math.min(a.x, b.x, c.x), Math.max(a.x, b.x, c.x)];
  const [bottom, top] = [Math.min(a.y, b.y, c.y), Math.max(a.y, b.y, c.y)];
  for (const other of alive) {
    const p = other.point;
    if (p.x < left || p.x > right || p.y < bottom || p.y > top) continue;
    if (p === a || p === b || p === c) continue;
    const [s1, s2, s3] = [side(a, b, p), side(b, c, p), side(c, a, p)];
    if ((s1 >= 0 && s2 >= 0 && s3 >= 0) || (s1 <= 0 && s2 <= 0 && s3 <= 0)) return true;
  }
  return false;
}

function side(a: GridPoint, b: GridPoint, p: GridPoint): number {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}
