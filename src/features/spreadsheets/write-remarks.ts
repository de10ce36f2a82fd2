/**
 * The office's workbook given back: all sheets and values, one more column «Замечания» beside the table, the cells meant
 * coloured, and a sheet «Сводка». Read again after the mending, it is the same table.
 */
import { countOf, NOUNS, type PluralForms } from '../../kernel/text.ts';
import { columnOf, lettersOf, LIMITS, type RawBook, type RawCell, type RawSheet } from './book.ts';
import { foldHeading } from './fold.ts';
import { REMARKS_TITLE, SUMMARY_SHEET } from './summary.ts';
import type { Remark } from '../../kernel/remark.ts';
import type { Table } from './table.ts';
import { writeBook, type OutCell, type OutSheet } from './write-xlsx.ts';

/** Told on the sheet «Сводка» and fit for a report. */
const COPY_LOSES = 'Это копия для замечаний: в ней все листы, значения, объединения, ширина столбцов и скрытые строки. Шрифты, цвета, формулы (вместо них значения), картинки, фильтры и примечания остались только в исходном файле.';

const COLOURS = { error: '#F9D3CE', question: '#FCE9B2', warning: '#FFF6D6', note: undefined } as const;
const WORDS = { error: 'ОШИБКА', question: 'ВОПРОС', warning: 'внимание', note: 'к сведению' } as const;
const ORDER = ['error', 'question', 'warning', 'note'] as const;
const REMARKS_WIDTH = 60;
const DEFAULT_WIDTH = 13;
const MOST_LISTED = 2000;
/** A stray cell far below the table is not worth a million empty rows. */
const WIDEST_GAP = 2000;
const QUESTIONS: PluralForms = ['вопрос', 'вопроса', 'вопросов'];

export async function writeRemarkedCopy(book: RawBook, table: Table | undefined, remarks: readonly Remark[]): Promise<Uint8Array> {
  const sheets = book.sheets.filter(({ name }) => name !== SUMMARY_SHEET);
  return writeBook([...sheets.map((sheet) => copyOf(sheet, table?.sheet === sheet.name ? table : undefined, remarks)), summary(book, table, remarks)]);
}

function copyOf(sheet: RawSheet, table: Table | undefined, remarks: readonly Remark[]): OutSheet {
  const byRow = new Map<number, Remark[]>();
  const byAddress = new Map<string, Remark['severity']>();
  for (const remark of table ? remarks : []) {
    const row = remark.row ?? Number(/\d+$/.exec(remark.address ?? '')?.[0] ?? 0);
    if (remark.address) byAddress.set(remark.address, worst(byAddress.get(remark.address), remark.severity));
    if (row > table!.headerRow && remark.severity !== 'note') byRow.set(row, [...(byRow.get(row) ?? []), remark]);
  }
  const added = table && columnForRemarks(sheet, table);
  const covered = coveredCells(sheet);
  const kept = sheet.rows.filter(({ number }, index) => index === 0 || number - sheet.rows[index - 1]!.number <= WIDEST_GAP);
  const rows: (OutCell | null)[][] = Array.from({ length: Math.max(kept.at(-1)?.number ?? 0, table?.headerRow ?? 0) }, () => []);
  for (const { number, cells } of kept) {
    const row = rows[number - 1]!;
    for (const cell of cells) {
      if (cell.column === added || covered.hidden.has(place(number, cell.column))) continue;
      const severity = byAddress.get(`${lettersOf(cell.column)}${number}`);
      const span = covered.spans.get(place(number, cell.column));
      row[cell.column] = { ...valueOf(cell), isTop: true, ...(table && isHeading(number, table, span) && { isWrapped: true }), ...span, ...(severity && COLOURS[severity] && { background: COLOURS[severity] }) };
    }
  }
  if (table && added !== undefined) {
    rows[table.headerRow - 1]![added] = { value: REMARKS_TITLE, isBold: true, isTop: true, background: COLOURS.question };
    for (const [number, said] of byRow) {
      const row = rows[number - 1];
      if (row) row[added] = { value: said.map(({ severity, text }) => `${WORDS[severity]}: ${text}`).join('\n').slice(0, LIMITS.textLength), isWrapped: true, background: COLOURS[said.map(({ severity }) => severity).reduce(worst)] };
    }
  }
  return {
    name: sheet.name,
    rows: rows.map((row) => Array.from(row, (cell) => cell ?? null)),
    columns: Array.from({ length: Math.max(sheet.widths.length, (added ?? 0) + 1) }, (_, column) => ({ width: column === added ? REMARKS_WIDTH : (sheet.widths[column] ?? DEFAULT_WIDTH), isHidden: sheet.hiddenColumns.includes(column) && column !== added })),
    hiddenRows: new Set(kept.filter(({ number, isHidden }) => isHidden && !byRow.has(number)).map(({ number }) => number)),
    ...(sheet.isHidden && !table && { isHidden: true }),
    ...(table && { stickyRows: table.headerRow }),
  };
}

/** Headings of one or two rows, and no title over the whole table. */
function isHeading(row: number, table: Table, span?: { columnSpan: number }): boolean {
  return row <= table.headerRow && row > table.headerRow - 2 && (span?.columnSpan ?? 1) <= 3;
}

function worst(a: Remark['severity'] | undefined, b: Remark['severity']): Remark['severity'] {
  return a !== undefined && ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b;
}

/** The column of an earlier copy, or the first free one at the right of everything. */
function columnForRemarks(sheet: RawSheet, table: Table): number {
  const heading = sheet.rows.find(({ number }) => number === table.headerRow)?.cells.find(({ value }) => typeof value === 'string' && foldHeading(value) === foldHeading(REMARKS_TITLE));
  if (heading) return heading.column;
  const filled = sheet.rows.flatMap(({ cells }) => cells.at(-1)?.column ?? 0);
  return Math.max(...table.columns.map(({ letters }) => columnOf(letters)), filled.reduce((most, column) => Math.max(most, column), 0)) + 1;
}

function valueOf({ value, shown, fault, format }: RawCell): OutCell {
  if (fault !== undefined) return { value: shown };
  if (typeof value === 'object' && value !== null) return { value, format: /^\d{4}$/.test(shown) ? 'yyyy' : /^\p{L}+ \d{4}$/u.test(shown) ? 'mmmm yyyy' : 'dd.mm.yyyy' };
  if (typeof value === 'string') return { value, ...(/[\r\n]/.test(value) && { isWrapped: true }), ...(/^\s*[\d+]/.test(value) && { format: '@' }) };
  return { value, ...(format !== undefined && typeof value === 'number' && { format }) };
}

const place = (row: number, column: number): number => row * LIMITS.columns + column;

/** Spans of merged cells and what lies unseen under them; a merge that crosses another one is left out. */
function coveredCells(sheet: RawSheet): { spans: Map<number, { columnSpan: number; rowSpan: number }>; hidden: Set<number> } {
  const spans = new Map<number, { columnSpan: number; rowSpan: number }>();
  const hidden = new Set<number>();
  const last = sheet.rows.at(-1)?.number ?? 0;
  const filled = new Set(sheet.rows.flatMap(({ number, cells }) => cells.map(({ column }) => place(number, column))));
  for (const { top, bottom, left, right } of sheet.merges) {
    const rowSpan = Math.min(bottom, last) - top + 1;
    const columnSpan = Math.min(right, LIMITS.columns - 1) - left + 1;
    if (rowSpan < 1 || columnSpan < 1 || rowSpan * columnSpan < 2 || rowSpan * columnSpan > LIMITS.rows) continue;
    const places = Array.from({ length: rowSpan * columnSpan }, (_, index) => place(top + Math.floor(index / columnSpan), left + (index % columnSpan)));
    if (places.some((at) => hidden.has(at) || spans.has(at))) continue;
    if (!filled.has(places[0]!)) continue;
    spans.set(places[0]!, { columnSpan, rowSpan });
    for (const at of places.slice(1)) hidden.add(at);
  }
  return { spans, hidden };
}

function summary(book: RawBook, table: Table | undefined, remarks: readonly Remark[]): OutSheet {
  const count = (severity: Remark['severity']): number => remarks.filter((remark) => remark.severity === severity).length;
  const line = (text: string, isBold = false): OutCell[] => [{ value: text, isWrapped: true, isBold, columnSpan: 3 }];
  const listed = remarks.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || (a.row ?? 0) - (b.row ?? 0));
  const verdict = count('error') + count('question') > 0 ? 'Таблица не внесена: сначала исправьте ошибки и ответьте на вопросы, потом запустите ту же команду с исправленным файлом.' : 'Препятствий нет: таблицу можно вносить.';
  return {
    name: SUMMARY_SHEET,
    rows: [
      line(`Замечания к файлу «${book.file}»${table ? `, лист «${table.sheet}»` : ''}`, true),
      line(`${countOf(count('error'), NOUNS.error)}, ${countOf(count('question'), QUESTIONS)}, ${countOf(count('warning'), NOUNS.warning)}; записей в таблице: ${table?.rows.length ?? 0}.`),
      line(verdict),
      line(COPY_LOSES),
      [],
      ['Что это', 'Где', 'Замечание'].map((value) => ({ value, isBold: true, background: '#E4EEE6' })),
      ...listed.slice(0, MOST_LISTED).map(({ severity, row, address, text }): OutCell[] => [
        { value: WORDS[severity], isWrapped: true, ...(COLOURS[severity] && { background: COLOURS[severity] }) },
        { value: address ?? (row === undefined ? 'файл' : `строка ${row}`), isWrapped: true },
        { value: text, isWrapped: true },
      ]),
      ...(listed.length > MOST_LISTED ? [line(`Показаны первые ${MOST_LISTED} замечаний из ${listed.length}.`)] : []),
    ],
    columns: [{ width: 14 }, { width: 14 }, { width: 110 }],
  };
}
