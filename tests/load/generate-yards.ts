/** Adjoining yards of 48 corners, as many as a region or a whole country has: neighbours share every edge. */

type Corner = [lng: number, lat: number];
const STEPS = 12;

/** Sixty yards are drawn a little over their neighbours, so that there is something to find. */
export function generateYards(count: number, size = 0.01, [west, south]: readonly [number, number] = [28, 52]): Corner[][] {
  const wide = Math.ceil(Math.sqrt(count));
  return Array.from({ length: count }, (_, n) => yard(west + (n % wide) * size, south + Math.floor(n / wide) * size, size, n % Math.max(1, Math.floor(count / 60)) === 0 ? size * 0.2 : 0));
}

function yard(lng: number, lat: number, size: number, over: number): Corner[] {
  const along = Array.from({ length: STEPS }, (_, n) => n);
  const wave = (n: number): number => (n % 2) * size * 0.04;
  const at = (n: number): number => (n / STEPS) * size;
  const corners = [
    ...along.map((n): Corner => [lng + at(n), lat + wave(n)]),
    ...along.map((n): Corner => [lng + size + over + wave(n), lat + at(n)]),
    ...along.map((n): Corner => [lng + at(STEPS - n), lat + size + wave(n)]),
    ...along.map((n): Corner => [lng + wave(n), lat + at(STEPS - n)]),
  ].map(([x, y]): Corner => [Math.round(x * 1e7) / 1e7, Math.round(y * 1e7) / 1e7]);
  return [...corners, corners[0]!];
}
