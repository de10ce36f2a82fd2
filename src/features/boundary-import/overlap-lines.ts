/** Who quarrels with whom over ground: pairs with both names, square metres and the share of the smaller. Pure. */
import type { Ring } from '../../kernel/contour.ts';
import { countOf, formatNumber } from '../../kernel/text.ts';
import { findOverlaps, type Overlap } from '../../reader/geometry/overlaps.ts';

export interface Neighbour {
  name: string;
  rings: readonly Ring[];
}

/** Less than this along a common border is a tremor of the hand. */
const SLIVER_SHARE = 0.01;
/** Two lines drawn by two people part by a metre or so: not told at all. */
const TREMOR_M2 = 1;
const MOST_PAIRS = 200;
const MOST_SLIVERS = 10;

/** @param hasHoles rings inside rings are holes: so in a layer of municipalities */
export function overlapLines(neighbours: readonly Neighbour[], hasHoles = false): { quarrels: string[]; slivers: string[] } {
  const slivers: Overlap<Neighbour>[] = [];
  const isQuarrel = (overlap: Overlap<Neighbour>): boolean => {
    if (overlap.share <= SLIVER_SHARE && overlap.areaM2 > TREMOR_M2) slivers.push(overlap);
    return overlap.share > SLIVER_SHARE && overlap.areaM2 > TREMOR_M2;
  };
  const found = findOverlaps(neighbours.map((item) => ({ item, rings: item.rings })), isQuarrel, MOST_PAIRS, hasHoles);
  const widest = (list: readonly Overlap<Neighbour>[]): Overlap<Neighbour>[] => list.toSorted((one, other) => other.areaM2 - one.areaM2);
  const quarrels = widest(found).map(line);
  if (found.length >= MOST_PAIRS) quarrels.push(`Наложений не меньше ${MOST_PAIRS}, остальные не искали: скорее всего, одна и та же линия начерчена неверно много раз.`);
  const tail = slivers.length > MOST_SLIVERS ? [`… и ещё ${countOf(slivers.length - MOST_SLIVERS, ['полоска', 'полоски', 'полосок'])}`] : [];
  return { quarrels, slivers: [...widest(slivers).slice(0, MOST_SLIVERS).map(line), ...tail] };
}

function line({ a, b, areaM2, share }: Overlap<Neighbour>): string {
  const part = share < 0.0001 ? 'меньше 0,01 %' : `${formatNumber(share < 0.1 ? Math.round(share * 10_000) / 100 : Math.round(share * 100))} %`;
  return `${a.name} и ${b.name}: ${formatNumber(Math.max(1, Math.round(areaM2)))} м², ${part} меньшей территории`;
}
