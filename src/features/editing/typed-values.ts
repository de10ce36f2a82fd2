/** What a person types into a line of a form, read kindly: «240 000», «57,81», «14.06.2025». What is not understood stays as typed. Pure. */
import { dateHint } from '../../reader/hints.ts';
import { isRealDate } from '../../kernel/dates.ts';

const BLANK = /[\s\u00A0\u202F]/g;
/** «240.000» and «240,000» may be thousands or a fraction: that is asked, not guessed. */
const UNCLEAR = /^[-−]?\d{1,3}(?:[.,]\d{3})+$/;

/** A number, or the text itself when it is none; undefined when nothing is typed. */
export function readNumber(typed: string): number | string | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const compact = text.replace(BLANK, '').replace(/(₽|руб\.?|рублей)$/i, '');
  if (UNCLEAR.test(compact) || !/^[-−]?\d{1,15}(?:[.,]\d{1,8})?$/.test(compact)) return text;
  return Number(compact.replace(',', '.').replace('−', '-'));
}

/** Degrees: three digits after the sign are a fraction here. */
export function readDegrees(typed: string): number | string | undefined {
  const compact = typed.replace(BLANK, '');
  if (compact === '') return undefined;
  return /^[-−]?\d{1,3}(?:[.,]\d{1,15})?$/.test(compact) ? Number(compact.replace(',', '.').replace('−', '-')) : typed.trim();
}

/** A date as the records write it, when the typed one has a single meaning. */
export function readDate(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  if (isRealDate(text)) return text;
  const meant = /^Напишите так: (\d{4}(?:-\d{2}){0,2})\.$/.exec(dateHint(text) ?? '')?.[1];
  return meant ?? text;
}

/** A number as the field shows it: with a comma, as it is written on paper. */
export function showNumber(value: number): string {
  return String(value).replace('.', ',');
}

/** One text: composed letters, no spaces at its ends; undefined when nothing is seen in it. */
export function readText(typed: string): string | undefined {
  const text = typed.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[\u200B\uFEFF]/g, '').trim();
  return text === '' ? undefined : text;
}
