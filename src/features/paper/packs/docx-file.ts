/** DOCX through the `docx` library; its clock dates are then replaced by the day of the material, so the bytes are the same every time. */
import { Document, HeightRule, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { type Manuscript, type Piece, STYLES, type StyleName } from './manuscript.ts';
import { FONT, LOOKS } from './style-look.ts';
import { zip } from './zip.ts';

const TWIPS = 20;
const PAGE = { width: 11906, height: 16838, margin: 1134 };
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

function paragraphStyle(name: StyleName) {
  const { id, size, bold, italic, before, after, indent = 0, hanging = 0 } = LOOKS[name];
  const level = name === 'Заголовок' ? { outlineLevel: 0 } : name === 'Подзаголовок' ? { outlineLevel: 1 } : {};
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

const paragraph = (style: StyleName, text: string, bold?: true): Paragraph =>
  new Paragraph({ style: LOOKS[style].id, children: text.split('\n').map((part, index) => new TextRun({ text: part, ...(bold ? { bold } : {}), ...(index > 0 ? { break: 1 } : {}) })) });

function row(cells: readonly string[], isHead: boolean): TableRow {
  const width = { size: Math.floor(TEXT_WIDTH / cells.length), type: WidthType.DXA };
  return new TableRow({
    ...(isHead ? { tableHeader: true } : {}),
    cantSplit: true,
    height: { value: 0, rule: HeightRule.AUTO },
    children: cells.map((cell) => new TableCell({ width, children: [paragraph('Таблица', cell, isHead || undefined)] })),
  });
}

/** Word makes one table of two that touch, and wants a paragraph at the end. */
const isOpen = (next: Piece | undefined): boolean => next?.kind !== 'line';

function piece(said: Piece, next: Piece | undefined): (Paragraph | Table)[] {
  if (said.kind === 'line') return [paragraph(said.style, said.text)];
  const columns = (said.head.length > 0 ? said.head : said.rows[0]!).length;
  const table = new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => Math.floor(TEXT_WIDTH / columns)),
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [...(said.head.length > 0 ? [row(said.head, true)] : []), ...said.rows.map((cells) => row(cells, false))],
  });
  return isOpen(next) ? [table, paragraph('Таблица', '')] : [table];
}

export async function toDocx({ title, day, pieces }: Manuscript): Promise<Uint8Array> {
  const written = await Packer.pack(
    new Document({
      title,
      creator: 'Атлас ТОС',
      lastModifiedBy: 'Атлас ТОС',
      styles: { default: { document: { run: { font: FONT, size: 22, language: { value: 'ru-RU' } } } }, paragraphStyles: STYLES.map(paragraphStyle) },
      sections: [{ properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin } } }, children: pieces.flatMap((said, index) => piece(said, pieces[index + 1])) }],
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
