/** Cells of a table → values by field, and what must be said of cells nobody can read and of columns nobody may take. */
import { asMeaning } from '../features/spreadsheets/cells.ts';
import type { ColumnWords } from '../features/spreadsheets/columns.ts';
import type { Table } from '../features/spreadsheets/table.ts';
import type { ReadRow, ReadValue } from '../features/registry-import/row.ts';
import type { Remark } from '../kernel/remark.ts';

/** Columns about people: they are passed by aloud, whatever stands in them. */
const PRIVATE = /председател|руководител|старост|ф\.?\s?и\.?\s?о|фамили|паспорт|снилс|инн\b|рожден|телефон|тел\.|моб|почт|e-?mail|прожива|контакт/iu;

export function readTableRows(table: Table, columns: readonly ColumnWords[]): { rows: ReadRow[]; remarks: Remark[] } {
  const byField = new Map(columns.map((column) => [column.field, column]));
  const remarks: Remark[] = [];
  const rows = table.rows.map(({ number, cells }): ReadRow => {
    const values = new Map<string, ReadValue>();
    for (const [field, cell] of cells) {
      const column = byField.get(field);
      if (!column) continue;
      const parsed = asMeaning(cell, column);
      if ('fault' in parsed) remarks.push({ ...parsed.fault, row: number });
      else {
        if (parsed.remark) remarks.push({ ...parsed.remark, row: number });
        if (parsed.value !== null) values.set(field, { value: typeof parsed.value === 'string' ? armed(parsed.value) : parsed.value, address: cell.address });
      }
    }
    return { number, values };
  });
  const hidden = table.strangers.filter(({ title }) => PRIVATE.test(title));
  if (hidden.length > 0) remarks.push({ severity: 'note', row: table.headerRow, text: `В атлас не берём: сведения о частных лицах. ${hidden.length === 1 ? 'Столбец' : 'Столбцы'} ${hidden.map(({ letters, title }) => `«${title}» (${letters})`).join(', ')} ${hidden.length === 1 ? 'не прочитан' : 'не прочитаны'}.` });
  return { rows, remarks };
}

/** An apostrophe that our own tables put before a text that a spreadsheet would run as a formula. */
function armed(text: string): string {
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}
