/** One plain sentence about what a place asked for. It says only what is open, and says so. Pure. */
import { countOf, formatNumber, NOUNS, plural } from '../../kernel/text.ts';
import type { Cell, Face } from './faces.ts';
import type { Tally } from './tally.ts';

export interface ThemeCount {
  theme: string;
  cell: Cell;
}

const TIMES = ['раз', 'раза', 'раз'] as const;
const MOST = 3;

/** Cells of one row that something was asked in, most asked first; closed ones by name only, so that their order tells nothing. */
export function themesOfPlace(face: Face, place: string): { open: ThemeCount[]; closed: string[]; total: Tally } | undefined {
  const row = face.rows.indexOf(place);
  if (row < 0) return undefined;
  const cells = face.columns.map((theme, column) => ({ theme, cell: face.cells[row]![column]! }));
  return {
    open: cells.filter(({ cell }) => !cell.isClosed && cell.count > 0).toSorted((a, b) => b.cell.count - a.cell.count || (a.theme < b.theme ? -1 : 1)),
    closed: cells.filter(({ cell }) => cell.isClosed).map(({ theme }) => theme).toSorted(),
    total: face.rowTotals[row]!,
  };
}

/** «дорожки — 13 раз, детские площадки — 11»; the unit stands once. */
export function topList(open: readonly ThemeCount[], name: (theme: string) => string, most = MOST): string {
  return open.slice(0, most).map(({ theme, cell }, i) => `${name(theme)} — ${i === 0 ? countOf(cell.count, TIMES) : formatNumber(cell.count)}`).join(', ');
}

/** `span` stands after «за»: «2024–2026 годы». */
export function placeSentence({ open, closed, total }: { open: readonly ThemeCount[]; closed: readonly string[]; total: Tally }, span: string, name: (theme: string) => string): string {
  const asked = open.filter(({ cell }) => cell.count > 1);
  const sent = `За ${span} ${plural(total.count, ['подана', 'поданы', 'подано'])} ${countOf(total.count, NOUNS.application)}`;
  if (asked.length === 0) return `${sent}; по темам они не показаны: числа слишком малы.`;
  const shown = open.reduce((sum, { cell }) => sum + cell.count, 0);
  const rest = total.count - shown;
  const others = shown - asked.slice(0, MOST).reduce((sum, { cell }) => sum + cell.count, 0);
  const top = topList(asked, name);
  if (closed.length === 0) return `За ${span} чаще всего просили: ${top}.`;
  return `${sent}. Из того, что можно показать, чаще всего просили: ${top}. ${others > 0 ? `Ещё ${formatNumber(others)} — на\u00A0другие темы, ${formatNumber(rest)}` : `Остальные ${formatNumber(rest)}`} — на темы, числа которых закрыты.`;
}

export interface Ungiven {
  theme: string;
  count: number;
}

/** Asked at least `least` times and never given; only where the number may be shown. */
export function neverGiven(face: Face, least = 3): { whole: Ungiven[]; byPlace: { place: string; themes: Ungiven[] }[] } {
  const isUngiven = ({ won, count }: Tally): boolean => won === 0 && count >= least;
  const bySize = (a: Ungiven, b: Ungiven): number => b.count - a.count || (a.theme < b.theme ? -1 : 1);
  return {
    whole: face.columns.flatMap((theme, i) => (isUngiven(face.columnTotals[i]!) ? [{ theme, count: face.columnTotals[i]!.count }] : [])).toSorted(bySize),
    byPlace: face.rows
      .map((place, row) => ({ place, themes: face.columns.flatMap((theme, i) => (!face.cells[row]![i]!.isClosed && isUngiven(face.cells[row]![i]!) ? [{ theme, count: face.cells[row]![i]!.count }] : [])).toSorted(bySize) }))
      .filter(({ themes }) => themes.length > 0),
  };
}

/** Themes by the share of applications that won, least first; among equals the one asked more often. Rare themes tell little. */
export function leastGiven(face: Face, least = 6): { theme: string; total: Tally }[] {
  return face.columns
    .map((theme, i) => ({ theme, total: face.columnTotals[i]! }))
    .filter(({ total }) => total.count >= least)
    .toSorted((a, b) => a.total.won * b.total.count - b.total.won * a.total.count || b.total.count - a.total.count);
}
