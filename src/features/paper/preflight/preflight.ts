/**
 * The preflight: finished bytes of a PDF against what was ordered. Each check looks for itself; one that cannot look says
 * so and why, never «хорошо».
 */
import type { PreflightCheck } from '../issue/kit.ts';
import { inkOf } from '../press/ink.ts';
import { checkOutside, checkPages, checkSizes, checkTypeArea } from './check-boxes.ts';
import { checkAccess, checkVersion, checkX4 } from './check-claims.ts';
import { checkColours } from './check-colours.ts';
import { checkFonts } from './check-fonts.ts';
import { checkBlackText, checkInk, checkOpacity, checkSpaces } from './check-inks.ts';
import { checkPpi } from './check-pictures.ts';
import { checkQr } from './check-qr.ts';
import { checkSetting } from './check-setting.ts';
import { checkSoftHyphens, checkWords } from './check-words.ts';
import { check, type Expectation, notChecked } from './expectation.ts';
import { type Seen, withSeen } from './seen.ts';
import { blocksOf, linesOf } from './text-lines.ts';

export type { Expectation } from './expectation.ts';

/** All checks of a file in the order of the report. A file that cannot be opened gives one check, an error. */
export async function preflight(bytes: Uint8Array, expectation: Expectation): Promise<PreflightCheck[]> {
  try {
    return await withSeen(bytes, (seen) => checksOf(seen, bytes, expectation));
  } catch (error) {
    return [check('Файл открывается', 'ошибка', (error as Error).message, 'файл PDF, который читают две независимые библиотеки')];
  }
}

type Looked = PreflightCheck | PreflightCheck[];

async function checksOf(seen: Seen, bytes: Uint8Array, expectation: Expectation): Promise<PreflightCheck[]> {
  const { kind, standard, tagged } = expectation;
  const lines = seen.pages.flatMap(({ letters, number }) => linesOf(letters, number));
  const isPress = kind !== 'экран';
  const looks: [name: string, look: () => Looked | Promise<Looked>][] = [
    ['Размер страниц', () => checkSizes(seen, expectation)],
    ['Число страниц', () => checkPages(seen, expectation)],
    ['Ничего за обрезом', () => checkOutside(seen, expectation)],
    ['Текст в полосе набора', () => checkTypeArea(seen, expectation)],
    ['Шрифты вложены', () => checkFonts(seen)],
    ['Снимки достаточно подробны', () => checkPpi(seen, expectation)],
    ['Цветовые пространства', () => checkSpaces(seen, expectation)],
  ];
  if (isPress) looks.push(['Чёрный текст одной краской', () => checkBlackText(seen, expectation)], ['Сумма красок', async () => checkInk(await inkOf(bytes), expectation)], ['Цвет не вывернут', () => checkColours(seen, expectation)]);
  if (standard === 'PDF 1.4') looks.push(['Без прозрачности', () => checkOpacity(seen)], ['Версия PDF', () => checkVersion(seen, expectation)]);
  if (standard === 'PDF/X-4') looks.push(['Стандарт PDF/X-4', () => checkX4(seen, expectation)]);
  looks.push(['QR читаются с серой страницы', () => checkQr(seen, expectation)], ['Копируется то, что написано', () => checkWords(seen, expectation)], ['Мягкие переносы внутри строк', () => checkSoftHyphens(lines)]);
  if (tagged) looks.push(['Читается вслух', () => checkAccess(seen)]);
  looks.push(['Набор', () => checkSetting(blocksOf(lines))]);
  const checks: PreflightCheck[] = [];
  for (const [name, look] of looks) {
    try {
      checks.push(...[await look()].flat());
    } catch (error) {
      checks.push(notChecked(name, `проверка остановилась: ${(error as Error).message}`, 'проверка доходит до конца'));
    }
  }
  return checks;
}
