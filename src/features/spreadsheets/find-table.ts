/** The table in a workbook: the sheet that has the headings, its records, and everything the office should be told. Pure. */
import { countOf, NOUNS } from '../../kernel/text.ts';
import { columnOf, rowList, type RawBook, type RawSheet } from './book.ts';
import type { ColumnBook, ColumnWords } from './columns.ts';
import { KIND_WORDS, type ImportKind } from './fields.ts';
import { Grid } from './grid.ts';
import { findHeader, type Header } from './header.ts';
import { tooManyRows } from './limits.ts';
import { PRIVATE_COLUMN } from './private-columns.ts';
import { readRows, type ReadRows } from './rows.ts';
import { OWN_SHEETS } from './summary.ts';
import type { Remark } from '../../kernel/remark.ts';
import type { Table } from './table.ts';
import { aboutUnits, unreadSheets } from './table-words.ts';

export interface FoundTable {
  /** Absent when no sheet has the headings. With errors among the remarks it serves only to mark them. */
  table?: Table;
  remarks: Remark[];
}

const NAMED_PLACES = 8;

interface Candidate {
  sheet: RawSheet;
  grid: Grid;
  header: Header;
  read: ReadRows;
  missing: ColumnWords[];
}

export function findTable(book: RawBook, columns: ColumnBook, kind: ImportKind, options: { sheet?: string } = {}): FoundTable {
  const words = columns[kind];
  const asked = options.sheet === undefined ? book.sheets.filter(({ name }) => !OWN_SHEETS.includes(name)) : book.sheets.filter(({ name }) => name === options.sheet);
  if (asked.length === 0) return { remarks: [...book.remarks, { severity: 'error', text: options.sheet === undefined ? 'В книге нет листов.' : `В книге нет листа «${options.sheet}». Есть: ${named(book.sheets)}.` }] };
  const candidates = asked.flatMap((sheet) => candidateOf(sheet, words));
  const { chosen, remarks } = choose(candidates, kind);
  if (!chosen) return { remarks: [...book.remarks, ...remarks, ...(candidates.length === 0 ? [noHeader(asked, words, kind)] : [])] };
  const { sheet, header, read, missing } = chosen;
  const table: Table = { sheet: sheet.name, headerRow: header.bottom, columns: header.columns, strangers: header.strangers, rows: read.rows, passedOver: read.passedOver };
  const told = [
    ...book.remarks,
    ...remarks,
    ...(sheet.filledRows === undefined ? [] : [tooManyRows(sheet.name, sheet.filledRows)]),
    ...missing.map((column) => missingColumn(column, header)),
    ...doubled(chosen, words),
    ...strangers(header, new Set(missing.map(({ title }) => title))),
    ...aboutUnits(sheet, header, kind),
    ...(options.sheet === undefined ? unreadSheets(asked, sheet, (other) => whyUnread(other, candidates)) : []),
    ...aboutRows(sheet, header, read),
  ];
  return { table, remarks: told };
}

function candidateOf(sheet: RawSheet, words: readonly ColumnWords[]): Candidate[] {
  const grid = new Grid(sheet);
  const header = findHeader(grid, words);
  if (!header) return [];
  const required = words.filter(({ isRequired }) => isRequired);
  const read = readRows(grid, header, required.map(({ field }) => field));
  const found = new Set(header.columns.map(({ field }) => field));
  const missing = required.filter(({ field }) => !found.has(field) && !(field === 'municipality' && read.sections.length > 0));
  return [{ sheet, grid, header, read, missing }];
}

/** The only sheet with all that is needed; two of them are a question. */
function choose(candidates: readonly Candidate[], kind: ImportKind): { chosen?: Candidate; remarks: Remark[] } {
  const whole = candidates.filter(({ missing, read }) => missing.length === 0 && read.rows.length > 0);
  const shown = whole.filter(({ sheet }) => !sheet.isHidden);
  const fitting = shown.length > 0 ? shown : whole;
  if (fitting.length > 1) {
    return { remarks: [{ severity: 'question', text: `Таблица «${KIND_WORDS[kind]}» есть на нескольких листах: ${named(fitting.map(({ sheet }) => sheet))}. Какой брать? Добавьте к команде --sheet и имя листа: --sheet "${fitting[0]!.sheet.name}".` }] };
  }
  const chosen = fitting[0] ?? candidates.toSorted((a, b) => a.missing.length - b.missing.length || b.header.columns.length - a.header.columns.length)[0];
  if (!chosen) return { remarks: [] };
  const remarks: Remark[] = [];
  if (chosen.sheet.isHidden) remarks.push({ severity: 'warning', text: `Таблица взята со скрытого листа «${chosen.sheet.name}»: на видимых её нет.` });
  return { chosen, remarks };
}

function whyUnread(sheet: RawSheet, candidates: readonly Candidate[]): string {
  const like = candidates.find((candidate) => candidate.sheet === sheet);
  if (!like) return 'в нём не узнались заголовки';
  if (like.missing.length > 0) return `в нём нет ${like.missing.length === 1 ? 'столбца' : 'столбцов'} ${like.missing.map(({ title }) => `«${title}»`).join(', ')}`;
  return like.read.rows.length === 0 ? 'под заголовками нет записей' : 'он скрыт';
}

function noHeader(sheets: readonly RawSheet[], words: readonly ColumnWords[], kind: ImportKind): Remark {
  const needed = words.filter(({ isRequired }) => isRequired).map(({ title }) => `«${title}»`);
  return { severity: 'error', text: `Не нашлась строка заголовков на ${sheets.length === 1 ? `листе ${named(sheets)}` : `листах ${named(sheets)}`}. Для таблицы «${KIND_WORDS[kind]}» нужны столбцы ${needed.join(', ')}. Назовите их так или возьмите образец.` };
}

function missingColumn({ title, headings }: ColumnWords, header: Header): Remark {
  const like = header.strangers.find(({ guess }) => guess === title);
  const others = headings.slice(1, NAMED_PLACES).map((heading) => `«${heading}»`).join(', ');
  const mend = like ? `Похож заголовок «${like.title}» (${like.letters}${header.bottom}): переименуйте его.` : `Узнаются и другие названия: ${others || 'нет'}. Своё название можно добавить в import/columns.yaml.`;
  return { severity: 'error', row: header.bottom, ...(like && { address: `${like.letters}${header.bottom}` }), text: `Нет столбца «${title}». ${mend}` };
}

/** Two columns for one field: harmless while they never contradict each other, else nobody can say which is true. */
function doubled({ header, read, grid }: Candidate, words: readonly ColumnWords[]): Remark[] {
  return words.flatMap(({ field, title }): Remark[] => {
    const same = header.columns.filter((column) => column.field === field);
    if (same.length < 2) return [];
    const said = same.map((column) => `«${column.title}» (${column.letters}${header.bottom})`).join(' и ');
    const clash = read.rows.find(({ number }) => new Set(same.map(({ letters }) => grid.at(number, columnOf(letters))?.cell.shown.trim()).filter((shown) => shown !== undefined)).size > 1);
    if (!clash) return [{ severity: 'note', row: header.bottom, text: `Столбцы ${said} — об одном и том же: «${title}». Они не спорят, взято то, что заполнено.` }];
    return [{ severity: 'question', row: header.bottom, address: `${same[1]!.letters}${header.bottom}`, text: `Столбцы ${said} — об одном и том же: «${title}», а в строке ${clash.number} в них разное. Какой верен? Переименуйте или удалите лишний.` }];
  });
}

function strangers(header: Header, told: ReadonlySet<string>): Remark[] {
  const likely = header.strangers.filter(({ guess }) => guess !== undefined && !told.has(guess));
  const rest = header.strangers.filter(({ guess, title }) => guess === undefined && !PRIVATE_COLUMN.test(title));
  return [
    ...likely.map(({ letters, title, guess }): Remark => ({ severity: 'warning', row: header.bottom, address: `${letters}${header.bottom}`, text: `Столбец «${title}» не узнан и не прочитан. Возможно, это «${guess}»: тогда переименуйте его.` })),
    ...(rest.length > 0 ? [{ severity: 'note' as const, row: header.bottom, text: `${rest.length === 1 ? 'Столбец, которого' : 'Столбцы, которых'} атлас не ведёт, не ${rest.length === 1 ? 'прочитан' : 'прочитаны'}: ${rest.slice(0, NAMED_PLACES).map(({ letters, title }) => `${letters} «${title.slice(0, 60)}»`).join(', ')}${rest.length > NAMED_PLACES ? ' и другие' : ''}.` }] : []),
  ];
}

function aboutRows(sheet: RawSheet, header: Header, { rows, passedOver, spread, sections }: ReadRows): Remark[] {
  const note = (text: string): Remark => ({ severity: 'note', text });
  const told: Remark[] = [note(`Лист «${sheet.name}»: заголовки в строке ${header.bottom}, записей ${rows.length === 0 ? 'нет' : `— ${countOf(rows.length, NOUNS.row)}`}.`)];
  const hidden = rows.filter(({ isHidden }) => isHidden).map(({ number }) => number);
  if (hidden.length > 0) told.push(note(`Скрытые строки${sheet.isFiltered ? ' (фильтром или вручную)' : ''} тоже прочитаны: ${rowList(hidden)} — всего ${countOf(hidden.length, NOUNS.row)}.`));
  const columns = header.columns.filter(({ letters }) => sheet.hiddenColumns.includes(columnOf(letters)));
  if (columns.length > 0) told.push(note(`Скрытые столбцы прочитаны: ${columns.map(({ letters, title }) => `${letters} «${title}»`).join(', ')}.`));
  if (spread.size > 0) {
    const places = [...spread].slice(0, NAMED_PLACES).map(([address, numbers]) => `${address} — к ${numbers.length === 1 ? 'строке' : 'строкам'} ${rowList(numbers)}`);
    told.push(note(`Значение объединённой клетки отнесено ко всем её строкам: ${places.join('; ')}${spread.size > NAMED_PLACES ? '; и другие' : ''}.`));
  }
  if (sections.length > 0) told.push(note(`Муниципалитет взят из подзаголовков в строках ${rowList(sections)}.`));
  for (const { number, why } of passedOver) told.push({ severity: 'note', row: number, text: `Строка ${number} пропущена: ${why}.` });
  if (rows.length === 0) told.push({ severity: 'error', row: header.bottom, text: `Под заголовками в строке ${header.bottom} нет ни одной записи.` });
  return told;
}

function named(sheets: readonly Pick<RawSheet, 'name'>[]): string {
  return sheets.slice(0, NAMED_PLACES).map(({ name }) => `«${name}»`).join(', ') + (sheets.length > NAMED_PLACES ? ' и другие' : '');
}
