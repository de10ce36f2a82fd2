/**
 * The pictures of one article as separate files: newspapers do not take them from inside a text. Each in three inks at the
 * width asked, with a table of what it is, whose it is and how wide it may be printed. What the record does not say stays empty.
 */
import { basename } from 'node:path';
import sharp from 'sharp';
import { typeset } from '../../../kernel/typography.ts';
import type { Article, InkMode, Picture } from '../issue/contract.ts';
import type { KitArticle } from '../issue/kit.ts';
import { PictureError, sayBroken } from './picture-faults.ts';
import { GOOD_PPI, LEAST_PPI, NEWSPRINT_ICC, preparePicture, type PictureOrder, type PreparedPicture } from './pictures.ts';

/** No newspaper column is wider than the type area of A3. */
const MOST_MM = 256;
const MM_PER_INCH = 25.4;
const BYTE_ORDER_MARK = '\uFEFF';
const MODES: readonly InkMode[] = ['rgb', 'gray', 'cmyk'];

export interface PackOrder {
  /** Path of the profile of the press. */
  icc?: string;
  inkLimit?: number;
  /** Width on paper by key of the picture, mm; else the widest that the original gives, up to 256 mm. */
  widthsMm?: ReadonlyMap<string, number>;
  /** Makes one picture; for a maker that remembers. */
  prepare?: (file: string, order: PictureOrder) => Promise<Pick<PreparedPicture, 'bytes' | 'widthPx' | 'heightPx'>>;
}
export type PictureRow = KitArticle['pictures'][number];
export interface PicturePack {
  /** By name in the pack: «01-do-rgb.jpg», …, «snimki.csv», «snimki.txt». Empty for an article without pictures. */
  files: Map<string, Uint8Array>;
  /** `path` is the RGB file in the pack; the maker of the kit puts the folder before it. */
  rows: PictureRow[];
}

/** Throws `PictureError` for a picture that cannot be read or does not turn into inks. Never enlarges. */
export async function picturePack(article: Pick<Article, 'headline' | 'pictures'>, { icc = NEWSPRINT_ICC, inkLimit, widthsMm, prepare = preparePicture }: PackOrder = {}): Promise<PicturePack> {
  const files = new Map<string, Uint8Array>();
  const rows: PictureRow[] = [];
  const lines: Line[] = [];
  for (const [i, picture] of article.pictures.entries()) {
    const name = packName(picture, i);
    const { width, height } = await sizeOf(picture);
    const widthMm = Math.min(widthsMm?.get(picture.key) ?? MOST_MM, MOST_MM, mmAt(width, GOOD_PPI));
    let made: Awaited<ReturnType<typeof prepare>> | undefined;
    for (const mode of MODES) {
      made = await prepare(picture.file, { widthMm, heightMm: (widthMm * height) / width, mode, ppi: GOOD_PPI, icc, alone: true, name: picture.key, ...(inkLimit !== undefined && { inkLimit }) });
      files.set(`${name}-${mode}.jpg`, made.bytes);
    }
    const { widthPx, heightPx } = made!;
    const row: PictureRow = { key: picture.key, path: `${name}-rgb.jpg`, caption: picture.caption ?? '', author: picture.author, ...(picture.consent !== undefined && { consent: picture.consent }), widthPx, heightPx, mmAt300: Math.floor(mmAt(widthPx, GOOD_PPI)), mmAt200: Math.floor(mmAt(widthPx, LEAST_PPI)) };
    rows.push(row);
    lines.push({ name, picture, row });
  }
  if (lines.length > 0) {
    files.set('snimki.csv', Buffer.from(csvOf(lines)));
    files.set('snimki.txt', Buffer.from(textOf(article.headline, lines)));
  }
  return { files, rows };
}

const mmAt = (px: number, ppi: number): number => (px / ppi) * MM_PER_INCH;

async function sizeOf({ file, key }: Picture): Promise<{ width: number; height: number }> {
  try {
    return (await sharp(file).metadata()).autoOrient;
  } catch (error) {
    throw new PictureError(file, sayBroken(key, /missing/.test(String(error)) ? 'ENOENT' : undefined));
  }
}

/** File names travel in archives between systems: small Latin letters, figures and hyphens. */
/** Name of a picture in the pack without its inks: «01-posle». `index` counts from 0. */
export const packName = ({ file }: Pick<Picture, 'file'>, index: number): string => `${String(index + 1).padStart(2, '0')}-${stemOf(file)}`;

function stemOf(file: string): string {
  return basename(file).replace(/\.[^.]*$/, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'snimok';
}

interface Line {
  name: string;
  picture: Picture;
  row: PictureRow;
}

const COLUMNS: readonly (readonly [name: string, of: (line: Line) => string])[] = [
  ['Цветной для экрана (RGB)', ({ name }) => `${name}-rgb.jpg`],
  ['Чёрно-белый', ({ name }) => `${name}-gray.jpg`],
  ['Цветной для печати (CMYK)', ({ name }) => `${name}-cmyk.jpg`],
  ['Подпись', ({ row }) => row.caption],
  ['Автор', ({ row }) => row.author],
  ['Когда снято', ({ picture }) => picture.moment],
  ['Согласие на съёмку', ({ row }) => row.consent ?? ''],
  ['Точек по ширине', ({ row }) => String(row.widthPx)],
  ['Точек по высоте', ({ row }) => String(row.heightPx)],
  ['До какой ширины печатать при 300 точках на дюйм, мм', ({ row }) => String(row.mmAt300)],
  ['До какой ширины печатать при 200 точках на дюйм, мм', ({ row }) => String(row.mmAt200)],
  ['Что на снимке (для незрячих)', ({ picture }) => picture.alt],
];

/** Semicolons, as Russian office programs part columns; a byte order mark and CRLF; a cell that looks like a formula is disarmed. */
function csvOf(lines: readonly Line[]): string {
  const cell = (text: string): string => {
    const safe = /^[=+\-@\t\r\n]/u.test(text) ? `'${text}` : text;
    return /[";\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const rows = [COLUMNS.map(([name]) => name), ...lines.map((line) => COLUMNS.map(([, of]) => of(line)))];
  return BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(cell).join(';')}\r\n`).join('');
}

function textOf(headline: string, lines: readonly Line[]): string {
  const parts = lines.map(({ name, picture, row }, i) =>
    [
      `${i + 1}. ${name}: rgb — для экрана, gray — для чёрно-белой печати, cmyk — для цветной`,
      row.caption && `Подпись: ${typeset(row.caption)}`,
      row.author && `Фото: ${typeset(row.author)}`,
      picture.moment && `Когда снято: ${picture.moment}`,
      row.consent && `Согласие на съёмку: ${row.consent}`,
      `${row.widthPx} × ${row.heightPx} точек. Печатать не шире ${row.mmAt300} мм (300 точек на дюйм); на газетной бумаге допустимо до ${row.mmAt200} мм (200 точек на дюйм)`,
      `На снимке: ${typeset(picture.alt)}`,
    ].filter((line) => Boolean(line)),
  );
  return BYTE_ORDER_MARK + [[`Снимки к статье «${headline}»`], ...parts].map((part) => `${part.join('\r\n')}\r\n`).join('\r\n');
}
