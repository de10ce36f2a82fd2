/** Points that lie near each other on a drawing become one printed numeral in a ring. Pure. */

export interface Ring {
  x: number;
  y: number;
  count: number;
}

/** Printed size of a ring: its area grows with the count, within limits that keep numerals legible and the map visible. */
export function ringRadius(count: number): number {
  return count < 2 ? 5 : Math.round(Math.min(26, 8 + 2.4 * Math.sqrt(count)) * 2) / 2;
}

/** Merges points until no two rings overlap; the middle of a ring is the mean of its points. Largest first. */
export function mergeIntoRings(points: readonly { x: number; y: number }[], gap = 3): Ring[] {
  const rings = groupExact(points);
  for (let merged = true; merged; ) {
    merged = false;
    rings.sort((a, b) => b.count - a.count || a.y - b.y || a.x - b.x);
    for (let i = 0; i < rings.length; i++) {
      const ring = rings[i]!;
      for (let j = rings.length - 1; j > i; j--) {
        const other = rings[j]!;
        if (Math.hypot(ring.x - other.x, ring.y - other.y) >= ringRadius(ring.count) + ringRadius(other.count) + gap) continue;
        rings[i] = join(rings[i]!, other);
        rings.splice(j, 1);
        merged = true;
      }
    }
  }
  return rings;
}

function groupExact(points: readonly { x: number; y: number }[]): Ring[] {
  const bySpot = new Map<string, Ring>();
  for (const { x, y } of points) {
    const key = `${Math.round(x)} ${Math.round(y)}`;
    const ring = bySpot.get(key);
    if (ring) ring.count++;
    else bySpot.set(key, { x, y, count: 1 });
  }
  return [...bySpot.values()];
}

function join(a: Ring, b: Ring): Ring {
  const count = a.count + b.count;
  return { x: (a.x * a.count + b.x * b.count) / count, y: (a.y * a.count + b.y * b.count) / count, count };
}
