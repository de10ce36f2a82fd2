/** Rows of cells → the bytes of an .xlsx file, the same bytes every time. The only file that knows the writer. */
import writeXlsxFile, { type CellObject, type Feature, type Sheet } from 'write-excel-file/node';
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';
import { stampZip } from './zip-time.ts';

export type OutValue = string | number | boolean | { date: string } | null;

export interface OutCell {
  value: OutValue;
  /** Number format of the program; '@' keeps digits as text. */
  format?: string;
  isBold?: boolean;
  isWrapped?: boolean;
  isTop?: boolean;
  /** #RRGGBB. */
  background?: string;
  colour?: string;
  columnSpan?: number;
  rowSpan?: number;
}

export interface OutSheet {
  name: string;
  rows: readonly (readonly (OutCell | null)[])[];
  columns: readonly { width?: number; isHidden?: boolean }[];
  hiddenRows?: ReadonlySet<number>;
  isHidden?: boolean;
  /** How many rows stay in sight. */
  stickyRows?: number;
  /** Markup of `<dataValidations>`, ready made. */
  validations?: string;
}

const DATE_FORMAT = 'dd.mm.yyyy';
const HIDDEN_WIDTH = 9;
const FONT = { fontFamily: 'Arial', fontSize: 10 } as const;

type Known = Sheet<never> & { ours: OutSheet };

/** Hidden rows, columns and sheets, lists to choose from, the width of one page: what the writer has no words for. */
const EXTRAS = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes(tagName: string, attributes: Record<string, string | number>, index: number | undefined, options: unknown) {
          const { ours } = options as Known;
          if (tagName === 'row' && index !== undefined && ours.hiddenRows?.has(index + 1)) return { ...attributes, hidden: 1 };
          if (tagName === 'col' && ours.columns[Number(attributes['min']) - 1]?.isHidden) return { ...attributes, hidden: 1 };
          if (tagName === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 };
          return attributes;
        },
        transform(whole: string, options: unknown) {
          const { ours } = options as Known;
          const xml = whole.replace(/(<worksheet\b[^>]*>)(?!<sheetPr)/u, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
          return ours.validations === undefined ? xml : insertElementMarkupAccordingToOrderOfSiblings(xml, ours.validations, getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [], 'worksheet');
        },
      },
      'xl/workbook.xml': {
        transformElementAttributes(tagName: string, attributes: Record<string, string | number>, index: number | undefined, options: unknown) {
          return tagName === 'sheet' && index !== undefined && (options as Known[])[index]?.ours.isHidden ? { ...attributes, state: 'hidden' } : attributes;
        },
      },
    },
  },
} as unknown as Feature<never>;

export async function writeBook(sheets: readonly OutSheet[]): Promise<Uint8Array> {
  const names = distinctNames(sheets.map(({ name }) => name));
  const known = sheets.map((ours, index): Known => ({
    sheet: names[index]!,
    data: ours.rows.map((row) => {
      const height = heightOf(row, ours.columns);
      return row.map((cell) => (cell === null ? null : { ...cellObject(cell), ...(cell.isWrapped && height > LINE && { height }) }));
    }),
    columns: ours.columns.map(({ width, isHidden }) => ({ width: width ?? (isHidden ? HIDDEN_WIDTH : undefined) })),
    ...(ours.stickyRows !== undefined && { stickyRowsCount: ours.stickyRows }),
    orientation: 'landscape' as const,
    ours,
  }));
  const file = writeXlsxFile(known as unknown as Sheet<never>[], { ...FONT, features: [EXTRAS] } as never);
  return stampZip(new Uint8Array(await file.toBuffer()));
}

const LINE = 13.5;
/** The programs allow no more than 409 points. */
const TALLEST = 30;
const USUAL_WIDTH = 9;

/** Programs do not all fit a row to its wrapped text by themselves: so many lines as the width of the columns makes of it. */
function heightOf(row: readonly (OutCell | null)[], columns: OutSheet['columns']): number {
  let lines = 1;
  for (const [index, cell] of row.entries()) {
    if (!cell?.isWrapped || typeof cell.value !== 'string') continue;
    const width = Array.from({ length: cell.columnSpan ?? 1 }, (_, step) => columns[index + step]?.width ?? USUAL_WIDTH).reduce((sum, one) => sum + one, 0);
    const own = cell.value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.05) / width)), 0);
    lines = Math.max(lines, Math.ceil(own / (cell.rowSpan ?? 1)));
  }
  return Math.min(TALLEST, lines) * LINE;
}

function cellObject({ value, format, isBold, isWrapped, isTop, background, colour, columnSpan, rowSpan }: OutCell): CellObject {
  const style = { ...(isBold && { fontWeight: 'bold' as const }), ...(isWrapped && { wrap: true }), ...(background && { backgroundColor: background }), ...(colour && { textColor: colour }), ...((isWrapped || isTop) && { alignVertical: 'top' as const }), ...(columnSpan && { columnSpan }), ...(rowSpan && { rowSpan }) };
  if (value === null) return { ...style, ...(format && { format, type: format === '@' ? String : Number }) };
  if (typeof value === 'object') return { ...style, value: new Date(`${value.date}T00:00:00Z`), type: Date, format: format ?? DATE_FORMAT };
  if (typeof value === 'number') return { ...style, value, type: Number, ...(format && format !== '@' && { format }) };
  if (typeof value === 'boolean') return { ...style, value, type: Boolean };
  return { ...style, value: safeText(value), type: String, ...(format === '@' && { format }) };
}

/** The writer keeps texts by name in a plain object, so a word that every object has would be lost; «_x0041_» is a letter to readers. */
function safeText(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return plain in {} ? `${plain} ` : plain;
}

const LONGEST_NAME = 31;

/** Names that every program accepts, each once. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean = name.replace(/[[\]/\\:*?]+/g, ' ').replace(/^'+|'+$/g, '').trim().slice(0, LONGEST_NAME).trim() || 'Лист';
    let said = clean;
    for (let turn = 2; taken.has(said.toLowerCase()); turn++) said = `${clean.slice(0, LONGEST_NAME - 4)} ${turn}`;
    taken.add(said.toLowerCase());
    return said;
  });
}
