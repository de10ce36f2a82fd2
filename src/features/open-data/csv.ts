/** Public tables as CSV: commas, every formula disarmed. Pure. */
import { csvText, disarm } from '../../kernel/csv.ts';
import { cellOf, type PlainColumn } from './column.ts';

const LIST_SEPARATOR = '; ';

export function writeCsv<Row>(columns: readonly PlainColumn<Row>[], rows: readonly Row[]): string {
  return csvText([columns.map(({ name }) => name), ...rows.map((row) => columns.map((column) => textOf(cellOf(column, row))))]);
}

function textOf(cell: ReturnType<typeof cellOf>): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return disarm(cell);
  if (typeof cell === 'object') return disarm(cell.join(LIST_SEPARATOR));
  return String(cell);
}
