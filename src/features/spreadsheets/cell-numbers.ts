/** Numbers as offices write them: «  120 », «1 234,5», «около 120», «57,8 %», «240 тыс. руб.». Pure. */
import { fault, faulty, isNothing, type Parsed, remarkOn, seenIn } from './cell-words.ts';
import { mendLookAlikes, tidySpaces } from './fold.ts';
import type { Remark } from '../../kernel/remark.ts';
import type { Cell } from './table.ts';

const HEDGE = /^(около|ок\.|почти|примерно|прим\.|приблизительно|порядка|~|≈)\s*/u;
/** Says where the number ends, not what it is. */
const LIMIT = /^(более чем|более|свыше|больше|не менее|не более|менее|меньше|до|от|[><≥≤])\s*(?=\d)/u;
const UNIT = /\s*(чел(овек(а)?)?|ед(иниц[аы]?)?|шт(ук[аи]?)?|дом(а|ов)?|жител(ь|я|ей)|руб(ль|ля|лей)?|р|₽|%|м2|м²|км|га|ха)\.?$/u;
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/\s*(тыс(яч[аи]?)?)\.?$/u, 1e3],
  [/\s*(млн|миллион(а|ов)?)\.?$/u, 1e6],
  [/\s*(млрд|миллиард(а|ов)?)\.?$/u, 1e9],
];
const HINT = 'Напишите одно число цифрами: 120 или 57,8; если неизвестно — оставьте клетку пустой.';

/**
 * The number as the screen shows it: a cell of 0,578 shown as «57,8 %» is 57.8. `times`: thousands or millions that the
 * heading names; a cell that names them itself is not multiplied twice.
 */
export function asNumber(cell: Cell, times = 1): Parsed<number> {
  const broken = faulty(cell);
  if (broken) return broken;
  const { value } = cell;
  if (typeof value === 'number') return { value: cell.shown.trim().endsWith('%') ? round(value * 100) : round(value * times) };
  if (value !== null && typeof value === 'object') return fault(cell, `дата ${seenIn(cell)} вместо числа`, 'Программа для таблиц могла принять число за дату: задайте клетке формат «Числовой» и впишите число заново.');
  if (typeof value === 'boolean') return fault(cell, `${seenIn(cell)} вместо числа`, HINT);
  const text = mendLookAlikes(tidySpaces(String(value))).text.toLowerCase();
  if (isNothing(text)) return { value: null };
  return fromText(text, cell, times);
}

function fromText(text: string, cell: Cell, ofColumn: number): Parsed<number> {
  const limit = LIMIT.exec(text)?.[1];
  if (limit !== undefined) return fault(cell, `${seenIn(cell)} — граница («${limit}»), а не число`, 'Впишите само число; если известно только приблизительно, напишите «около» и число; если неизвестно — очистите клетку.');
  const hedge = HEDGE.exec(text)?.[0] ?? '';
  const bare = text.slice(hedge.length).replace(/^'/, '');
  const { rest, times: own } = withoutUnits(bare);
  if (ofColumn !== 1 && own === 1 && /(руб|₽|р\.)/u.test(bare)) return fault(cell, `${seenIn(cell)} — рубли, а в заголовке столбца тысячи или миллионы`, 'Уберите единицу из клетки или из заголовка.');
  const times = own === 1 ? ofColumn : own;
  const plain = rest.replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/gu, '').replace(/^[−–]/u, '-');
  const approximate = hedge === '' ? {} : { approximate: true as const };
  if (/^-?\d{1,15}(,\d{1,12})?$/u.test(plain)) return { value: round(Number(plain.replace(',', '.')) * times), ...approximate };
  if (/^-?\d{1,3}\.\d{3}$/u.test(plain)) {
    return fault(cell, `${seenIn(cell)} читается двояко: ${plain.replace('.', '')} или ${plain.replace('.', ',')}`, 'Уберите точку между тысячами; дробь пишите через запятую.');
  }
  if (/^-?\d{1,15}\.\d{1,12}$/u.test(plain)) return { value: round(Number(plain) * times), ...approximate };
  if (/^-?\d{1,3}([.,]\d{3}){2,4}$/u.test(plain)) return { value: round(Number(plain.replace(/[.,]/g, '')) * times), ...approximate };
  if (/^-?\d(,\d+)?e[+-]?\d{1,2}$/u.test(plain)) return { value: round(Number(plain.replace(',', '.')) * times), ...approximate, remark: warn(cell, 'число в сокращённой записи, часть цифр могла потеряться. Впишите его целиком.') };
  const sum = /^\d{1,9}(\s*\+\s*\d{1,9})+$/u.test(plain);
  if (sum) return fault(cell, `${seenIn(cell)} — сумма, а не число`, `Впишите итог: ${plain.split('+').reduce((total, part) => total + Number(part), 0)}.`);
  return fault(cell, `${seenIn(cell)} — не число`, HINT);
}

function withoutUnits(text: string): { rest: string; times: number } {
  let rest = text.replace(/(?<=[\d\s])т\.?\s?р\.?$/u, ' тыс');
  let times = 1;
  for (let turn = 0; turn < 3; turn++) {
    rest = rest.replace(/(?<=[\d.\p{L}%₽\s])\s*(в\s+год|на\s+год)$/u, '').replace(new RegExp(`(?<=[\\d\\s.])${UNIT.source}`, 'u'), '').trim();
    const scale = SCALES.find(([word]) => word.test(rest));
    if (!scale || times !== 1) continue;
    rest = rest.replace(scale[0], '').trim();
    times = scale[1];
  }
  return { rest, times };
}

/** Decimal fractions of the program's arithmetic: 57.8, not 57.800000000000004. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function warn(cell: Cell, text: string): Remark {
  return remarkOn(cell, 'warning', `${seenIn(cell)} — ${text}`);
}
