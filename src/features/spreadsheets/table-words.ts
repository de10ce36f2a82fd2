/** What the office is told of units in headings and of sheets that were not read. Pure. */
import { formatNumber } from '../../kernel/text.ts';
import type { RawSheet } from './book.ts';
import type { ImportKind } from './fields.ts';
import { tidySpaces } from './fold.ts';
import type { Header } from './header.ts';
import { isUnitLine } from './units.ts';
import type { Remark } from '../../kernel/remark.ts';

/** A unit above the table is a question: to which of its columns does it belong? */
export function aboutUnits(sheet: RawSheet, { bottom, columns }: Header, kind: ImportKind): Remark[] {
  const scaled = columns.filter(({ times }) => times !== undefined);
  const above = sheet.rows.filter(({ number }) => number < bottom).flatMap(({ number, cells }) => cells.filter(({ value }) => typeof value === 'string' && isUnitLine(tidySpaces(value))).map(({ shown }) => ({ number, shown: tidySpaces(shown) })));
  return [
    ...scaled.map(({ letters, title, times }): Remark => {
      const at = { row: bottom, address: `${letters}${bottom}` };
      if (kind === 'observations') return { severity: 'question', ...at, text: `В заголовке «${title}» названа единица, а у каждого показателя она своя. Если числа уже в единицах показателя, уберите её из заголовка; если нет — пересчитайте.` };
      return { severity: 'warning', ...at, text: `Столбец «${title}»: числа умножены на ${formatNumber(times!)}, как велит заголовок.` };
    }),
    ...columns.filter(({ isOrdinal }) => isOrdinal).map(({ letters, title }): Remark => ({ severity: 'warning', row: bottom, address: `${letters}${bottom}`, text: `Номера заявок взяты из столбца «${title}»: других в таблице нет. Вносите и дальше в этом порядке: по номеру заявку узнают.` })),
    ...above.map(({ number, shown }): Remark => ({ severity: 'question', row: number, text: `Над таблицей написано «${shown}», и неизвестно, к каким столбцам это относится. Впишите единицу в заголовки этих столбцов («Запрошено, тыс. руб.»), а строку ${number} очистите.` })),
  ];
}

/** Sheets with something in them that gave nothing to the atlas. */
export function unreadSheets(sheets: readonly RawSheet[], taken: RawSheet, why: (sheet: RawSheet) => string): Remark[] {
  const unread = sheets.filter((sheet) => sheet !== taken && sheet.rows.length > 0);
  return unread.slice(0, MOST_SHEETS).map((sheet, index): Remark => {
    const more = index === MOST_SHEETS - 1 && unread.length > MOST_SHEETS ? ` Так же не прочитаны ещё ${unread.length - MOST_SHEETS}.` : '';
    return { severity: 'warning', text: `Лист «${sheet.name}»${sheet.isHidden ? ' (скрытый)' : ''} не прочитан: ${why(sheet)}. Взят лист «${taken.name}»; если нужен и этот, повторите с ключом --sheet "${sheet.name}".${more}` };
  });
}
const MOST_SHEETS = 8;
