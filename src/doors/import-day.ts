/** The day that a table names above its headings: «по состоянию на 01.10.2026», «на 1 октября 2026 г.». Pure. */
import type { RawBook } from '../features/spreadsheets/book.ts';
import type { Table } from '../features/spreadsheets/table.ts';
import { isRealDate } from '../kernel/dates.ts';

const MONTHS = ['январ', 'феврал', 'март', 'апрел', 'ма', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'];
const DIGITS = /на\s+(\d{1,2})\.(\d{1,2})\.(\d{4})/iu;
const WORDS = /на\s+(\d{1,2})\s+(январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-яё]*\s+(\d{4})/iu;

export function asOfInTitle(book: RawBook, { sheet, headerRow }: Pick<Table, 'sheet' | 'headerRow'>): string | undefined {
  const rows = book.sheets.find(({ name }) => name === sheet)?.rows.filter(({ number }) => number < headerRow) ?? [];
  const days = rows.flatMap(({ cells }) => cells.map(({ shown }) => dayIn(shown))).filter((day) => day !== undefined);
  return new Set(days).size === 1 ? days[0] : undefined;
}

function dayIn(text: string): string | undefined {
  const [, day, month, year] = DIGITS.exec(text) ?? [];
  const [, wordDay, word, wordYear] = WORDS.exec(text) ?? [];
  const [d, m, y] = day ? [day, Number(month), year] : wordDay ? [wordDay, MONTHS.indexOf(word!.toLowerCase()) + 1, wordYear] : [];
  if (!d || !m || !y) return undefined;
  const iso = `${y}-${String(m).padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isRealDate(iso) ? iso : undefined;
}
