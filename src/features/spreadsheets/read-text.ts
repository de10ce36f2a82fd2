/** A table of commas (or «;», or tabs) in any encoding an office uses → a workbook of one sheet. Pure. */
import { parse } from 'csv-parse/sync';
import { rearm } from '../../kernel/csv.ts';
import { LIMITS, type RawBook, type RawCell, type RawRow } from './book.ts';
import { errorWord, isErrorWord } from './shown.ts';
import type { Remark } from '../../kernel/remark.ts';

const SEPARATORS = [';', ',', '\t', '|'] as const;
const SNIFFED_LINES = 30;
/** No program for tables has more columns. */
const MOST_CELLS_A_LINE = 16_384;

export function readText(bytes: Uint8Array, file: string): { ok: true; book: RawBook } | { ok: false; remarks: Remark[] } {
  const decoded = decodeText(bytes);
  if (decoded === undefined) return { ok: false, remarks: [{ severity: 'error', text: 'Не понять, в какой кодировке файл. Сохраните его в Excel как «CSV UTF-8» или пришлите книгу .xlsx.' }] };
  const separator = separatorOf(decoded.text);
  if (hasEndlessLine(decoded.text, separator)) return { ok: false, remarks: [{ severity: 'error', text: `В одной строке файла больше ${MOST_CELLS_A_LINE} клеток: это не таблица или испорчены переносы строк. Сохраните таблицу заново.` }] };
  const remarks: Remark[] = [{ severity: 'note', text: `Файл CSV прочитан в кодировке ${decoded.encoding}, разделитель — ${SEPARATOR_WORDS[separator]}.` }];
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(decoded.text, { delimiter: separator, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, info: true, to: LIMITS.rows + 2, max_record_size: 4_000_000 }) as unknown as typeof records;
  } catch (error) {
    return { ok: false, remarks: [{ severity: 'error', text: faultText(error) }] };
  }
  const first = records[0]?.record;
  if (first?.length === 1 && /^sep=.$/i.test(first[0]!)) records.shift();
  const rows = records.map(({ record }, index): RawRow => ({
    number: index + 1 + (first !== records[0]?.record ? 1 : 0),
    cells: record.slice(0, LIMITS.columns).flatMap((text, column) => (text === '' ? [] : [cellOf(rearm(text.slice(0, LIMITS.textLength)), column)])),
  })).filter(({ cells }) => cells.length > 0);
  if (records.some(({ record }) => record.length > LIMITS.columns)) remarks.push({ severity: 'warning', text: `Столбцы дальше ${LIMITS.columns}-го не прочитаны.` });
  return { ok: true, book: { file, format: 'csv', sheets: [{ name: file, rows: rows.slice(0, LIMITS.rows), ...(rows.length > LIMITS.rows && { filledRows: rows.length }), merges: [], hiddenColumns: [], widths: [] }], remarks } };
}

function hasEndlessLine(text: string, separator: string): boolean {
  let cells = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\n' || text[at] === '\r') cells = 0;
    else if (text[at] === separator && ++cells > MOST_CELLS_A_LINE) return true;
  }
  return false;
}

function cellOf(text: string, column: number): RawCell {
  return isErrorWord(text) ? { column, value: null, shown: errorWord(text), fault: 'error' } : { column, value: text, shown: text };
}

const SEPARATOR_WORDS: Readonly<Record<string, string>> = { ';': 'точка с запятой', ',': 'запятая', '\t': 'табуляция', '|': 'вертикальная черта' };

function faultText(error: unknown): string {
  const { code, lines } = error as { code?: string; lines?: number };
  if (code === 'CSV_QUOTE_NOT_CLOSED') return `Кавычка открыта и не закрыта: клетка тянется до конца файла (строка ${lines ?? '?'}). Закройте кавычку или удвойте её внутри текста: "".`;
  if (code === 'CSV_MAX_RECORD_SIZE') return `Строка ${lines ?? '?'} длиннее четырёх миллионов знаков: должно быть, не закрыта кавычка.`;
  return `Таблица не читается${lines === undefined ? '' : `: строка ${lines}`}. Проверьте кавычки или пришлите книгу .xlsx.`;
}

/** The mark at the beginning, then strict UTF-8, then the two old Russian encodings told apart by their letters. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return [
      { label: 'windows-1251', encoding: 'Windows-1251' },
      { label: 'ibm866', encoding: 'DOS (866)' },
      { label: 'koi8-r', encoding: 'КОИ-8' },
    ]
      .map(({ label, encoding }) => ({ text: new TextDecoder(label).decode(bytes), encoding }))
      .find(({ text }) => looksRussian(text));
  }
}

/** Most letters outside ASCII are Russian, and most of those are small: the other encodings give capitals and frames. */
function looksRussian(text: string): boolean {
  const sample = text.slice(0, 100_000);
  const foreign = sample.match(/[^\p{ASCII}№«»—–…°\u00A0]/gu)?.length ?? 0;
  const small = sample.match(/[а-яё]/gu)?.length ?? 0;
  const capital = sample.match(/[А-ЯЁ]/gu)?.length ?? 0;
  return foreign > 0 && (small + capital) / foreign > 0.9 && (small > capital || foreign < 12);
}

/** The sign that cuts most lines into the same number of cells; signs inside quotes do not count. */
function separatorOf(text: string): (typeof SEPARATORS)[number] {
  const said = /^\uFEFF?sep=(.)/i.exec(text)?.[1];
  if (said && (SEPARATORS as readonly string[]).includes(said)) return said as (typeof SEPARATORS)[number];
  const lines = text.slice(0, 200_000).replace(/"[^"]*"/g, '""').split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').slice(0, SNIFFED_LINES);
  const scored = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const usual = mode(counts.filter((count) => count > 0));
    return { separator, score: usual === 0 ? 0 : counts.filter((count) => count === usual).length * Math.min(usual, 20) };
  });
  return scored.toSorted((a, b) => b.score - a.score)[0]!.separator;
}

function mode(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
