/**
 * The child that parses a workbook: bytes at its input, one line of JSON for every sheet and row at its output. It has its
 * own small memory and may be killed at any moment; whatever a file does to it, nobody else is hurt.
 */
import { readSync, writeSync } from 'node:fs';
import { LIMITS } from '../features/spreadsheets/book.ts';
import { judge } from '../features/spreadsheets/gate.ts';
import { tooManySheets } from '../features/spreadsheets/limits.ts';
import { readSheets } from '../features/spreadsheets/read-sheets.ts';
import { readText } from '../features/spreadsheets/read-text.ts';
import type { RawSheet } from '../features/spreadsheets/book.ts';
import type { Remark } from '../kernel/remark.ts';
import { repack } from '../features/spreadsheets/unpack.ts';
import { packRow, type Line } from './workbook-lines.ts';

const BROKEN = 'Файл испорчен: таблица из него не читается. Откройте его в программе для таблиц, сохраните заново и пришлите ещё раз.';
const CHUNK = 1 << 16;

function main(name: string): void {
  const bytes = readAll();
  const verdict = judge(bytes, name);
  if (!verdict.ok) return end(verdict.remarks);
  const { admitted } = verdict;
  if (admitted.kind === 'csv') {
    const read = readText(bytes, name);
    return read.ok ? send('csv', read.book.sheets, read.book.remarks) : end(read.remarks);
  }
  let workbook = bytes;
  if (admitted.kind !== 'xls') {
    const unpacked = repack(bytes, admitted.kind, admitted.entries);
    if ('fault' in unpacked) return end([{ severity: 'error', text: unpacked.fault }]);
    workbook = unpacked.archive;
  }
  const { sheets, total } = readSheets(workbook, admitted.kind);
  if (total > LIMITS.sheets) return end([tooManySheets(total)]);
  if (sheets.length === 0) return end([{ severity: 'error', text: 'В книге нет ни одного листа с клетками.' }]);
  const far = sheets.filter(({ hasFarColumns }) => hasFarColumns).map((sheet): Remark => ({ severity: 'warning', text: `Лист «${sheet.name}»: заполнены клетки правее столбца CV (сотого), они не прочитаны.` }));
  const unseen: Remark[] = admitted.kind === 'ods' ? [{ severity: 'note', text: 'В файлах .ods не видно, какие строки и столбцы скрыты: прочитаны все.' }] : [];
  return send(admitted.kind, sheets.map(({ hasFarColumns: _, ...sheet }) => sheet), [...verdict.remarks, ...unseen, ...far]);
}

function send(format: 'xlsx' | 'xls' | 'ods' | 'csv', sheets: readonly RawSheet[], remarks: Remark[]): void {
  let pending = line({ book: { format, remarks } });
  for (const { rows, ...sheet } of sheets) {
    pending += line({ sheet });
    for (const row of rows) {
      pending += line({ row: packRow(row) });
      if (pending.length > CHUNK) pending = flush(pending);
    }
  }
  flush(pending + line({ end: true }));
}

function end(remarks: Remark[]): void {
  flush(line({ refused: remarks }));
}

function line(said: Line): string {
  return `${JSON.stringify(said)}\n`;
}

/** Synchronous: the parent reads while we write, and nothing piles up here. */
function flush(text: string): '' {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
  return '';
}

function readAll(): Uint8Array {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    try {
      const read = readSync(0, chunk, 0, CHUNK, null);
      if (read === 0) return new Uint8Array(Buffer.concat(chunks));
      chunks.push(chunk.subarray(0, read));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return new Uint8Array(Buffer.concat(chunks));
      if (code !== 'EAGAIN') throw error;
    }
  }
}

try {
  main(process.argv[2] ?? '');
} catch (error) {
  end([{ severity: 'error', text: BROKEN }]);
  if (process.env.DEBUG_WORKBOOK) console.error(error);
}
