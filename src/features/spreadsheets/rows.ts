/** Rows under the headings: which are records, which are totals, headings again, notes under the table. Pure. */
import { addressOf, columnOf, type RawCell, type RawRow } from './book.ts';
import { foldHeading } from './fold.ts';
import { textIn, type Grid, type Seen } from './grid.ts';
import type { Header } from './header.ts';
import type { Cell, TableRow } from './table.ts';

export interface ReadRows {
  rows: TableRow[];
  passedOver: { number: number; why: string }[];
  /** Address of a merged cell → rows below it that got its value. */
  spread: Map<string, number[]>;
  /** Rows of one text that named the municipality of the rows below. */
  sections: number[];
}

const TOTAL = /^(и ?т ?о ?г ?о?|в ?с ?е ?г ?о)(?!\p{L})/iu;
const UNDER = /^(\*|\d\)\s|примечани|исполнител|исп\.|подпись|подписано|согласован|утвержд|глава\s|начальник|председатель|руководитель|заместитель|специалист|консультант|м\. ?п\.|тел\.|телефон|дата составления|составил|ответственн|данные |сведения |источник)|_{4,}/iu;
const SECTION = /(округ|район|город|волост|поселени|(^|\s)г\.|(^|\s)р-?о?н(\s|\.|$)|(^|\s)окр\.|(^|\s)(м|г)\.?\s?о\.?(\s|$))/iu;
const TOTAL_WITHIN = 3;

interface Draft {
  raw: RawRow;
  own: RawCell[];
  cells: Map<string, Cell>;
  isWhole: boolean;
}

/** `required` are the fields without which a row is hardly a record. */
export function readRows(grid: Grid, header: Header, required: readonly string[]): ReadRows {
  const read: ReadRows = { rows: [], passedOver: [], spread: new Map(), sections: [] };
  const columns = header.columns.map(({ field, letters, title }) => ({ field, column: columnOf(letters), title: foldHeading(title) }));
  const hasMunicipality = columns.some(({ field }) => field === 'municipality');
  const wanted = required.filter((field) => columns.some((column) => column.field === field));
  const drafts = grid.rows.filter(({ number }) => number > header.bottom).map((raw) => draftOf(raw, grid, columns, wanted)).filter(({ own }) => own.length > 0);
  const lastWhole = drafts.findLastIndex((draft) => draft.isWhole && !isTotal(draft));
  let section: Cell | undefined;

  for (const [index, draft] of drafts.entries()) {
    const { raw, own, cells } = draft;
    const text = textIn(own[0]);
    // A group nobody knows is a section too: the rows below would else go to the municipality above it, and nobody would see.
    const isInside = (section !== undefined || required.includes('municipality')) && index < lastWhole && !isTotal(draft) && text !== '';
    if (!hasMunicipality && own.length === 1 && (SECTION.test(text) || isInside) && isAcross(grid, raw, own[0]!, columns)) {
      section = { address: addressOf(own[0]!.column, raw.number), value: text, shown: text };
      read.sections.push(raw.number);
      continue;
    }
    const why = whyNot(draft, index > lastWhole, index > 0 && raw.number > drafts[index - 1]!.raw.number + 1, grid, columns);
    if (why !== undefined) {
      read.passedOver.push({ number: raw.number, why });
      continue;
    }
    remember(read.spread, raw, cells);
    if (section) cells.set('municipality', section);
    read.rows.push({ number: raw.number, isHidden: raw.isHidden === true, cells });
  }
  return read;
}

interface Column {
  field: string;
  column: number;
  title: string;
}

function draftOf(raw: RawRow, grid: Grid, columns: readonly Column[], required: readonly string[]): Draft {
  const cells = new Map<string, Cell>();
  for (const { field, column } of columns) {
    const seen = grid.at(raw.number, column);
    if (seen && !cells.has(field) && !(seen.merge && seen.merge.left < column)) cells.set(field, cellOf(seen));
  }
  return { raw, own: grid.own(raw), cells, isWhole: required.length > 0 && required.every((field) => cells.has(field)) };
}

function cellOf({ cell, row }: Seen): Cell {
  return { address: addressOf(cell.column, row), value: cell.value, shown: cell.shown, ...(cell.fault && { fault: cell.fault }) };
}

/** Why a row is no record; the words are shown to the office. */
function whyNot(draft: Draft, isTail: boolean, isAfterGap: boolean, grid: Grid, columns: readonly Column[]): string | undefined {
  const { raw, own, cells, isWhole } = draft;
  if (isTotal(draft)) return `итоги: «${short(own.map(textIn).find((text) => TOTAL.test(text))!)}»`;
  if (isNumbering(own)) return 'строка с номерами столбцов';
  const repeated = columns.filter(({ field, title }) => foldHeading(String(cells.get(field)?.value ?? '')) === title).length;
  if (repeated >= 2 && repeated * 2 > cells.size) return 'повтор заголовков';
  if (cells.size === 0 && own.length === 1 && !isTail) return `не в столбцах таблицы: «${short(own[0]!.shown)}»`;
  if (isWhole) return undefined;
  if (own.every(({ value }) => typeof value === 'number')) return 'в строке одни числа, похоже на итоги';
  const text = own.map(textIn).find((said) => said !== '') ?? '';
  if (own.length === 1 && isAcross(grid, raw, own[0]!, columns)) return `подзаголовок во всю ширину: «${short(text)}»`;
  if (isTail && (UNDER.test(text) || (isAfterGap && own.length <= TOTAL_WITHIN) || cells.size === 0)) return `под таблицей: «${short(text)}»`;
  return undefined;
}

function isTotal({ own }: Draft): boolean {
  return own.slice(0, TOTAL_WITHIN).some((cell) => TOTAL.test(textIn(cell)) && textIn(cell).length < 80);
}

/** «1 2 3 4» under the headings. */
function isNumbering(own: readonly RawCell[]): boolean {
  const numbers = own.map(({ value }) => (typeof value === 'number' ? value : typeof value === 'string' && /^\s*\d{1,2}\s*$/.test(value) ? Number(value) : Number.NaN));
  return numbers.length >= 3 && numbers.every((number, index) => number === numbers[0]! + index) && numbers[0]! <= 2;
}

/** One cell for the whole width: merged to the right, or standing where the table has no column of names. */
function isAcross(grid: Grid, raw: RawRow, cell: RawCell, columns: readonly Column[]): boolean {
  const merge = grid.at(raw.number, cell.column)?.merge;
  if (merge && merge.right - merge.left >= Math.min(2, columns.length - 1)) return true;
  return cell.column < Math.min(...columns.map(({ column }) => column));
}

function remember(spread: Map<string, number[]>, raw: RawRow, cells: ReadonlyMap<string, Cell>): void {
  for (const { address } of cells.values()) {
    if (Number(/\d+$/.exec(address)![0]) === raw.number) continue;
    const rows = spread.get(address);
    if (rows) rows.push(raw.number);
    else spread.set(address, [raw.number]);
  }
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
