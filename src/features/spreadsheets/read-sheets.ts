/** Bytes of a workbook that passed the gate → sheets. The only file that knows the parser. Runs in the reading child. */
import * as XLSX from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { LIMITS, type RawCell, type RawMerge, type RawRow, type RawSheet } from './book.ts';
import { dateOfSerial, errorWord, isErrorWord, shownDate, shownNumber } from './shown.ts';

XLSX.set_cptable(codepages);

/** Repeated empty rows of .ods and .xls are cut here; .xlsx is sparse by itself. */
const MOST_PARSED_ROWS = LIMITS.rows * 2;
const MOST_MERGES = 20_000;
const WIDEST = 120;

interface ParsedCell {
  t: 'n' | 's' | 'b' | 'e' | 'z' | 'd';
  v?: unknown;
  w?: string;
  z?: string;
  f?: string;
}
interface ParsedSheet {
  '!data'?: (ParsedCell[] | undefined)[];
  '!merges'?: { s: { r: number; c: number }; e: { r: number; c: number } }[];
  '!rows'?: ({ hidden?: boolean } | undefined)[];
  '!cols'?: ({ hidden?: boolean; width?: number | null } | undefined)[];
  '!autofilter'?: unknown;
  '!type'?: string;
}

export interface ReadSheet extends RawSheet {
  hasFarColumns: boolean;
}

/** Throws what the parser throws; the child says it in words. */
export function readSheets(bytes: Uint8Array, kind: 'xlsx' | 'xls' | 'ods'): { sheets: ReadSheet[]; total: number } {
  const book = XLSX.read(bytes, { type: 'array', dense: true, cellNF: true, cellText: true, cellDates: false, cellHTML: false, cellStyles: true, sheetStubs: false, ...(kind === 'xlsx' ? {} : { sheetRows: MOST_PARSED_ROWS }) });
  const is1904 = (book.Workbook?.WBProps as { date1904?: boolean } | undefined)?.date1904 === true;
  const names = book.SheetNames.slice(0, LIMITS.sheets);
  const sheets = names.flatMap((name, index) => {
    const sheet = book.Sheets[name] as ParsedSheet | undefined;
    if (!sheet) throw new Error(`Sheet ${name} was not parsed.`);
    if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') return [];
    return [rawSheet(name, sheet, (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0, is1904)];
  });
  return { sheets, total: book.SheetNames.length };
}

function rawSheet(name: string, sheet: ParsedSheet, isHidden: boolean, is1904: boolean): ReadSheet {
  const rows: RawRow[] = [];
  let filled = 0;
  let hasFarColumns = false;
  (sheet['!data'] ?? []).forEach((parsed, index) => {
    const cells: RawCell[] = [];
    parsed?.forEach((cell, column) => {
      const raw = rawCell(cell, column, is1904);
      if (raw === undefined) return;
      if (column < LIMITS.columns) cells.push(raw);
      else hasFarColumns = true;
    });
    if (cells.length === 0) return;
    filled++;
    if (filled <= LIMITS.rows) rows.push({ number: index + 1, ...(sheet['!rows']?.[index]?.hidden && { isHidden: true as const }), cells });
  });
  const columns = (sheet['!cols'] ?? []).slice(0, LIMITS.columns);
  return {
    name,
    ...(isHidden && { isHidden: true as const }),
    ...(sheet['!autofilter'] !== undefined && { isFiltered: true as const }),
    ...(filled > LIMITS.rows && { filledRows: filled }),
    rows,
    merges: (sheet['!merges'] ?? []).slice(0, MOST_MERGES).map(({ s, e }): RawMerge => ({ top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c })),
    hiddenColumns: Array.from(columns, (column, index) => (column?.hidden ? index : -1)).filter((index) => index >= 0),
    widths: Array.from(columns, (column) => (column?.width ? Math.min(WIDEST, Math.round(column.width * 10) / 10) : null)),
    hasFarColumns,
  };
}

function rawCell({ t, v, w, z, f }: ParsedCell, column: number, is1904: boolean): RawCell | undefined {
  const common = { column, ...(f !== undefined && { isFormula: true as const }), ...(z !== undefined && z !== 'General' && { format: z }) };
  if (t === 'z' || v === undefined || v === null) return f === undefined ? undefined : { ...common, value: null, shown: `=${f}`.slice(0, 200), fault: 'no-value' };
  if (t === 'e') return { ...common, value: null, shown: errorWord(w ?? '#ERROR!'), fault: 'error' };
  if (t === 'b') return { ...common, value: v === true, shown: v === true ? 'ИСТИНА' : 'ЛОЖЬ' };
  if (t === 'd') return { ...common, value: { date: (v as Date).toISOString().slice(0, 10) }, shown: w ?? '' };
  if (t === 'n') return { ...common, ...numberOrDate(v as number, w, z, is1904) };
  const text = String(v).slice(0, LIMITS.textLength);
  if (text === '') return undefined;
  return isErrorWord(text) ? { ...common, value: null, shown: errorWord(text), fault: 'error' } : { ...common, value: text, shown: text };
}

function numberOrDate(value: number, said: string | undefined, format: string | undefined, is1904: boolean): Pick<RawCell, 'value' | 'shown'> {
  if (!Number.isFinite(value)) return { value: String(value), shown: String(value) };
  if (format !== undefined && XLSX.SSF.is_date(format)) {
    const date = dateOfSerial(value, is1904);
    const shown = date && shownDate(date, format);
    if (shown) return { value: { date }, shown };
  }
  return { value, shown: shownNumber(value, said) };
}
