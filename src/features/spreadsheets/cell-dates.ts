/** Dates as offices write them. A month or a year alone stays a month or a year: an invented day would be a lie. Pure. */
import { isRealDate } from '../../kernel/dates.ts';
import { fault, faulty, isNothing, type Parsed, remarkOn, seenIn } from './cell-words.ts';
import { mendLookAlikes, tidySpaces } from './fold.ts';
import type { Cell } from './table.ts';

const MONTHS = ['январ', 'феврал', 'март', 'апрел', 'ма', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'];
const SHORT_ORDER = ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const SHORT_MONTHS = /^(янв|февр?|мар|апр|май|июн|июл|авг|сент?|окт|нояб?|дек)$/u;
const YEAR_TAIL = String.raw`\s*(?:г|гг|год|года|году)?\.?$`;
const HINT = 'Напишите день, месяц и год цифрами: 12.03.2019; если известен только год — 2019.';

/** Two digits of a year before this are of our century: registers of ТОС begin in the nineties. */
const LAST_SHORT_YEAR = 49;
/** A number without a date format is taken for a serial day only between 1990 and 2050, and told. */
const SERIAL = { first: 32_874, last: 55_153 } as const;

/** yyyy-mm-dd, yyyy-mm or yyyy. */
export function asDate(cell: Cell): Parsed<string> {
  const broken = faulty(cell);
  if (broken) return broken;
  const { value } = cell;
  if (value !== null && typeof value === 'object') return fromFormat(value.date, cell);
  if (typeof value === 'number') return fromNumber(value, cell);
  const text = mendLookAlikes(tidySpaces(String(value))).text.toLowerCase();
  if (isNothing(text)) return { value: null };
  const read = fromText(text);
  if (read === undefined) return fault(cell, `${seenIn(cell)} — не дата`, HINT);
  if (!isRealDate(read.iso)) return fault(cell, `${seenIn(cell)} — такого дня нет в календаре`, HINT);
  if (!read.isShortYear) return { value: read.iso };
  return { value: read.iso, remark: remarkOn(cell, 'warning', `${seenIn(cell)} — год двумя цифрами, прочитан как ${read.iso.slice(0, 4)}. Напишите год целиком.`) };
}

/** A cell that shows «март 2019» says no day, though the program keeps the first one. */
function fromFormat(date: string, cell: Cell): Parsed<string> {
  const shown = cell.shown.trim();
  const iso = /^\d{4}$/.test(shown) ? date.slice(0, 4) : /^\p{L}+ \d{4}$/u.test(shown) ? date.slice(0, 7) : date;
  return isRealDate(iso) ? { value: iso } : fault(cell, `${seenIn(cell)} — дата вне разумных лет`, HINT);
}

function fromNumber(value: number, cell: Cell): Parsed<string> {
  if (Number.isInteger(value) && value >= 1900 && value <= 2100) return { value: String(value) };
  if (value < SERIAL.first || value > SERIAL.last) return fault(cell, `число ${seenIn(cell)} вместо даты`, HINT);
  const iso = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000).toISOString().slice(0, 10);
  return { value: iso, remark: remarkOn(cell, 'warning', `число ${seenIn(cell)} прочитано как дата ${iso.split('-').reverse().join('.')}. Задайте клетке формат «Дата».`) };
}

function fromText(text: string): { iso: string; isShortYear?: boolean } | undefined {
  const bare = text.replace(/^(с|от|в|на|до|по состоянию на)\s+(?=[\d\p{L}])/u, '').replace(/\s+\d{1,2}:\d{2}(:\d{2})?$/, '').replace(/[«»"]/g, '').trim();
  const dotted = new RegExp(String.raw`^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})${YEAR_TAIL}`, 'u').exec(bare);
  if (dotted) return whole(dotted[3]!, dotted[2]!, dotted[1]!);
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:t.*)?$/u.exec(bare);
  if (iso) return whole(iso[1]!, iso[2]!, iso[3]!);
  const month = /^(\d{4})-(\d{2})$/.exec(bare) ?? undefined;
  if (month) return { iso: `${month[1]}-${month[2]}` };
  const monthFirst = new RegExp(String.raw`^(\d{1,2})[./](\d{4})${YEAR_TAIL}`, 'u').exec(bare);
  if (monthFirst) return { iso: `${monthFirst[2]}-${monthFirst[1]!.padStart(2, '0')}` };
  const year = new RegExp(String.raw`^(\d{4})${YEAR_TAIL}`, 'u').exec(bare);
  if (year) return { iso: year[1]! };
  const worded = new RegExp(String.raw`^(?:(\d{1,2})\s+)?(\p{L}+)\.?,?\s+(\d{4}|\d{2})${YEAR_TAIL}`, 'u').exec(bare);
  const number = worded && monthOf(worded[2]!);
  if (!number) return undefined;
  if (worded[1] !== undefined) return whole(worded[3]!, String(number), worded[1]);
  const { full, isShortYear } = fullYear(worded[3]!);
  return { iso: `${full}-${String(number).padStart(2, '0')}`, isShortYear };
}

function whole(year: string, month: string, day: string): { iso: string; isShortYear: boolean } {
  const { full, isShortYear } = fullYear(year);
  return { iso: `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, isShortYear };
}

function fullYear(year: string): { full: string; isShortYear: boolean } {
  if (year.length === 4) return { full: year, isShortYear: false };
  return { full: `${Number(year) <= LAST_SHORT_YEAR ? '20' : '19'}${year}`, isShortYear: true };
}

function monthOf(word: string): number | undefined {
  const short = SHORT_MONTHS.exec(word);
  const index = short ? SHORT_ORDER.indexOf(word.slice(0, 3)) : MONTHS.findIndex((stem) => word.startsWith(stem) && /^[аеьяй]?$/u.test(word.slice(stem.length)));
  return index < 0 ? undefined : index + 1;
}
