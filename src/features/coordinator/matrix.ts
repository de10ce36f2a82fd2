/** Records × gaps: what each lacks, how many lack it, how full the whole is. Pure. */
import type { Standing } from './facts.ts';
import type { Gap, GapWords } from './gaps.ts';

export interface MatrixRow<Facts> {
  facts: Facts;
  standings: readonly Standing[];
  /** How many columns it lacks. */
  lacking: number;
}
export interface Matrix<Facts> {
  gaps: readonly GapWords[];
  rows: readonly MatrixRow<Facts>[];
  /** By column: how many records lack it. */
  lacking: readonly number[];
  /** Cells that are asked for, and those that are known. */
  asked: number;
  known: number;
}

export function makeMatrix<Facts>(records: readonly Facts[], gaps: readonly Gap<Facts>[], today: string): Matrix<Facts> {
  const rows = records.map((facts) => {
    const standings = gaps.map(({ standing }) => standing(facts, today));
    return { facts, standings, lacking: standings.filter((standing) => standing === 'lacks').length };
  });
  const cells = rows.flatMap(({ standings }) => standings);
  return {
    gaps,
    rows,
    lacking: gaps.map((_, column) => rows.filter(({ standings }) => standings[column] === 'lacks').length),
    asked: cells.filter((standing) => standing !== 'idle').length,
    known: cells.filter((standing) => standing === 'good').length,
  };
}
