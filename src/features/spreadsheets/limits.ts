/** Sentences about the limits of a workbook. Pure. */
import { formatNumber } from '../../kernel/text.ts';
import { LIMITS } from './book.ts';
import type { Remark } from '../../kernel/remark.ts';

export function tooManyRows(sheet: string, rows: number): Remark {
  return { severity: 'error', text: `На листе «${sheet}» заполненных строк больше ${formatNumber(LIMITS.rows)}${rows > LIMITS.rows + 1 ? ` (${formatNumber(rows)})` : ''}. Разделите таблицу на части: например, по муниципалитетам.` };
}

export function tooManySheets(sheets: number): Remark {
  return { severity: 'error', text: `В книге ${formatNumber(sheets)} листов, а читается не больше ${LIMITS.sheets}. Оставьте в ней листы с таблицей.` };
}
