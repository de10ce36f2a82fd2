/** The copy of a workbook with remarks, beside the workbook; the workbook itself is never touched. */
import { writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { RawBook } from '../features/spreadsheets/book.ts';
import type { Table } from '../features/spreadsheets/table.ts';
import { writeRemarkedCopy } from '../features/spreadsheets/write-remarks.ts';
import type { Remark } from '../kernel/remark.ts';

/** Returns the path of the copy. A copy of a former run is replaced: it is ours. */
export async function writeRemarks(file: string, book: RawBook, table: Table, remarks: readonly Remark[], wanted: string | undefined): Promise<string> {
  const beside = join(dirname(file), `${basename(file, extname(file)).replace(/-zamechaniya$/, '')}-zamechaniya.xlsx`);
  const path = resolve(wanted ?? beside);
  const target = path === resolve(file) ? path.replace(/\.xlsx$/i, '') + '-2.xlsx' : path;
  writeFileSync(target, await writeRemarkedCopy(book, table, remarks));
  return target;
}
