/** From what was measured on the finished page to a verdict that an editor can act on. Pure. */
import type { CellFit } from './layout.ts';

/** Empty lines that nobody sees as a hole. */
const FREE_LINES = 4;

/** What the template tells of a cell. */
export interface ToldFit {
  cell: string;
  page: number;
  state: CellFit['verdict'];
  t: number;
  free: number;
  missing: number;
  lines: number;
  cut: number;
  /** Letters to add until nothing is empty, when they were sought. */
  add?: number;
  rows?: number;
  columns?: number;
  /** pt */
  pitch?: number;
  picture?: number;
  low?: number;
  high?: number;
  /** Step of the headline's size. */
  step?: number;
}
/** What is told to the template when the same cell is set again in other inks. */
export type KnownFit = Pick<ToldFit, 'state' | 't' | 'cut'> & { step: number };
export const knownOf = ({ state, t, cut, step = 0 }: ToldFit): KnownFit => ({ state, t, cut, step });
/** A word that no line of its column can hold. */
export interface WideWord {
  source: string;
  word: string;
}
/** Where the text ended (`end`) and where its cell ends (`foot`), mm from the edge of the sheet. */
export interface Mark {
  cell: string;
  mark: 'end' | 'foot';
  page: number;
  x: number;
  y: number;
}

/** Lines of the text set below the foot of its cell or beside its last column: the engine must have been wrong. */
export function overrun(marks: readonly Mark[], cell: string, page: number, columnMm: number, widthMm: number): boolean {
  const own = marks.filter((mark) => mark.cell === cell && mark.page === page);
  const end = own.find(({ mark }) => mark === 'end');
  const foot = own.find(({ mark }) => mark === 'foot');
  if (!end || !foot) return false;
  return end.y > foot.y + 0.5 || end.x > foot.x + widthMm + columnMm * 0.1;
}

/** @param perLine letters of one line of this text */
export function verdictOf(told: ToldFit, perLine: number, isOverrun: boolean): CellFit {
  const base = { cell: told.cell, page: told.page, tightness: Math.round(told.t * 100) / 100 };
  if (told.state === 'OVERSET' || told.missing > 0 || isOverrun) {
    return { ...base, verdict: 'OVERSET', freeLines: -Math.max(1, told.missing * (told.columns ?? 1)), characters: Math.max(told.cut, isOverrun ? Math.ceil(perLine) : 0) };
  }
  if (told.free > FREE_LINES) return { ...base, verdict: 'SHORT', freeLines: told.free, characters: told.add ? told.add : told.lines ? Math.max(1, Math.round((told.free - 1) * perLine)) : 0 };
  return { ...base, verdict: 'FIT', freeLines: told.free, characters: 0 };
}

/** Cells of one page that a reader could see to be set differently. */
const ALIKE = 0.35;
export function unlikeNeighbours(fits: readonly CellFit[], articles: ReadonlySet<string>): { page: number; cells: [string, string]; difference: number }[] {
  const pages = new Map<number, CellFit[]>();
  for (const fit of fits) if (articles.has(fit.cell)) pages.set(fit.page, [...(pages.get(fit.page) ?? []), fit]);
  return [...pages].flatMap(([page, own]) => {
    const sorted = [...own].sort((a, b) => a.tightness - b.tightness);
    const difference = (sorted.at(-1)?.tightness ?? 0) - (sorted[0]?.tightness ?? 0);
    return difference > ALIKE ? [{ page, cells: [sorted[0]!.cell, sorted.at(-1)!.cell] as [string, string], difference: Math.round(difference * 100) / 100 }] : [];
  });
}
