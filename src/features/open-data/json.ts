/** The same table as JSON: an array of objects, one to a line, with the columns' names as keys and null for unknown. Pure. */
import { cellOf, type PlainColumn } from './column.ts';

export function writeJson<Row>(columns: readonly PlainColumn<Row>[], rows: readonly Row[]): string {
  const objects = rows.map((row) => JSON.stringify(Object.fromEntries(columns.map((column) => [column.name, cellOf(column, row)]))));
  return objects.length > 0 ? `[\n${objects.join(',\n')}\n]\n` : '[]\n';
}
