/** What a table says of itself above its headings: its day («по состоянию на 01.10.2026») and what it is called. Pure. */
import type { RawBook } from '../features/spreadsheets/book.ts';
import { GUIDE_SHEET } from '../features/spreadsheets/summary.ts';
import type { Table } from '../features/spreadsheets/table.ts';
import { isUnitLine } from '../features/spreadsheets/units.ts';
import { isRealDate } from '../kernel/dates.ts';
import { personName, privateData } from '../kernel/private-data.ts';
import { tidy } from '../kernel/same-name.ts';

const MONTHS = ['январ', 'феврал', 'март', 'апрел', 'ма', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'];
const DIGITS = /на\s+(\d{1,2})\.(\d{1,2})\.(\d{4})/iu;
const WORDS = /на\s+(\d{1,2})\s+(январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-яё]*\s+(\d{4})/iu;
const EXPORTED = /^Выгружено из атласа на /;
const NO_TITLE = /^(приложени|утвержд|по\s+состоянию|к\s+(постановлени|приказ|распоряжени|письм)|лист\s|стр|форма\s)/iu;
const SHORTEST_TITLE = 8;
const LONGEST_TITLE = 250;

/** The line that our own exports carry, so that a copy that lay for a month is not taken for today's. */
export function exportedOn(day: string): string {
  return `Выгружено из атласа на ${day.split('-').reverse().join('.')}`;
}

/** `isOurs`: the table is an export of the atlas. */
export function asOfInTitle(book: RawBook, table: Pick<Table, 'sheet' | 'headerRow'>): { day: string; isOurs: boolean } | undefined {
  const guide = book.sheets.find(({ name }) => name === GUIDE_SHEET)?.rows.slice(0, 5).flatMap(({ cells }) => cells.map(({ shown }) => shown)) ?? [];
  const above = linesAbove(book, table);
  const ours = [...guide, ...above].find((text) => EXPORTED.test(text));
  const exported = ours && dayIn(ours);
  if (exported) return { day: exported, isOurs: true };
  const days = new Set(above.map(dayIn).filter((day) => day !== undefined));
  return days.size === 1 ? { day: [...days][0]!, isOurs: false } : undefined;
}

/** «Реестр ТОС Луговой области»: what may be told to readers as the source, without the day. */
export function titleAbove(book: RawBook, table: Pick<Table, 'sheet' | 'headerRow'>): string | undefined {
  const titles = linesAbove(book, table).map((text) => tidy(text)).filter((text) => !EXPORTED.test(text) && !NO_TITLE.test(text) && !isUnitLine(text));
  return titles.map((text) => text.replace(/[\s,(]*(по\s+состоянию\s+)?на\s+\d{1,2}[.\s][^)]*\)?\s*$/iu, '').trim()).find((text) => text.length >= SHORTEST_TITLE && text.length <= LONGEST_TITLE && /\p{L}{3}/u.test(text) && privateData(text).length === 0 && !personName(text));
}

function linesAbove(book: RawBook, { sheet, headerRow }: Pick<Table, 'sheet' | 'headerRow'>): string[] {
  const rows = book.sheets.find(({ name }) => name === sheet)?.rows.filter(({ number }) => number < headerRow) ?? [];
  return rows.filter(({ cells }) => cells.length <= MOST_IN_A_LINE).flatMap(({ cells }) => cells.map(({ shown }) => shown));
}
/** More filled cells in a row are headings. */
const MOST_IN_A_LINE = 2;

function dayIn(text: string): string | undefined {
  const [, day, month, year] = DIGITS.exec(text) ?? [];
  const [, wordDay, word, wordYear] = WORDS.exec(text) ?? [];
  const [d, m, y] = day ? [day, Number(month), year] : wordDay ? [wordDay, MONTHS.indexOf(word!.toLowerCase()) + 1, wordYear] : [];
  if (!d || !m || !y) return undefined;
  const iso = `${y}-${String(m).padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isRealDate(iso) ? iso : undefined;
}
