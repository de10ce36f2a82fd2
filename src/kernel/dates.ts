/**
 * Dates are ISO strings everywhere: «2025», «2025-06» or «2025-06-14». A source often knows only the year,
 * and an invented day would be a lie. `today` is always a parameter, never read from the clock here.
 */

const MONTHS_GENITIVE = [
  'января', 'февраля', 'марта', 'апреля', 'мая', 'июня',
  'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря',
];
const MONTHS_NOMINATIVE = [
  'январь', 'февраль', 'март', 'апрель', 'май', 'июнь',
  'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь',
];

export const PARTIAL_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** True when the string is a day, month or year that exists in the calendar, 1900–2100. */
export function isRealDate(text: string): boolean {
  if (!PARTIAL_DATE.test(text)) return false;
  const [year, month, day] = parts(text);
  if (year < 1900 || year > 2100) return false;
  if (month === undefined) return true;
  if (month < 1 || month > 12) return false;
  if (day === undefined) return true;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** «2025-06-14» → «14 июня 2025 года»; «2025-06» → «июнь 2025 года»; «2025» → «2025 год». */
export function formatDate(iso: string): string {
  const [year, month, day] = parts(iso);
  if (month === undefined) return `${year}\u00A0год`;
  if (day === undefined) return `${MONTHS_NOMINATIVE[month - 1]} ${year}\u00A0года`;
  return `${day}\u00A0${MONTHS_GENITIVE[month - 1]} ${year}\u00A0года`;
}

/** After «с», «до», «после»: «14 июня 2025 года», «июня 2025 года», «2025 года». */
export function formatDateGenitive(iso: string): string {
  const [year, month, day] = parts(iso);
  const yearText = `${year}\u00A0года`;
  if (month === undefined) return yearText;
  return day === undefined ? `${MONTHS_GENITIVE[month - 1]} ${yearText}` : formatDate(iso);
}

/** «с 14 июня 2025 года», «с 2025 года» */
export function sinceText(iso: string): string {
  return `с\u00A0${formatDateGenitive(iso)}`;
}

/** The day itself still counts: «по 14 июня 2025 года», «по 2025 год» */
export function throughText(iso: string): string {
  return `по\u00A0${formatDate(iso)}`;
}

/** When it happened: «14 июня 2025 года», «в июне 2025 года», «в 2025 году». */
export function formatDateWhen(iso: string): string {
  const [year, month, day] = parts(iso);
  if (month === undefined) return `в\u00A0${year}\u00A0году`;
  return day === undefined ? `в\u00A0${MONTHS_NOMINATIVE[month - 1]!.replace(/[ьй]$/, '')}е ${year}\u00A0года` : formatDate(iso);
}

/** Short form for tables and captions: «14.06.2025», «06.2025», «2025». */
export function formatDateShort(iso: string): string {
  return iso.split('-').reverse().join('.');
}

export function yearOf(iso: string): number {
  return parts(iso)[0];
}

/** First and last day that a partial date may mean, as «yyyy-mm-dd»; for comparing. */
export function dateRange(iso: string): { first: string; last: string } {
  const [year, month, day] = parts(iso);
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (day === undefined) {
    const end = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return { first: `${iso}-01`, last: `${iso}-${end}` };
  }
  return { first: iso, last: iso };
}

/** True only when every day of `iso` lies after every day of `other`. */
export function isSurelyAfter(iso: string, other: string): boolean {
  return dateRange(iso).first > dateRange(other).last;
}

/** Newest first; a bare year sorts as its end, so that an exact date of that year comes after it. */
export function compareDatesDesc(a: string, b: string): number {
  const [x, y] = [dateRange(a).last, dateRange(b).last];
  return x < y ? 1 : x > y ? -1 : 0;
}

function parts(iso: string): [number, number | undefined, number | undefined] {
  const [year, month, day] = iso.split('-').map(Number);
  return [year ?? Number.NaN, month, day];
}
