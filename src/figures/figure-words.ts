/** A known figure in words: the number in a sentence, and its certificate. Pure. */
import { dateRange, formatDate } from '../kernel/dates.ts';
import type { FigureBook, FigureValue, KnownFigure } from './known-figures.ts';
import { sayNumber, sayWithUnit } from './units.ts';

/** What an editor wrote: `<Figure id="…" asOf="…" unit />`. */
export interface FigureRequest {
  id: string;
  /** Which of the dated values; without it the newest. */
  asOf?: string;
  unit?: boolean;
}
export interface FoundFigure {
  figure: KnownFigure;
  value: FigureValue;
}

export function findFigure(book: FigureBook, { id, asOf }: FigureRequest): FoundFigure | undefined {
  const figure = book.get(id);
  const value = asOf === undefined ? figure?.values[0] : figure?.values.find((v) => v.asOf === asOf);
  return figure && value && { figure, value };
}

export const UNKNOWN_VALUE = 'нет данных';

/** «650», «650 ТОС», «около 31 000», «нет данных». */
export function figureText({ figure, value }: FoundFigure, unit = false): string {
  if (value.value === null) return UNKNOWN_VALUE;
  return (value.approximate ? 'около\u00A0' : '') + (unit ? sayWithUnit : sayNumber)(value.value, figure.unit);
}

/** Where the other values of the figure differ from the one that is shown; undefined when they do not. */
export function contradiction({ figure, value }: FoundFigure): string | undefined {
  const others = figure.values.filter((v) => v !== value && v.value !== null && v.value !== value.value);
  if (others.length === 0) return undefined;
  const said = others.slice(0, MANY).map((v) => `${sayWithUnit(v.value!, figure.unit)} на ${formatDate(v.asOf)}`);
  const isSameDay = others.some((v) => overlaps(v.asOf, value.asOf));
  return `${isSameDay ? 'Источники расходятся' : 'В другие дни'}: ${said.join(', ')}${others.length > MANY ? ' и другие' : ''}.`;
}
const MANY = 3;

function overlaps(a: string, b: string): boolean {
  const [x, y] = [dateRange(a), dateRange(b)];
  return x.first <= y.last && y.first <= x.last;
}
