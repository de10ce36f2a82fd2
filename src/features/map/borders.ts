/**
 * Borders of adjoining areas without repetition: a line between two neighbours is drawn once, and the outer edge becomes
 * the outline. It works on exactly shared points, as topological data have them; areas that share none simply keep their own edges.
 */
import type { Position } from './mercator.ts';

type Edge = readonly [from: Position, to: Position];

export interface BorderLines {
  /** Closed rings around everything. */
  outer: Position[][];
  /** Lines between neighbours, from crossing to crossing. */
  inner: Position[][];
}

export function splitBorders(rings: readonly (readonly Position[])[]): BorderLines {
  const edges = new Map<string, { edge: Edge; times: number }>();
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const edge: Edge = [ring[i - 1]!, ring[i]!];
      const ends = edge.map(nameOf).toSorted();
      if (ends[0] === ends[1]) continue;
      const known = edges.get(ends.join());
      if (known) known.times++;
      else edges.set(ends.join(), { edge, times: 1 });
    }
  }
  const all = [...edges.values()];
  const crossings = crossingsOf(all.map(({ edge }) => edge));
  return {
    outer: chain(all.filter(({ times }) => times % 2 === 1).map(({ edge }) => edge), new Set()),
    inner: chain(all.filter(({ times }) => times % 2 === 0).map(({ edge }) => edge), crossings),
  };
}

/** Points where three or more lines meet. */
function crossingsOf(edges: readonly Edge[]): Set<string> {
  const degree = new Map<string, number>();
  for (const end of edges.flat().map(nameOf)) degree.set(end, (degree.get(end) ?? 0) + 1);
  return new Set([...degree].filter(([, count]) => count > 2).map(([name]) => name));
}

/** Edges joined end to end; a line stops at the given points, and where it has come back to its start. */
function chain(edges: readonly Edge[], stops: ReadonlySet<string>): Position[][] {
  const at = new Map<string, Set<Edge>>();
  for (const edge of edges) {
    for (const end of edge.map(nameOf)) {
      const here = at.get(end);
      if (here) here.add(edge);
      else at.set(end, new Set([edge]));
    }
  }
  const take = (from: Position): Position | undefined => {
    const [edge] = at.get(nameOf(from)) ?? [];
    if (!edge) return undefined;
    for (const end of edge) at.get(nameOf(end))!.delete(edge);
    return nameOf(edge[0]) === nameOf(from) ? edge[1] : edge[0];
  };
  const walk = (start: Position): Position[] => {
    const line = [start];
    for (let next = take(start); next; next = take(next)) {
      line.push(next);
      if (stops.has(nameOf(next)) || nameOf(next) === nameOf(start)) break;
    }
    return line;
  };
  const ends = edges.flat().filter((end) => stops.has(nameOf(end)) || at.get(nameOf(end))!.size === 1);
  const lines: Position[][] = [];
  for (const start of [...ends, ...edges.map(([from]) => from)]) {
    while (at.get(nameOf(start))!.size > 0) lines.push(walk(start));
  }
  return lines;
}

function nameOf([lng, lat]: Position): string {
  return `${lng} ${lat}`;
}
