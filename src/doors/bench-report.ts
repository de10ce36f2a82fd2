/** Limits of the product and the table that compares with them. Pure. */
import { formatNumber } from '../kernel/text.ts';
import { seconds } from './progress.ts';

export type Unit = 'seconds' | 'kilobytes' | 'megabytes' | 'milliseconds' | 'pieces';

export interface Measure {
  title: string;
  value: number;
  unit: Unit;
  /** Absent: shown for knowledge only. */
  limit?: number;
  note?: string;
}

/** In the unit of the measure: milliseconds, bytes. */
export const LIMITS = {
  checkMs: 3_000,
  buildMs: 30_000,
  buildBytes: 1.2 * 1024 ** 3,
  projectPageBytes: 60 * 1024,
  homeBytes: 200 * 1024,
  mapScriptMs: 500,
  crowdedScriptMs: 700,
  zoomFrameMs: 50,
  crowdedBytes: 350 * 1024,
  filterMs: 50,
  kitMs: 60_000,
  kitBytes: 500 * 1024 ** 2,
  editionsMs: 6 * 60_000,
  overlapsMs: 1_000,
  manyOverlapsMs: 15_000,
  importMs: 10_000,
  importBytes: 512 * 1024 ** 2,
} as const;

export function isOver({ value, limit }: Measure): boolean {
  return limit !== undefined && value > limit;
}

export function benchTable(measures: readonly Measure[]): string {
  const rows = measures.map((m) => [
    m.limit === undefined ? ' ' : isOver(m) ? '✗' : '✓',
    m.title,
    show(m.value, m.unit),
    m.limit === undefined ? '—' : `до ${show(m.limit, m.unit)}`,
    m.note ?? '',
  ]);
  const table = [['', 'что', 'измерено', 'предел', ''], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return table.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd()).join('\n');
}

function show(value: number, unit: Unit): string {
  if (unit === 'seconds') return seconds(value);
  if (unit === 'pieces') return formatNumber(value);
  if (unit === 'milliseconds') return `${formatNumber(Math.round(value))} мс`;
  if (unit === 'megabytes') return `${formatNumber(Math.round(value / 1024 ** 2))} МБ`;
  return `${formatNumber(Math.round(value / 102.4) / 10)} КБ`;
}
