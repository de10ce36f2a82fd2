/**
 * What a workbook says, before anyone knows what it means: one sheet as rows under recognised columns, every cell with
 * the address an official sees on the screen. The contract between reading (`read-*.ts`) and meaning (`src/doors/import-*`).
 */

/** A value as it lay in the file; nothing is guessed here. Dates are yyyy-mm-dd, times of day are dropped. */
export type CellValue = string | number | boolean | { date: string } | null;

export interface Cell {
  /** As on the screen: D17. */
  address: string;
  value: CellValue;
  /** As shown: «6.01E+9», «12.03.2019»; for messages. */
  shown: string;
  /** A formula without a stored result, or an error of the program: #REF!, #Н/Д. */
  fault?: 'no-value' | 'error';
}

export interface TableColumn {
  /** Our name of the field, dotted: `charter.date`. */
  field: string;
  /** Letters on the screen: D. */
  letters: string;
  /** The heading as it stands in the file. */
  title: string;
  /** «Запрошено, тыс. руб.»: its numbers are so many times larger than written. */
  times?: number;
  /** «№ п/п» in place of a number that the table has not. */
  isOrdinal?: true;
}

export interface TableRow {
  /** 1-based, as on the screen. */
  number: number;
  /** Hidden by hand or by a filter: read all the same, and told aloud. */
  isHidden: boolean;
  /** By field name; an empty cell is absent. */
  cells: ReadonlyMap<string, Cell>;
}

export interface Table {
  /** The sheet's name; the file's name for CSV. */
  sheet: string;
  /** The row of headings, 1-based. */
  headerRow: number;
  columns: readonly TableColumn[];
  /** Headings nobody understood: told, not guessed. */
  strangers: readonly { letters: string; title: string; guess?: string }[];
  rows: readonly TableRow[];
  /** Rows that were passed over: totals, repeated headings, notes under the table. */
  passedOver: readonly { number: number; why: string }[];
}
