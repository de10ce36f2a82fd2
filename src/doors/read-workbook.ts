/**
 * Reads a workbook or a CSV file safely: a gate first, then a child process with a small memory and a time limit. Whatever
 * the bytes are, the answer is a book or a sentence in Russian; nothing is thrown and nothing is written.
 */
import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { RawBook } from '../features/spreadsheets/book.ts';
import { GATE, judge } from '../features/spreadsheets/gate.ts';
import type { Remark } from '../kernel/remark.ts';
import { unpackRow, type Line } from './workbook-lines.ts';

const CHILD = fileURLToPath(new URL('parse-workbook.ts', import.meta.url));
const SECONDS = 20;
const HEAP_MEGABYTES = 512;
/** More text than this cannot come from a file that passed the gate. */
const MOST_CHARACTERS = 300_000_000;

export type ReadWorkbook = { ok: true; book: RawBook } | { ok: false; remarks: Remark[] };

export interface ReadOptions {
  /** The sheet that is wanted; that it is there is checked at once. */
  sheet?: string;
  /** For tests: less time than usual. */
  seconds?: number;
}

/** Reads the file as it is now. */
export async function readWorkbook(file: string, options: ReadOptions = {}): Promise<ReadWorkbook> {
  const read = readBytes(file);
  return 'text' in read ? refuse(read.text) : readWorkbookBytes(read.bytes, basename(file), options);
}

/** The same for bytes in hand; `name` is the file's name without folders. */
export async function readWorkbookBytes(bytes: Uint8Array, name: string, { sheet, seconds = SECONDS }: ReadOptions = {}): Promise<ReadWorkbook> {
  const shown = name.normalize('NFC');
  const verdict = judge(bytes, shown);
  if (!verdict.ok) return verdict;
  const read = await parseInChild(bytes, shown, seconds);
  if (!read.ok || sheet === undefined || read.book.sheets.some((found) => found.name === sheet)) return read;
  return refuse(`В книге нет листа «${sheet}». Есть: ${read.book.sheets.map((found) => `«${found.name}»`).join(', ')}.`);
}

function readBytes(file: string): { bytes: Uint8Array } | { text: string } {
  try {
    const facts = statSync(file);
    if (facts.isDirectory()) return { text: `«${file}» — папка, а нужен файл.` };
    if (!facts.isFile()) return { text: `«${file}» — не обычный файл.` };
    if (facts.size > GATE.bytes) return { bytes: new Uint8Array(facts.size) };
    return { bytes: new Uint8Array(readFileSync(file)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { text: `Файла «${file}» нет. Проверьте имя и папку.` };
    if (code === 'EACCES' || code === 'EPERM') return { text: `Файл «${file}» не открывается: нет прав на чтение.` };
    return { text: `Файл «${file}» не читается. Закройте его в других программах и попробуйте ещё раз.` };
  }
}

function parseInChild(bytes: Uint8Array, name: string, seconds: number): Promise<ReadWorkbook> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${HEAP_MEGABYTES}`, CHILD, name], { stdio: ['pipe', 'pipe', process.env.DEBUG_WORKBOOK ? 'inherit' : 'ignore'] });
    const collected = collector(name);
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, seconds * 1000);
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
    const lines = createInterface({ input: child.stdout, crlfDelay: Infinity });
    lines.on('line', (line) => {
      if (!collected.take(line)) child.kill('SIGKILL');
    });
    const output = new Promise<void>((done) => lines.once('close', done));
    child.once('error', () => resolve(refuse('Не удалось запустить чтение книги. Перезапустите команду.')));
    child.once('close', () => {
      clearTimeout(timer);
      void output.then(() => resolve(collected.answer(isLate ? `Книга читалась дольше ${seconds} секунд, чтение остановлено: так бывает, когда заполненных клеток больше миллиона. Скопируйте таблицу значениями в новую книгу.` : TOO_HEAVY)));
    });
  });
}

const TOO_HEAVY = 'Книга не поместилась в отведённую память: так бывает, когда заполненных клеток больше миллиона. Скопируйте таблицу значениями в новую книгу.';

/** Puts the lines of the child together; only a story told to its end is believed. */
function collector(file: string): { take(line: string): boolean; answer(unfinished: string): ReadWorkbook } {
  let book: RawBook | undefined;
  let refused: Remark[] | undefined;
  let isWhole = false;
  let characters = 0;
  return {
    take(text) {
      characters += text.length;
      if (characters > MOST_CHARACTERS) return false;
      let line: Line;
      try {
        line = JSON.parse(text) as Line;
      } catch {
        return true;
      }
      if ('book' in line) book = { file, sheets: [], ...line.book };
      else if ('sheet' in line) book?.sheets.push({ ...line.sheet, rows: [] });
      else if ('row' in line) book?.sheets.at(-1)?.rows.push(unpackRow(line.row));
      else if ('end' in line) isWhole = true;
      else refused = line.refused;
      return true;
    },
    answer: (unfinished) => (refused ? { ok: false, remarks: refused } : book && isWhole ? { ok: true, book } : refuse(unfinished)),
  };
}

function refuse(text: string): { ok: false; remarks: Remark[] } {
  return { ok: false, remarks: [{ severity: 'error', text }] };
}
