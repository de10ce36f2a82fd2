/**
 * What a cell means. Every parser gives a value, null for a said «нет данных», or a fault with the cell's address; what was
 * read with a doubt carries a remark. Nothing is mended silently: a number that lost its zero stays as it is and is told.
 * Pure.
 */
import { nearest } from '../../kernel/suggest.ts';
import type { ColumnWords } from './columns.ts';
import { asDate } from './cell-dates.ts';
import { asIdentifier } from './cell-identifiers.ts';
import { asNumber } from './cell-numbers.ts';
import { fault, faulty, isNothing, type Parsed, remarkOn, seenIn } from './cell-words.ts';
import { foldWord, mendLookAlikes, tidySpaces } from './fold.ts';
import type { Remark } from '../../kernel/remark.ts';
import type { Cell } from './table.ts';

export { asDate } from './cell-dates.ts';
export { asIdentifier } from './cell-identifiers.ts';
export { asNumber } from './cell-numbers.ts';
export type { Parsed } from './cell-words.ts';

/** Text with its spaces in order; look-alike Latin letters inside Russian words are mended and told. */
export function asText(cell: Cell): Parsed<string> {
  const broken = faulty(cell);
  if (broken) return broken;
  const typed = typeof cell.value === 'string' ? cell.value : cell.shown;
  const kept = tidySpaces(typed);
  if (isNothing(kept)) return { value: null };
  const { text, words } = mendLookAlikes(kept);
  if (words.length === 0) return { value: text };
  return { value: text, remark: warn(cell, `латинские буквы внутри русского слова: ${words.slice(0, 3).map((word) => `«${word}»`).join(', ')}. Прочитано русскими, исправьте и в таблице.`) };
}

/** Several texts in one cell: by line, or by «;» where there are no lines. Of a text that is one, a list of one. */
export function asList(cell: Cell): Parsed<string[]> {
  const whole = asText(cell);
  if ('fault' in whole || whole.value === null) return whole as Parsed<string[]>;
  const typed = typeof cell.value === 'string' ? mendLookAlikes(cell.value).text : whole.value;
  const pieces = (/[\r\n]/.test(typed.trim()) ? typed.split(/[\r\n]+/) : typed.split(';')).flatMap((piece) => piece.split(';')).map((piece) => tidySpaces(piece).replace(/^[-–—•*]\s+/, '').replace(/[;,]$/, '').trim());
  return { ...whole, value: pieces.filter((piece) => piece !== '') };
}

const YES = new Set(['да', '+', 'есть', 'имеется', 'является', 'юл', 'истина', 'true', '1', 'yes', 'v', '✓', '✔', 'зарегистрирован', 'зарегистрировано']);
const NO = new Set(['нет', '-', 'не имеется', 'отсутствует', 'не является', 'ложь', 'false', '0', 'no', 'без образования юридического лица', 'без юл', 'не зарегистрирован', 'не зарегистрировано']);

/** A minus or a dash is «нет» here: a column of plus and minus signs is common. */
export function asYesNo(cell: Cell): Parsed<boolean> {
  const broken = faulty(cell);
  if (broken) return broken;
  if (typeof cell.value === 'boolean') return { value: cell.value };
  const text = tidySpaces(typeof cell.value === 'string' ? cell.value : cell.shown);
  const word = /^[-–—−]$/.test(text) ? '-' : text === '+' ? '+' : foldWord(text);
  if (YES.has(word)) return { value: true };
  if (NO.has(word)) return { value: false };
  return isNothing(text) ? { value: null } : fault(cell, `${seenIn(cell)} — не «да» и не «нет»`, 'Напишите «да» или «нет».');
}

/** One of the words that the column knows, by its synonyms; a word nobody knows is a fault with the nearest one. */
export function asChoice(cell: Cell, column: Pick<ColumnWords, 'title' | 'values'>): Parsed<string> {
  const broken = faulty(cell);
  if (broken) return broken;
  const text = tidySpaces(typeof cell.value === 'string' ? cell.value : cell.shown);
  const known = column.values.get(foldWord(text));
  if (known !== undefined) return { value: known };
  if (isNothing(text)) return { value: null };
  const words = [...new Set(column.values.values())];
  const near = nearest(foldWord(text), column.values.keys());
  const guess = near === undefined ? '' : ` Возможно, вы имели в виду «${column.values.get(near)!}».`;
  return fault(cell, `${seenIn(cell)} в столбце «${column.title}» не узнано`, `Бывает: ${words.map((word) => `«${word}»`).join(', ')}.${guess} Своё слово можно добавить в import/columns.yaml.`);
}

export type CellMeaning = string | number | boolean | string[];

/** By the kind of the column: what «import» calls for every cell. */
export function asMeaning(cell: Cell, column: ColumnWords, times = 1): Parsed<CellMeaning> {
  const { kind } = column;
  switch (kind.cell) {
    case 'text':
      return asText(cell);
    case 'list':
      return asList(cell);
    case 'number':
      return asNumber(cell, times);
    case 'date':
      return asDate(cell);
    case 'yes-no':
      return asYesNo(cell);
    case 'identifier':
      return asIdentifier(cell, kind.lengths);
    case 'choice':
      return asChoice(cell, column);
  }
}

function warn(cell: Cell, text: string): Remark {
  return remarkOn(cell, 'warning', text);
}
