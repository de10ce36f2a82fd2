/** GMT cuts lines at the 1° or 2° bins of its database; here they are read and sewn together again. */

import type { Chain, GridPoint } from './grid.ts';
import { isClosed, toGrid, withoutRepeats } from './grid.ts';

/**
 * Reads GMT's multisegment text: a line that begins with «>» opens a segment, «#» is a comment,
 * others are «longitude latitude» in degrees. Segments that shrink to one grid point are left out.
 */
export function parseSegments(text: string): Chain[] {
  const segments: GridPoint[][] = [];
  text.split('\n').forEach((line, i) => {
    if (line.startsWith('#') || line.trim() === '') return;
    if (line.startsWith('>')) {
      segments.push([]);
      return;
    }
    const [lon, lat] = line.trim().split(/\s+/).map(Number);
    if (!Number.isFinite(lon) || !Number.isFinite(lat) || segments.length === 0) {
      throw new Error(`Строка ${i + 1} ответа GMT не похожа на «долгота широта»: «${line.slice(0, 60)}».`);
    }
    segments.at(-1)!.push(toGrid(lon! > 180 ? lon! - 360 : lon!, lat!));
  });
  return segments.map(withoutRepeats).filter((segment) => segment.length > 1);
}

/**
 * Sews open chains end to end wherever exactly two ends meet in one grid point (three or more are a
 * confluence and stay apart). Closed chains pass through. Every round makes one chain fewer, so it ends.
 */
export function joinChains(chains: readonly Chain[]): Chain[] {
  const done = chains.filter(isClosed);
  const open = new Set(chains.filter((chain) => !isClosed(chain)));
  const ends = new Map<string, Chain[]>();
  for (const chain of open) for (const end of endKeys(chain)) ends.set(end, [...(ends.get(end) ?? []), chain]);

  for (const [key, pair] of ends) {
    const [a, b] = pair;
    if (pair.length !== 2 || !a || !b || a === b) continue;
    const joined = [...(keyOf(a.at(-1)!) === key ? a : [...a].reverse()), ...(keyOf(b[0]!) === key ? b : [...b].reverse()).slice(1)];
    open.delete(a);
    open.delete(b);
    if (isClosed(joined)) done.push(joined);
    else open.add(joined);
    for (const end of endKeys(joined)) {
      ends.set(end, (ends.get(end) ?? []).map((chain) => (chain === a || chain === b ? joined : chain)));
    }
  }
  return [...done, ...open];
}

function endKeys(chain: Chain): [string, string] {
  return [keyOf(chain[0]!), keyOf(chain.at(-1)!)];
}

function keyOf(point: GridPoint): string {
  return `${point.x},${point.y}`;
}
