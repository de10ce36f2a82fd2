/** Cells of a table → values by field, and what must be said of cells nobody can read and of columns nobody may take. */
import { asMeaning } from '../features/spreadsheets/cells.ts';
import type { ColumnWords } from '../features/spreadsheets/columns.ts';
import { PRIVATE_COLUMN } from '../features/spreadsheets/private-columns.ts';
import type { Cell, Table, TableColumn } from '../features/spreadsheets/table.ts';
import { personInCell } from './import-private.ts';
import type { ReadRow, ReadValue } from '../features/registry-import/row.ts';
import type { Remark } from '../kernel/remark.ts';

/** Numbers that have a word for «около» in the record. */
const MAY_BE_ABOUT: ReadonlySet<string> = new Set(['residents', 'houses.apartment', 'houses.private', 'value']);

export function readTableRows(table: Table, columns: readonly ColumnWords[]): { rows: ReadRow[]; remarks: Remark[] } {
  const byField = new Map(columns.map((column) => [column.field, column]));
  const remarks: Remark[] = [];
  const rows = table.rows.map(({ number, cells }): ReadRow => {
    const values = new Map<string, ReadValue>();
    for (const [field, cell] of cells) {
      const column = byField.get(field);
      if (!column) continue;
      const isOwn = Number(/\d+$/.exec(cell.address)?.[0]) === number;
      const refuse = (text: string): void => void remarks.push({ severity: 'error', row: number, ...(isOwn && { address: cell.address }), text: `${cell.address}: ${text}` });
      const parsed = asMeaning(cell, titled(column, table, cell), timesAt(table, field, cell));
      if ('fault' in parsed) remarks.push(placed(parsed.fault, number, isOwn));
      else {
        if (parsed.remark) remarks.push(placed(parsed.remark, number, isOwn));
        if (parsed.value === null) continue;
        const person = personInCell(field, parsed.value);
        if (person) refuse(person);
        else if (parsed.approximate && !MAY_BE_ABOUT.has(field)) refuse(`«${cell.shown.trim()}» — приблизительно, а для «${column.title}» нужно точное число. Впишите его или очистите клетку.`);
        else values.set(field, { value: typeof parsed.value === 'string' ? armed(parsed.value) : parsed.value, ...(isOwn ? { address: cell.address } : { from: cell.address }), ...(parsed.approximate && { approximate: true as const }) });
      }
    }
    return { number, values };
  });
  const hidden = table.strangers.filter(({ title }) => PRIVATE_COLUMN.test(title));
  if (hidden.length > 0) remarks.push({ severity: 'note', row: table.headerRow, text: `В атлас не берём: сведения о частных лицах. ${hidden.length === 1 ? 'Столбец' : 'Столбцы'} ${hidden.map(({ letters, title }) => `«${title}» (${letters})`).join(', ')} ${hidden.length === 1 ? 'не прочитан' : 'не прочитаны'}.` });
  return { rows, remarks };
}

/** A value of a group or a merged cell is told at the row that got it. */
function placed({ address, ...remark }: Remark, row: number, isOwn: boolean): Remark {
  return { ...remark, row, ...(isOwn && address !== undefined && { address }) };
}

function columnAt(table: Table, field: string, cell: Cell): TableColumn | undefined {
  return table.columns.find((column) => column.field === field && column.letters === /^[A-Z]+/.exec(cell.address)?.[0]);
}

function timesAt(table: Table, field: string, cell: Cell): number {
  return columnAt(table, field, cell)?.times ?? 1;
}

/** Messages speak of the office's own heading. */
function titled(column: ColumnWords, table: Table, cell: Cell): ColumnWords {
  const title = columnAt(table, column.field, cell)?.title.replace(/\s+/g, ' ');
  return title === undefined ? column : { ...column, title };
}

/** An apostrophe that our own tables put before a text that a spreadsheet would run as a formula. */
function armed(text: string): string {
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}
