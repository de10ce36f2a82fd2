/** What all parsers of cells share: faults of the program, words for «нет данных», sentences. Pure. */
import { foldWord } from './fold.ts';
import type { Remark } from '../../kernel/remark.ts';
import type { Cell } from './table.ts';

export type Parsed<T> =
  /** null: the cell itself says that nothing is known. */
  | { value: T | null; approximate?: true; remark?: Remark }
  | { fault: Remark };

const NOTHING = new Set(['', '-', 'н-д', 'н/д', 'нд', 'нет данных', 'нет сведений', 'не указано', 'не указан', 'неизвестно', 'отсутствует', 'сведения отсутствуют', 'данные отсутствуют', 'не определено', 'x', 'х', '?', 'нет', 'не имеется', 'уточняется']);

/** «—», «н/д», «нет данных»: unknown is said, and is never zero. */
export function isNothing(text: string): boolean {
  return /^[\s\-–—−_.…]*$/u.test(text) || NOTHING.has(foldWord(text));
}

export function seenIn(cell: Cell): string {
  const shown = cell.shown.replace(/\s+/gu, ' ').trim();
  return `«${shown.length > 60 ? `${shown.slice(0, 57)}…` : shown}»`;
}

/** A remark about one cell: its address stands in the text too, since the text is copied without it. */
export function remarkOn(cell: Cell, severity: Remark['severity'], text: string): Remark {
  return { severity, row: Number(/\d+$/.exec(cell.address)?.[0] ?? 0), address: cell.address, text: `${cell.address}: ${text}` };
}

export function fault(cell: Cell, found: string, mend: string): { fault: Remark } {
  return { fault: remarkOn(cell, 'error', `${found}. ${mend}`) };
}

/** An error of the program or a formula that was never counted. */
export function faulty(cell: Cell): { fault: Remark } | undefined {
  if (cell.fault === 'error') return fault(cell, `в клетке ошибка ${cell.shown}`, 'Исправьте формулу или впишите само значение.');
  if (cell.fault === 'no-value') return fault(cell, `формула ${seenIn(cell)} без посчитанного значения`, 'Откройте книгу в программе для таблиц, дайте ей пересчитать и сохраните, или впишите само значение.');
  return undefined;
}
