/** Points that lie near each other on a drawing become one printed numeral in a ring. Pure. */

export interface Ring {
  x: number;
  y: number;
  count: number;
  /** How many of them are known by municipality only. */
  vague: number;
}

/** A point of a drawing; `isVague` when it only stands at the centre of its municipality. */
export interface RingPoint {
  x: number;
  y: number;
  isVague?: boolean;
}

/** Printed size of a ring: its area grows with the count, within limits that keep numerals legible and the map visible. */
export function ringRadius(count: number): number {
  return count < 2 ? 5 : Math.round(Math.min(26, 8 + 2.4 * Math.sqrt(count)) * 2) / 2;
}

const [DASH, GAP] = [4, 3];
/** Shorter than this, a dashed stretch would not be seen; the same holds for the whole one. */
const SHORTEST = 12;

/**
 * The line of a ring from its top clockwise: a whole arc for the records whose place is known, dashes for the rest.
 * @returns a value of stroke-dasharray; empty for a whole ring
 */
export function ringDashes(radius: number, vagueShare: number): string {
  if (vagueShare <= 0) return '';
  const round = 2 * Math.PI * radius;
  if (vagueShare >= 1) {
    const step = round / Math.max(3, Math.round(round / (DASH + GAP)));
    return [DASH, GAP].map((part) => short((step * part) / (DASH + GAP))).join(' ');
  }
  const dashed = Math.min(Math.max(round * vagueShare, SHORTEST), round - SHORTEST);
  const dashes = Math.max(1, Math.round((dashed - GAP) / (DASH + GAP)));
  const unit = dashed / (dashes * DASH + (dashes + 1) * GAP);
  return [round - dashed, ...Array.from({ length: dashes }, () => [unit * GAP, unit * DASH]).flat(), unit * GAP].map(short).join(' ');
}

function short(length: number): number {
  return Math.round(length * 100) / 100;
}

/** Merges points until no two rings overlap; the middle of a ring is the mean of its points. Largest first. */
export function mergeIntoRings(points: readonly RingPoint[], gap = 3): Ring[] {
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

function groupExact(points: readonly RingPoint[]): Ring[] {
  const bySpot = new Map<string, Ring>();
  for (const { x, y, isVague } of points) {
    const key = `${Math.round(x)} ${Math.round(y)}`;
    const ring = bySpot.get(key) ?? { x, y, count: 0, vague: 0 };
    ring.count++;
    if (isVague) ring.vague++;
    bySpot.set(key, ring);
  }
  return [...bySpot.values()];
}

function join(a: Ring, b: Ring): Ring {
  const count = a.count + b.count;
  return { x: (a.x * a.count + b.x * b.count) / count, y: (a.y * a.count + b.y * b.count) / count, count, vague: a.vague + b.vague };
}
