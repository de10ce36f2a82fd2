/** From the contract of an insert to the plain data its templates read: words cleaned for paper, marks drawn, sizes in mm. Pure. */
import { encode } from 'uqr';
import type { Article, Block, Cell, InkMode, InsertMaterial, TextSize } from './contract.ts';
import type { PageProfile } from './layout.ts';
import { TEXT_SIZES, cellId } from './contract.ts';
import { columnMm } from './profiles.ts';
import type { PaperInks } from './press-inks.ts';

/** Letters and spaces of the running text: of paragraphs, headings, quotes, items and cells. */
export const charactersOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + [...wordsOf(block)].length, 0);
function wordsOf(block: Block): string {
  if (block.kind === 'list') return block.items.join(' ');
  if (block.kind === 'table') return [...block.head, ...block.rows.flat()].join(' ');
  return block.text;
}

/** Text of the size, or the nearest one there is: shorter first. */
export function textOf(article: Article, size: TextSize | undefined): { size: TextSize; blocks: Block[] } {
  const order = [size ?? article.wanted, article.wanted, ...[...TEXT_SIZES].reverse()];
  for (const one of order) {
    const blocks = article.texts[one];
    if (blocks?.length) return { size: one, blocks };
  }
  throw new Error(`${article.source}: у статьи нет ни одного текста для печати (нашли: ${Object.keys(article.texts).join(', ') || 'ничего'}; нужен хотя бы один из long, medium, short). Допишите printTexts.`);
}

/** Dark and light modules row by row as «1» and «0»: a short thing to pass on. */
export function qrOf(address: string, alt: string): { side: number; bits: string; alt: string } {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  return { side: size, bits: data.map((row) => row.map((isDark) => (isDark ? '1' : '0')).join('')).join(''), alt };
}

/** Points a millimetre of paper at least: two hundred an inch, and a little for the height that is taken up when a cell is loose. */
const LEAST_POINTS_MM = (200 / 25.4) * 1.06;

function articleData(article: Article, size: TextSize | undefined) {
  const { texts: _, pictures, ...rest } = article;
  return {
    ...rest,
    blocks: textOf(article, size).blocks.map((block) => (block.kind === 'list' || block.kind === 'table' ? { ...block, size: [...wordsOf(block)].length } : block)),
    pictures: pictures.map(({ key, alt, caption, author, moment, widthPx, heightPx }) => ({ key, alt, caption: caption ?? '', author, moment, aspect: heightPx / widthPx, mostMm: widthPx / LEAST_POINTS_MM })),
    qr: qrOf(article.link, `QR-код: ${article.shortAddress}`),
  };
}

/** Cells by name; an article stands once for every text it is asked in: «most/long». */
export const cellName = (cell: string, size: TextSize | undefined): string => (size ? `${cell}/${size}` : cell);
export function cellsData(cells: readonly Cell[], wanted: readonly { cell: string; size?: TextSize }[]): Record<string, unknown> {
  const byId = new Map(cells.map((cell) => [cellId(cell), cell]));
  return Object.fromEntries(
    wanted.map(({ cell, size }) => {
      const found = byId.get(cell);
      if (!found) throw new Error(`Полоса просит «${cell}», а в материале выпуска его нет. Есть: ${[...byId.keys()].join(', ')}.`);
      return [cellName(cell, size), found.kind === 'article' ? articleData(found, size) : found];
    }),
  );
}

export interface SheetOptions {
  inks: PaperInks;
  mode: InkMode;
  bleedMm?: number;
  /** Boxes that have a picture. */
  pictures?: Iterable<string>;
}
/** What every template needs. */
export function sheetData(material: InsertMaterial, profile: PageProfile, { inks, mode, bleedMm = 0, pictures = [] }: SheetOptions) {
  const { masthead, imprint, day, publisher, region, edition } = material;
  return {
    title: [masthead.title, masthead.number, edition.kind === 'общее' ? '' : edition.name].filter(Boolean).join(', '),
    publisher,
    summary: `${masthead.strap}. ${region}. ${masthead.date}`,
    day: day.split('-').map(Number),
    mode,
    /** Level of a headline: under the masthead; a module has nothing above it. */
    level: 2,
    /** Signs may hang into the margin; where the sheet ends at the type area, the knife would take them. */
    overhang: profile.trimMm.width - profile.areaMm.width > 2,
    inks,
    masthead,
    imprint,
    trim: [profile.trimMm.width, profile.trimMm.height],
    area: [profile.areaMm.width, profile.areaMm.height],
    columns: profile.columns,
    column: columnMm(profile),
    gutter: profile.gutterMm,
    bleed: bleedMm,
    pictures: Object.fromEntries([...pictures].map((box) => [box, `pictures/${box}.jpg`])),
  };
}

/**
 * Signs that a browser needs and paper does not: the word joiner, soft hyphens and empty spaces would only spoil copying;
 * thin spaces are not in our fonts; letters put together of two signs become one.
 */
export const cleaned = <T>(data: T): T => JSON.parse(JSON.stringify(data).replace(/[\u2060\u200B\u00AD]/g, '').replaceAll('\u202F', '\u00A0').replaceAll('\u2009', ' ').normalize('NFC')) as T;
