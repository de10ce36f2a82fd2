/** The lines in which the parsing child tells of a workbook: short arrays, since a large sheet has a million cells. Pure. */
import type { RawBook, RawCell, RawRow, RawSheet } from '../features/spreadsheets/book.ts';
import type { Remark } from '../kernel/remark.ts';
import type { CellValue } from '../features/spreadsheets/table.ts';

export type Line =
  | { book: Pick<RawBook, 'format' | 'remarks'> }
  | { sheet: Omit<RawSheet, 'rows'> }
  | { row: PackedRow }
  | { end: true }
  | { refused: Remark[] };

/** Number, 1 when hidden, then the cells: column, value, what is shown (0 when it is the value itself), then what is rare. */
type PackedCell = [column: number, value: CellValue, shown: string | 0, rest?: Pick<RawCell, 'fault' | 'isFormula' | 'format'>];
type PackedRow = [number: number, isHidden: 0 | 1, ...PackedCell[]];

export function packRow({ number, isHidden, cells }: RawRow): PackedRow {
  return [number, isHidden ? 1 : 0, ...cells.map(packCell)];
}

function packCell({ column, value, shown, fault, isFormula, format }: RawCell): PackedCell {
  const packed: PackedCell = [column, value, shown === value ? 0 : shown];
  if (fault !== undefined || isFormula || format !== undefined) packed.push({ ...(fault && { fault }), ...(isFormula && { isFormula }), ...(format !== undefined && { format }) });
  return packed;
}

export function unpackRow([number, isHidden, ...cells]: PackedRow): RawRow {
  return { number, ...(isHidden === 1 && { isHidden: true as const }), cells: cells.map(([column, value, shown, rest]) => ({ column, value, shown: shown === 0 ? String(value) : shown, ...rest })) };
}
