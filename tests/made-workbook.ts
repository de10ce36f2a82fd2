/** Workbooks with the faults of real offices, made in memory: nothing binary lies in the repository. All names are made up. */
import * as XLSX from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

type Value = string | number | boolean | null | XLSX.CellObject;

export interface MadeSheet {
  rows: readonly (readonly Value[])[];
  merges?: readonly string[];
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
  isFiltered?: boolean;
  isHidden?: boolean;
}

export type BookType = 'xlsx' | 'biff8' | 'ods' | 'xlsm' | 'xlsb';

/** A cell with more than a value: a date, a format, a formula. */
export const cell = (v: string | number | boolean, more: Partial<XLSX.CellObject> = {}): XLSX.CellObject => ({ t: typeof v === 'string' ? 's' : typeof v === 'number' ? 'n' : 'b', v, ...more });
export const day = (serial: number): XLSX.CellObject => cell(serial, { z: 'dd.mm.yyyy' });

export function madeBook(sheets: Readonly<Record<string, MadeSheet>>, type: BookType = 'xlsx', is1904 = false): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const [name, made] of Object.entries(sheets)) XLSX.utils.book_append_sheet(book, sheetOf(made), name);
  book.Workbook = { WBProps: { date1904: is1904 }, Sheets: Object.values(sheets).map(({ isHidden }) => ({ Hidden: isHidden ? 1 : 0 })) };
  return new Uint8Array(XLSX.write(book, { bookType: type, type: 'buffer' }) as Buffer);
}

function sheetOf({ rows, merges = [], hiddenRows = [], hiddenColumns = [], isFiltered }: MadeSheet): XLSX.WorkSheet {
  const plain = rows.map((row) => row.map((value) => (value !== null && typeof value === 'object' ? null : value)));
  const sheet = XLSX.utils.aoa_to_sheet(plain);
  rows.forEach((row, r) => row.forEach((value, c) => {
    if (value !== null && typeof value === 'object') sheet[XLSX.utils.encode_cell({ r, c })] = value;
  }));
  sheet['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, rows.length - 1), c: Math.max(0, ...rows.map((row) => row.length - 1)) } });
  sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
  sheet['!rows'] = [];
  for (const number of hiddenRows) sheet['!rows'][number - 1] = { hidden: true };
  sheet['!cols'] = [];
  for (const column of hiddenColumns) sheet['!cols'][column] = { hidden: true };
  if (isFiltered) sheet['!autofilter'] = { ref: sheet['!ref'] };
  return sheet;
}

/** The same archive with some parts rewritten (or added). */
export function withParts(bytes: Uint8Array, change: Readonly<Record<string, (text: string) => string>>): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, edit] of Object.entries(change)) parts[name] = strToU8(edit(parts[name] ? strFromU8(parts[name]) : ''));
  return zipSync(parts, { mtime: new Date(1980, 0, 1) });
}

/** Text in Windows-1251, as old programs save it. */
export function windows1251(text: string): Uint8Array {
  const known = new Map([...new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map((letter, byte) => [letter, byte]));
  return Uint8Array.from([...text].map((letter) => known.get(letter) ?? 63));
}

export const HEADINGS = ['Название ТОС', 'Муниципальный округ', 'Состояние', 'Дата регистрации устава', 'Жителей', 'ОГРН'] as const;
export const RODNIK = ['Родник', 'Луговой', 'действует', '12.03.2019', 120, '1026000000011'] as const;
