/** QR marks: each leads where it should, also from a bad print, and is large enough for an old telephone. */
import { countOf } from '../../../kernel/text.ts';
import type { PreflightCheck } from '../issue/kit.ts';
import { check, type Expectation, notChecked, sayNumber, some, THINGS } from './expectation.ts';
import { type Mark, QR_DPI, readMarks } from './qr-marks.ts';
import type { Seen } from './seen.ts';

export const SMALLEST_QR_MM = 20;
/** Half a pixel of the raster on each side. */
const TOLERANCE_MM = 0.2;

export function checkQr(seen: Seen, { qr }: Expectation): PreflightCheck[] {
  const name = 'QR читаются с серой страницы';
  const expected = `все ссылки (${new Set(qr).size}) при ${QR_DPI} точках на дюйм, также размытые и с ростом точки 30 %`;
  const marks = readMarks(seen, qr);
  const size = checkSize(marks);
  if (qr.length === 0) return marks.length > 0 ? [check(name, 'предупреждение', `ни одной не ждали, найдены: ${some(marks.map(say))}`, 'знаков QR нет'), size] : [notChecked(name, 'ссылки, которые должны читаться, не названы', 'ссылки читаются')];
  const missing = [...new Set(qr)].filter((link) => !marks.some((mark) => mark.link === link));
  const weak = marks.filter(({ isRobust }) => !isRobust);
  const foreign = marks.filter(({ link }) => !qr.includes(link));
  const found = `прочитано: ${countOf(new Set(marks.map(({ link }) => link)).size, THINGS.link)}`;
  const faults = [...missing.map((link) => `не читается ${link}`), ...weak.map((mark) => `не читается с плохого оттиска ${say(mark)}`)];
  const verdict = faults.length > 0 ? check(name, 'ошибка', some(faults), expected) : foreign.length > 0 ? check(name, 'предупреждение', `${found}, из них не ждали: ${some(foreign.map(say))}`, expected) : check(name, 'хорошо', found, expected);
  return [verdict, size];
}

const say = ({ link, page }: Mark): string => `${link} (стр. ${page})`;

function checkSize(marks: readonly Mark[]): PreflightCheck {
  const name = 'Размер знаков QR';
  const expected = `сторона без полей от ${SMALLEST_QR_MM} мм`;
  if (marks.length === 0) return notChecked(name, 'ни один знак QR не прочитан', expected);
  const small = marks.filter(({ sideMm }) => sideMm < SMALLEST_QR_MM - TOLERANCE_MM);
  const least = Math.min(...marks.map(({ sideMm }) => sideMm));
  return check(name, small.length > 0 ? 'ошибка' : 'хорошо', small.length > 0 ? some(small.map((mark) => `${say(mark)}: ${sayNumber(Math.round(mark.sideMm * 10) / 10)} мм`)) : `наименьшая ${sayNumber(Math.round(least * 10) / 10)} мм`, expected);
}
