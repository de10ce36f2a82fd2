/** How long it takes to find the quarrels over ground among adjoining territories. */
import { overlapLines } from '../features/boundary-import/overlap-lines.ts';
import type { Ring } from '../kernel/contour.ts';
import { formatNumber } from '../kernel/text.ts';
import { LIMITS, type Measure } from './bench-report.ts';

/** @param yardsOf adjoining contours, so many as asked */
export function benchBoundaries(yardsOf: (count: number) => readonly Ring[], counts: { region: number; country: number }): Measure[] {
  return [measure(yardsOf(counts.region), LIMITS.overlapsMs), measure(yardsOf(counts.country), LIMITS.manyOverlapsMs)];
}

function measure(yards: readonly Ring[], limit: number): Measure {
  const neighbours = yards.map((ring, index) => ({ name: String(index), rings: [ring] }));
  const started = performance.now();
  const { quarrels } = overlapLines(neighbours);
  const value = performance.now() - started;
  return { title: `наложения ${formatNumber(yards.length)} смежных территорий`, value, unit: 'milliseconds', limit, note: `спорных пар названо ${quarrels.length}` };
}
