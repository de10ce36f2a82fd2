/**
 * Digits that are a name: ОГРН, ИНН, ОКТМО, numbers of charters. A program for tables takes them for numbers and loses
 * their zeros and digits; what is lost is told with what it probably was, and never put back silently. Pure.
 */
import { fault, faulty, isNothing, type Parsed, seenIn } from './cell-words.ts';
import { mendLookAlikes, tidySpaces } from './fold.ts';
import type { Cell } from './table.ts';

/** Known lengths: ИНН, ОГРН, ОКТМО. */
export const IDENTIFIER_LENGTHS = { inn: [10, 12], ogrn: [13, 15], oktmo: [8, 11] } as const;

/** ОГРН begins with 1, 3 or 5: its missing digit is no zero. */
const NEVER_FROM_ZERO: ReadonlySet<number> = new Set(IDENTIFIER_LENGTHS.ogrn);
/** A number keeps fifteen digits; beyond them the program writes zeros. */
const KEPT_DIGITS = 15;
/** So many zeros at the end come of a shortened record and hardly of an office. */
const SUSPICIOUS_ZEROS = /0{5,}$/;
const AS_TEXT = 'Задайте столбцу формат «Текстовый» и впишите номер заново.';

/** `lengths`: how many digits there may be; without them any text is a good identifier. */
export function asIdentifier(cell: Cell, lengths: readonly number[] = []): Parsed<string> {
  const broken = faulty(cell);
  if (broken) return broken;
  const { value } = cell;
  if (value !== null && typeof value === 'object') return fault(cell, `дата ${seenIn(cell)} вместо номера`, `Программа для таблиц могла принять номер за дату. ${AS_TEXT}`);
  const text = typeof value === 'number' ? digitsOf(value, cell) : mendLookAlikes(tidySpaces(String(value))).text.replace(/^'/, '');
  if (text !== '0' && isNothing(text)) return { value: null };
  if (/^\d([.,]\d+)?e\+?\d{1,2}$/iu.test(text)) return fault(cell, `${seenIn(cell)} — номер в сокращённой записи, цифры потеряны`, `Найдите номер в документе${lengths.length > 0 ? ` (в нём ${said(lengths)} цифр)` : ''}. ${AS_TEXT}`);
  const digits = lengths.length > 0 ? text.replace(/[\s-]/g, '') : text;
  if (typeof value === 'number' && (digits.length > KEPT_DIGITS || (lengths.includes(digits.length) && SUSPICIOUS_ZEROS.test(digits)))) {
    return fault(cell, `${seenIn(cell)} — похоже, номер сохранён числом и его последние цифры потеряны`, AS_TEXT);
  }
  if (lengths.length === 0) return { value: text };
  if (!/^\d+$/.test(digits)) return fault(cell, `${seenIn(cell)} — не номер из цифр`, `Нужно ${said(lengths)} цифр.`);
  if (lengths.includes(digits.length)) return { value: digits };
  const whole = lengths.find((length) => !NEVER_FROM_ZERO.has(length) && length - digits.length === 1);
  if (whole !== undefined) return fault(cell, `${seenIn(cell)} — ${digits.length} цифр, нужно ${said(lengths)}: похоже, потерян ноль в начале`, `Вероятно, это ${digits.padStart(whole, '0')}. Сверьте с документом. ${AS_TEXT}`);
  return fault(cell, `${seenIn(cell)} — ${digits.length} цифр, нужно ${said(lengths)}`, 'Сверьте номер с документом.');
}

/** A format like «00000000» shows the zeros that the number has not: what the screen shows is the identifier. */
function digitsOf(value: number, cell: Cell): string {
  const shown = cell.shown.replace(/\s/g, '');
  if (/^0\d+$/.test(shown) && Number(shown) === value) return shown;
  if (!Number.isInteger(value)) return shown.replace('.', ',');
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 0 });
}

function said(lengths: readonly number[]): string {
  return lengths.join(' или ');
}
