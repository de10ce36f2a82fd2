/** The copy of a workbook with remarks, beside the workbook; neither the workbook nor a copy that somebody mends is touched. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { RawBook } from '../features/spreadsheets/book.ts';
import type { Table } from '../features/spreadsheets/table.ts';
import { isUntouched, stamped } from './copy-stamp.ts';
import { writeRemarkedCopy } from '../features/spreadsheets/write-remarks.ts';
import type { Remark } from '../kernel/remark.ts';

const MOST_COPIES = 999;

/** Returns the path of the copy. A file that is there stays, unless it is a copy of ours that nobody has saved since: it may hold someone's work. */
export async function writeRemarks(file: string, book: RawBook, table: Table, remarks: readonly Remark[], wanted: string | undefined): Promise<string> {
  const stem = wanted === undefined ? join(dirname(file), `${basename(file, extname(file)).replace(/-zamechaniya(-\d+)?$/, '')}-zamechaniya`) : wanted.replace(/\.xlsx$/i, '');
  const bytes = stamped(await writeRemarkedCopy(book, table, remarks));
  for (let turn = 1; turn <= MOST_COPIES; turn++) {
    const path = resolve(`${stem}${turn === 1 ? '' : `-${turn}`}.xlsx`);
    if (existsSync(path) && (path === resolve(file) || !isUntouched(readFileSync(path)))) continue;
    writeFileSync(path, bytes);
    return path;
  }
  throw new Error(`Копий ${stem}-….xlsx уже ${MOST_COPIES}: удалите лишние и повторите.`);
}
