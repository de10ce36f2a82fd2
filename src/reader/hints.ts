/** Guesses about what an editor meant: dates, numbers and degrees typed the way people type them. */
import { isRealDate } from '../kernel/dates.ts';
import type { Need } from './explain-values.ts';

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const IN_MONTH = ['январе', 'феврале', 'марте', 'апреле', 'мае', 'июне', 'июле', 'августе', 'сентябре', 'октябре', 'ноябре', 'декабре'];

/** What to write instead of this date; undefined when there is nothing to go by. */
export function dateHint(typed: string): string | undefined {
  const text = typed.trim().toLowerCase().replace(/[t ]\d{1,2}:\d{2}.*$/, '').replace(/\s*(года|году|год|г\.?)$/, '').replace(/^(до|с|по|к|на|от)\s+/, '');
  const quarter = quarterHint(text);
  if (quarter) return quarter;
  const span = /^(\d{4})\s*[-–—/]\s*(\d{4})$/.exec(text);
  if (span && isRealDate(span[2]!)) return `Период — один год: ${span[2]}; для нескольких лет нужно несколько строк.`;
  if (/^\d{2}$/.test(text)) return spellYear(fullYear(text));
  const yearFirst = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (yearFirst) return spell(Number(yearFirst[1]), Number(yearFirst[2]), yearFirst[3] === undefined ? undefined : Number(yearFirst[3]));
  const yearLast = /^(\d{1,2})([-./ ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (yearLast) return spellYearLast(Number(yearLast[1]), Number(yearLast[3]), fullYear(yearLast[4]!), yearLast[2]!);
  const monthFirst = /^(\d{1,2})[-./](\d{4})$/.exec(text);
  if (monthFirst) return spell(Number(monthFirst[2]), Number(monthFirst[1]));
  const words = /^(?:(\d{1,2})\s+)?([а-яё]{3,9})\.?\s+(\d{4})$/.exec(text);
  const month = words ? MONTHS.findIndex((start) => words[2]!.startsWith(start)) + 1 : 0;
  if (words && month > 0) return spell(Number(words[3]), month, words[1] === undefined ? undefined : Number(words[1]));
  const bare = /^\d{4}$/.exec(text);
  return bare && isRealDate(text) ? `Напишите так: ${text}.` : undefined;
}

function spellYear(year: number): string {
  return `Напишите так: ${year}.`;
}

const QUARTERS = ['Первый', 'Второй', 'Третий', 'Четвёртый'];
const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'];
const QUARTER_SIGNS: Readonly<Record<string, number>> = { '1': 1, '2': 2, '3': 3, '4': 4, i: 1, ii: 2, iii: 3, iv: 4, перв: 1, втор: 2, трет: 3, четверт: 4, четвёрт: 4 };

/** «3 квартал 2025», «III кв. 2025», «2025-Q3» */
function quarterHint(text: string): string | undefined {
  const words = /^([1-4]|i{1,3}|iv|перв|втор|трет|четв[её]рт)(?:-?[а-яё]{1,3})?\s*(?:квартал[а-яё]*|кв\.?)\s*(\d{4})$/.exec(text) ?? /^q([1-4])[\s-]*(\d{4})$/.exec(text);
  const sign = /^(\d{4})[\s-]*(?:q|кв\.?|квартал)\s*([1-4])$/.exec(text);
  const [number, year] = words ? [QUARTER_SIGNS[words[1]!], words[2]!] : sign ? [Number(sign[2]), sign[1]!] : [];
  return number !== undefined && year !== undefined && isRealDate(year) ? `${QUARTERS[number - 1]} квартал кончается ${year}-${QUARTER_ENDS[number - 1]}.` : undefined;
}

function spellYearLast(first: number, second: number, year: number, separator: string): string {
  if (first > 12 || separator === '.' || separator === ' ' || first === second) return spell(year, second, first);
  if (second > 12) return spell(year, first, second);
  const [dayFirst, monthFirst] = [iso(year, second, first), iso(year, first, second)];
  if (!isRealDate(dayFirst) || !isRealDate(monthFirst)) return spell(year, second, first);
  return `Неясно, где здесь день, а где месяц: ${dayFirst} или ${monthFirst}?`;
}

function spell(year: number, month: number, day?: number): string {
  const text = iso(year, month, day);
  if (isRealDate(text)) return `Напишите так: ${text}.`;
  if (year < 1900 || year > 2100) return `Год ${year}: так давно или так далеко даты не бывают, проверьте цифры.`;
  if (month < 1 || month > 12) {
    const swapped = day !== undefined && isRealDate(iso(year, day, month)) ? iso(year, day, month) : undefined;
    return swapped ? `Похоже, переставлены день и месяц: ${swapped}.` : `Месяца ${month} не бывает.`;
  }
  return `В ${IN_MONTH[month - 1]} ${year} года ${new Date(Date.UTC(year, month, 0)).getUTCDate()} дн.; ${day}-го числа не бывает.`;
}

function iso(year: number, month: number, day?: number): string {
  return [String(year).padStart(4, '0'), ...[month, day].filter((n) => n !== undefined).map((n) => String(n).padStart(2, '0'))].join('-');
}

function fullYear(digits: string): number {
  return digits.length === 4 ? Number(digits) : 2000 + Number(digits);
}

const IF_UNKNOWN: Record<Need, string> = { optional: '; если оно неизвестно, удалите строку', nullable: '; если оно неизвестно, напишите null', required: '' };

/** What to write instead of this text where a number is due. */
export function numberHint(typed: string, need: Need = 'optional'): string {
  const text = typed.trim().toLowerCase();
  const degrees = degreesOf(text);
  if (degrees !== undefined) return `Градусы пишутся одним числом с точкой: ${degrees}.`;
  const compact = text.replace(/[\s\u00A0\u202F]/g, '');
  const match = /^([-−]?\d{1,3}(?:[.,]\d{3})+|[-−]?\d+(?:[.,]\d+)?)(тыс|млн)?\.?(?:₽|руб\.?|рублей|рубля|рубль|р\.?|шт\.?|чел\.?|человек|%|процент(?:а|ов)?|год(?:а|у)?|г\.?|кв\.?м\.?|м²|м2|км²|км|м|га)?\.?$/.exec(compact);
  if (!match) return `Число пишется цифрами, без слов и единиц${IF_UNKNOWN[need]}.`;
  const thousands = /^[-−]?\d{1,3}(?:[.,]\d{3})+$/.test(match[1]!) && !match[2] ? match[1]!.replace('−', '-').replace(/[.,]/g, '') : undefined;
  if (thousands) {
    const fraction = Number(match[1]!.replace(',', '.').replace('−', '-'));
    return `Тысячи не отделяются ни точкой, ни запятой. Если это ${spaced(Number(thousands))}, пишите ${thousands}${Number.isNaN(fraction) || Number.isInteger(fraction) ? '' : `; если дробь — ${fraction}`}.`;
  }
  const factor = match[2] === 'тыс' ? 1000 : match[2] === 'млн' ? 1_000_000 : 1;
  const value = Math.round(Number(match[1]!.replace(',', '.').replace('−', '-')) * factor * 1e6) / 1e6;
  if (match[0] === match[1] && match[1].includes(',')) return `Дробная часть отделяется точкой: ${value}.`;
  return `Напишите цифрами, без кавычек, пробелов и единиц: ${value}.`;
}

/** «240 000»: how people write it on paper. */
export function spaced(value: number): string {
  return value.toLocaleString('ru').replace(/\s/g, ' ');
}

/** 57°48′49″ or «57 48 49» with signs of degrees and minutes → 57.81361. */
function degreesOf(text: string): number | undefined {
  const match = /^(?:[a-zа-я.]+\s*)?(\d{1,3})\s*[°º]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['′’]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”]|'')\s*)?(?:[a-zа-я. ]+)?$/.exec(text);
  if (!match) return undefined;
  const [degrees, minutes, seconds] = [match[1], match[2], match[3]].map((part) => Number((part ?? '0').replace(',', '.')));
  return Math.round((degrees! + minutes! / 60 + seconds! / 3600) * 1e5) / 1e5;
}

/** What to do about a value of the wrong kind. `source` is the value as typed. */
export function typeHint(value: unknown, expected: string, source: string | undefined, keys: readonly string[], need: Need = 'optional'): string | undefined {
  if (value === null) return `После двоеточия ничего нет: ${need === 'optional' ? 'впишите значение или удалите строку' : 'впишите значение, поле обязательное'}.`;
  if (expected === 'number' || expected === 'int') return typeof value === 'string' ? numberHint(value, need) : undefined;
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return `Возьмите в кавычки: "${source ?? String(value)}".`;
  if (expected === 'string' && typeof value === 'object') return Array.isArray(value) ? 'Здесь одно значение: уберите дефис или скобки.' : 'Похоже, двоеточие внутри текста: возьмите весь текст в кавычки.';
  if (expected === 'boolean') return 'Да — true, нет — false, без кавычек.';
  if (expected === 'array' && value !== null && typeof value === 'object' && Object.keys(value)[0]?.startsWith('-')) return 'После дефиса нужен пробел: «- file: …».';
  if (expected === 'array') return typeof value === 'string' && /^[\w-]+$/.test(value) ? `Список пишется так: [${value}].` : 'Каждая строка списка начинается с дефиса и пробела.';
  if (expected === 'object' && keys.length > 0) return `Каждое поле — на своей строке с отступом: «${keys[0]}: …».`;
  return undefined;
}
