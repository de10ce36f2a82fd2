/**
 * Clipping and mending with Clipper2 (A. Johnson, https://www.angusj.com/clipper2; BSL-1.0) through
 * the npm package clipper2-ts. Its 64-bit integer interface takes our grid points as they are.
 */

import { Clipper64, ClipType, FillRule } from 'clipper2-ts';
import type { Path64, Paths64 } from 'clipper2-ts';
import { crossings } from './crossings.ts';
import type { Chain } from './grid.ts';
import { withoutRepeats } from './grid.ts';
import { signedAreaKm2 } from './measure.ts';

/** Parts of the lines that lie inside the closed ring. */
export function clipLines(lines: readonly Chain[], ring: Chain): Chain[] {
  const clipper = new Clipper64();
  clipper.addOpenSubject(lines.map(toPath));
  clipper.addClip([toPath(ring)]);
  const closed: Paths64 = [];
  const open: Paths64 = [];
  clipper.execute(ClipType.Intersection, FillRule.NonZero, closed, open);
  return open.map((path) => withoutRepeats(path.map(({ x, y }) => ({ x, y })))).filter((chain) => chain.length > 1);
}

/** Whether two closed rings share some area. */
export function overlap(a: Chain, b: Chain): boolean {
  const clipper = new Clipper64();
  clipper.addSubject([toPath(a)]);
  clipper.addClip([toPath(b)]);
  const closed: Paths64 = [];
  clipper.execute(ClipType.Intersection, FillRule.NonZero, closed);
  return closed.length > 0;
}

/**
 * The ring without self-crossings: as it is when it has none, otherwise the largest loop of its
 * union with itself. The union's new points are rounded to the grid and can touch again, hence a few rounds.
 */
export function mend(ring: Chain): Chain {
  let current = ring;
  for (let round = 0; round < 5; round++) {
    if (crossings([current]).length === 0) return current;
    const clipper = new Clipper64();
    clipper.addSubject([toPath(current)]);
    const loops: Paths64 = [];
    clipper.execute(ClipType.Union, FillRule.EvenOdd, loops);
    const rings = loops.map((path) => [...path, path[0]!].map(({ x, y }) => ({ x, y })));
    current = rings.sort((a, b) => Math.abs(signedAreaKm2(b)) - Math.abs(signedAreaKm2(a)))[0] ?? [];
    if (current.length < 4) break;
  }
  throw new Error('Контур пересекает сам себя, и за пять проходов исправить его не удалось. Проверьте версию пакета с данными.');
}

function toPath(chain: Chain): Path64 {
  return chain.map(({ x, y }) => ({ x, y }));
}
