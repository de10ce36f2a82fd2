/** DOCX through the `docx` library; its clock dates are then replaced by the day of the material, so the bytes are the same every time. */
import { AlignmentType, Document, Footer, Header, HeightRule, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { type Manuscript, type Piece, type Run, STYLES, type StyleName } from '../../../kernel/manuscript.ts';
import { FONT, LOOKS } from './style-look.ts';
import { zip } from './zip.ts';

const TWIPS = 20;
const PAGE = { width: 11906, height: 16838, margin: 1134 };
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
const VARIANT_INSET = 360;
/** Half-points. */
const LABEL_SIZE = 16;
const TITLE_SIZE = 34;
/** Rules of a pen stand one and a half lines apart. */
const PEN_LINE = 360;
/** A row that a pen fills: 8 mm. */
const PEN_ROW = 454;
const TWIPS_IN_MM = 56.7;

/** What a paper to be signed has and an article of a newspaper has not. */
export interface DocxPaper {
  /** Beside the number of the page, on every page. */
  footer: string;
}

function paragraphStyle(name: StyleName) {
  const { id, size, bold, italic, before, after, indent = 0, hanging = 0 } = LOOKS[name];
  const level = name === 'Заголовок' ? { outlineLevel: 0, keepNext: true } : name === 'Подзаголовок' ? { outlineLevel: 1, keepNext: true } : {};
  return {
    id,
    name,
    basedOn: 'Normal',
    next: LOOKS.Текст.id,
    quickFormat: true,
    run: { size: size * 2, ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}) },
    paragraph: { spacing: { before: before * TWIPS, after: after * TWIPS }, indent: { left: indent * TWIPS, hanging: hanging * TWIPS }, ...level },
  };
}

interface Paint {
  bold?: true;
  runs?: readonly Run[];
  /** Set in from the left edge, twips. */
  inset?: number;
  /** Stays on the page of what follows. */
  keepNext?: true;
}

/** A line break inside of a run; the label of a blank is smaller than its rule. */
function runParts({ text, strong, blank }: Run): TextRun[] {
  const [, rule = text, label] = (blank && /^([^(]*)(\(.*\))$/s.exec(text)) ?? [];
  const part = (words: string, small?: true): TextRun[] => words.split('\n').map((line, index) => new TextRun({ text: line, ...(strong && !small ? { bold: strong } : {}), ...(small ? { size: LABEL_SIZE } : {}), ...(index > 0 ? { break: 1 } : {}) }));
  return [...part(rule), ...(label ? part(label, true) : [])];
}

const paragraph = (style: StyleName, text: string, { bold, runs = [{ text, ...(bold && { strong: bold }) }], inset, keepNext }: Paint = {}): Paragraph =>
  new Paragraph({
    style: LOOKS[style].id,
    ...(inset ? { indent: { left: inset } } : {}),
    ...(keepNext ? { keepNext } : {}),
    ...(runs.some(({ blank }) => blank && blank.lines > 1) ? { spacing: { line: PEN_LINE } } : {}),
    children: runs.flatMap(runParts),
  });

const titleLine = (text: string): Paragraph => new Paragraph({ style: LOOKS.Заголовок.id, alignment: AlignmentType.CENTER, spacing: { before: 120, after: 240 }, children: [new TextRun({ text, bold: true, size: TITLE_SIZE })] });

function row(cells: readonly string[], widths: readonly number[], isHead: boolean, least = 0, keepNext = false): TableRow {
  return new TableRow({
    ...(isHead ? { tableHeader: true } : {}),
    cantSplit: true,
    height: least > 0 ? { value: least, rule: HeightRule.ATLEAST } : { value: 0, rule: HeightRule.AUTO },
    children: cells.map((cell, index) => new TableCell({ width: { size: widths[index]!, type: WidthType.DXA }, children: [paragraph('Таблица', cell, { ...(isHead && { bold: true }), ...(keepNext && { keepNext: true as const }) })] })),
  });
}

/** Word makes one table of two that touch, and wants a paragraph at the end. */
const isOpen = (next: Piece | undefined): boolean => next?.kind !== 'line';

function piece(said: Piece, next: Piece | undefined): (Paragraph | Table)[] {
  if (said.kind === 'line') return [paragraph(said.style, said.text, { ...(said.runs && { runs: said.runs }), ...((said.tail || (said.variant && said.style === 'Рубрика') || (said.style === 'Подзаголовок' && next?.kind === 'table')) && { keepNext: true as const }), ...(said.variant && { inset: VARIANT_INSET + (LOOKS[said.style].indent ?? 0) * TWIPS }) })];
  const columns = (said.head.length > 0 ? said.head : said.rows[0]!).length;
  const shares = said.shares ?? Array.from({ length: columns }, () => 1);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((TEXT_WIDTH * share) / all));
  const isKept = said.whole === true || said.tail === true;
  const table = new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [...(said.head.length > 0 ? [row(said.head, widths, true, 0, isKept)] : []), ...said.rows.map((cells, index) => row(cells, widths, false, said.heights ? Math.round(said.heights[index]! * TWIPS_IN_MM) : said.roomy && PEN_ROW, said.tail ?? (isKept && index < said.rows.length - 1)))],
  });
  return isOpen(next) ? [table, paragraph('Таблица', '')] : [table];
}

/** The code of the paper on the left, the number of the page on the right. */
function pageFooter({ footer }: DocxPaper): Footer {
  return new Footer({ children: [new Paragraph({ style: LOOKS.Служебное.id, alignment: AlignmentType.CENTER, children: [new TextRun(`${footer} · страница\u00A0`), new TextRun({ children: [PageNumber.CURRENT] }), new TextRun(' из\u00A0'), new TextRun({ children: [PageNumber.TOTAL_PAGES] })] })] });
}

/** `paper` is told for what will be printed and signed as it is: its title stands in the middle, its pages are numbered. */
export async function toDocx({ title, day, pieces, header }: Manuscript, paper?: DocxPaper): Promise<Uint8Array> {
  const written = await Packer.pack(
    new Document({
      title,
      creator: 'Атлас ТОС',
      lastModifiedBy: 'Атлас ТОС',
      styles: { default: { document: { run: { font: FONT, size: 22, language: { value: 'ru-RU' } } } }, paragraphStyles: STYLES.map(paragraphStyle) },
      sections: [{ properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin } } }, ...(header !== undefined && { headers: { default: new Header({ children: [paragraph('Служебное', header)] }) } }), ...(paper && { footers: { default: pageFooter(paper) } }), children: pieces.flatMap((said, index) => (paper && said.kind === 'line' && said.style === 'Заголовок' ? [titleLine(said.text)] : piece(said, pieces[index + 1]))) }],
    }),
    'uint8array',
  );
  return withDay(written as Uint8Array, day);
}

/** The library writes the clock into the properties and into the ZIP. */
function withDay(bytes: Uint8Array, day: string): Uint8Array {
  const files = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
  const core = strFromU8(files.get('docProps/core.xml')!);
  const dated = core.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`);
  if (dated.split(`${day}T00:00:00Z`).length !== 3) throw new Error('docx: в docProps/core.xml не нашлись две даты; у библиотеки новый вид этого файла');
  return zip(files.set('docProps/core.xml', strToU8(dated)), day);
}
