/** What the screen of a Russian office shows in a cell: dates, numbers with a comma, errors by their Russian names. Pure. */

const DAY = 86_400_000;
const MONTHS = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'];

/** Serial day of a workbook → yyyy-mm-dd; the 1900 epoch counts a 29 February 1900 that never was. */
export function dateOfSerial(serial: number, is1904: boolean): string | undefined {
  const day = Math.floor(serial);
  if (day < 1 || day > 2_958_465) return undefined;
  if (is1904) return iso(Date.UTC(1904, 0, 1) + day * DAY);
  if (day === 60) return undefined;
  return iso(Date.UTC(1899, 11, day > 60 ? 30 : 31) + day * DAY);
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** By the cell's format: a day, a month with a year or a year alone; nothing for times of day. */
export function shownDate(date: string, format: string): string | undefined {
  const letters = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '').toLowerCase();
  const [year = '', month = '', day = ''] = date.split('-');
  if (!letters.includes('y')) return letters.includes('d') && letters.includes('m') ? `${day}.${month}.${year}` : undefined;
  if (letters.includes('d')) return `${day}.${month}.${year}`;
  return letters.includes('m') ? `${MONTHS[Number(month) - 1]} ${year}` : year;
}

/** «57.8%» → «57,8%», «1,234.50» → «1 234,50». */
export function shownNumber(value: number, said: string | undefined): string {
  const text = said === undefined || said === '' ? String(value) : said;
  return text.replaceAll(',', ' ').replace('.', ',').trim();
}

const ERRORS: Readonly<Record<string, string>> = {
  '#REF!': '#ССЫЛКА!',
  '#N/A': '#Н/Д',
  '#VALUE!': '#ЗНАЧ!',
  '#DIV/0!': '#ДЕЛ/0!',
  '#NAME?': '#ИМЯ?',
  '#NUM!': '#ЧИСЛО!',
  '#NULL!': '#ПУСТО!',
};

export function errorWord(said: string): string {
  return ERRORS[said.trim().toUpperCase()] ?? said.trim();
}

/** A program's error that was copied as text. */
export function isErrorWord(text: string): boolean {
  const word = text.trim().toUpperCase();
  return word.startsWith('#') && (word in ERRORS || Object.values(ERRORS).includes(word));
}
