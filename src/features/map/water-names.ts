/** Where the names of waters stand: a lake's on its widest water, a river's along its straightest stretch. */
import { toWorld, type Position, type XY } from './mercator.ts';

export interface WaterName {
  name: string;
  kind: 'lake' | 'river';
  lng: number;
  lat: number;
  /** Room for the name: diameter of the widest water or length of the stretch, as a share of the world's width. */
  room: number;
  /** Degrees from east, clockwise; lakes are written level. */
  angle: number;
}

/** A river's name lies along a stretch of this length, as a share of the world's width: about 20 km in the middle latitudes. */
const STRETCH = 36 / 40075;
/** How many stretches are offered for one name; a drawing takes the first that is free. */
const CHOICES = 6;
const CELLS = 24;

/** One place for a lake, several to choose from for a river: drawings take the first free one of each name. */
export function nameWaters(
  lakes: readonly { name?: string; area: readonly (readonly Position[])[] }[],
  rivers: readonly { name?: string; line: readonly Position[] }[],
): WaterName[] {
  const names = lakes.flatMap(({ name, area }) => (name && area[0] ? [lakeName(name, area)] : []));
  const named = rivers.filter((river) => river.name);
  for (const name of new Set(named.map((river) => river.name!))) {
    names.push(
      ...riverNames(
        name,
        named.filter((river) => river.name === name).map((river) => river.line),
      ),
    );
  }
  return names;
}

/** The point inside the area farthest from its shores, found on a grid that is refined twice. */
function lakeName(name: string, area: readonly (readonly Position[])[]): WaterName {
  const rings = area.map((ring) => ring.map(toWorld));
  const xs = rings[0]!.map(([x]) => x);
  const ys = rings[0]!.map(([, y]) => y);
  let [left, top, right, bottom] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  let best: { at: XY; room: number } = { at: [(left + right) / 2, (top + bottom) / 2], room: 0 };
  for (let round = 0; round < 3; round++) {
    const [stepX, stepY] = [(right - left) / CELLS, (bottom - top) / CELLS];
    for (let i = 0; i <= CELLS; i++) {
      for (let j = 0; j <= CELLS; j++) {
        const at: XY = [left + i * stepX, top + j * stepY];
        const room = depth(at, rings);
        if (room > best.room) best = { at, room };
      }
    }
    [left, top, right, bottom] = [best.at[0] - stepX, best.at[1] - stepY, best.at[0] + stepX, best.at[1] + stepY];
  }
  const [lng, lat] = toPosition(best.at);
  return { name, kind: 'lake', lng, lat, room: best.room * 2, angle: 0 };
}

/** Stretches far from each other, best first: straight beats long, so the score falls fast with every bend. */
function riverNames(name: string, lines: readonly (readonly Position[])[]): WaterName[] {
  const stretches = lines.flatMap((line) => {
    const points = line.map(toWorld);
    return points.flatMap((_, from) => stretchFrom(points, from) ?? []);
  });
  const chosen: typeof stretches = [];
  for (const next of stretches.toSorted((a, b) => b.score - a.score)) {
    if (chosen.length === CHOICES) break;
    if (chosen.every(({ middle: [x, y] }) => Math.hypot(x - next.middle[0], y - next.middle[1]) > STRETCH)) chosen.push(next);
  }
  return chosen.map(({ middle, room, angle }) => {
    const [lng, lat] = toPosition(middle);
    return { name, kind: 'river', lng, lat, room, angle };
  });
}

function stretchFrom(points: readonly XY[], from: number): { middle: XY; room: number; angle: number; score: number } | undefined {
  let way = 0;
  for (let to = from + 1; to < points.length; to++) {
    const [a, b, before] = [points[from]!, points[to]!, points[to - 1]!];
    way += Math.hypot(b[0] - before[0], b[1] - before[1]);
    if (way < STRETCH) continue;
    const room = Math.hypot(b[0] - a[0], b[1] - a[1]);
    return { middle: points[Math.round((from + to) / 2)]!, room, angle: readable(a, b), score: room * (room / way) ** 4 };
  }
  return undefined;
}

/** Names are read from left to right, whichever way the water runs. */
function readable(a: XY, b: XY): number {
  const [from, to] = a[0] <= b[0] ? [a, b] : [b, a];
  return Math.round((Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI);
}

/** Distance to the nearest shore, or a negative number on land. */
function depth([x, y]: XY, rings: readonly (readonly XY[])[]): number {
  let inside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!];
      if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const along = dx || dy ? Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy))) : 0;
      nearest = Math.min(nearest, Math.hypot(x - a[0] - along * dx, y - a[1] - along * dy));
    }
  }
  return inside ? nearest : -nearest;
}

function toPosition([x, y]: XY): Position {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return [Math.round((x - 0.5) * 3_600_000) / 10_000, Math.round(lat * 10_000) / 10_000];
}
