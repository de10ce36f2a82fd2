/** A table of ours as CSV that Russian office programs open by a double click: «;» and a decimal comma. Pure. */
import { csvText, disarm } from '../../kernel/csv.ts';
import type { SheetColumn } from './write-sheet.ts';
import type { OutValue } from './write-xlsx.ts';

export function writeCsvSheet(rows: readonly (readonly OutValue[])[], columns: readonly Pick<SheetColumn, 'title'>[]): string {
  return csvText([columns.map(({ title }) => disarm(title)), ...rows.map((row) => columns.map((_, index) => textOf(row[index] ?? null)))], ';');
}

function textOf(value: OutValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return disarm(value);
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (typeof value === 'number') return String(value).replace('.', ',');
  return value.date.split('-').reverse().join('.');
}
