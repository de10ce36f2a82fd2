/** What the makers of a kit share: the engine, the prepared pictures, the press, the words around. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { EditionPlan } from '../compositions/insert-editions.ts';
import type { InkMode, Picture } from '../features/paper/issue/contract.ts';
import type { PictureBox, PreparedPictures } from '../features/paper/issue/layout.ts';
import { GOOD_PPI, NEWSPRINT_ICC, pictureKey, preparePicture, type PictureOrder } from '../features/paper/press/pictures.ts';
import { PictureError } from '../features/paper/press/picture-faults.ts';
import type { ReadingPageOptions } from '../features/paper/packs/reading-page.ts';
import { openTypst, type Typst } from '../features/paper/typst.ts';
import type { Region } from '../region-schema.ts';
import type { Settings } from '../settings.ts';

export interface KitTools {
  typst: Typst;
  /** Where finished pictures are kept between runs. */
  pictureFolder: string;
  contentRoot: string;
  siteUrl: string;
  tokens: string;
  contact?: ReadingPageOptions['contact'];
}
export interface Press {
  icc: { file: string; name: string; bytes: Uint8Array };
  inkLimit: number;
}

/** Undefined, with the reason told, when this machine cannot load the engine. */
export async function openTools(run: Settings, region: Region, tell: (line: string) => void): Promise<KitTools | undefined> {
  const typst = await openTypst(tell);
  if (!typst) return undefined;
  const pictureFolder = join(run.cacheFolder, 'snimki-dlya-pechati');
  mkdirSync(pictureFolder, { recursive: true });
  const contact = contactOf(region);
  return {
    typst,
    pictureFolder,
    contentRoot: run.contentRoot,
    siteUrl: region.siteUrl.replace(/\/$/, ''),
    tokens: readFileSync(join(run.projectRoot, 'src/styles/tokens.css'), 'utf8'),
    ...(contact && { contact }),
  };
}

/** Whom a newspaper may ask. */
export function contactOf({ publisher: { contact, name } }: Region): ReadingPageOptions['contact'] {
  return contact && { name: contact.office ?? name, ...(contact.email && { mail: contact.email }) };
}

/** @throws Error in Russian when the newspaper's profile is not there */
export function pressOf({ press }: EditionPlan, contentRoot: string): Press {
  const file = press.icc ? join(contentRoot, 'press', press.icc) : NEWSPRINT_ICC;
  if (!existsSync(file)) throw new Error(`нет профиля печати ${press.icc}: положите файл в папку press содержания или уберите press.icc из записи газеты.`);
  return { icc: { file, name: press.icc ? basename(file, '.icc') : 'CGATS TR 002', bytes: readFileSync(file) }, inkLimit: press.inkLimit };
}

export interface Ready {
  pictures: PreparedPictures;
  warnings: string[];
  /** Each names its picture. */
  errors: string[];
}

/** For the screen two hundred points an inch are enough; a press gets three hundred. */
const PPI: Record<InkMode, number> = { rgb: 200, cmyk: GOOD_PPI, gray: GOOD_PPI };

/** Pictures for the boxes of a page: made once, kept on disk by what they are made of. All faults at once. */
export async function readyPictures(tools: Pick<KitTools, 'pictureFolder'>, press: Press, pictures: readonly Picture[], boxes: readonly PictureBox[], mode: InkMode): Promise<Ready> {
  const byKey = new Map(pictures.map((picture) => [picture.key, picture]));
  const ready: Ready = { pictures: new Map(), warnings: [], errors: [] };
  for (const { key, box, widthMm, heightMm } of boxes) {
    const order: PictureOrder = { widthMm, heightMm, mode, ppi: PPI[mode], icc: press.icc.file, inkLimit: press.inkLimit, name: key };
    try {
      const { bytes, warning } = await fromShelf(tools.pictureFolder, byKey.get(key)!.file, order, press);
      (ready.pictures as Map<string, Uint8Array>).set(box, bytes);
      if (warning) ready.warnings.push(warning);
    } catch (error) {
      if (!(error instanceof PictureError)) throw error;
      ready.errors.push(error.message);
    }
  }
  return ready;
}

/** The same order twice is made once. */
export async function fromShelf(folder: string, file: string, order: PictureOrder, press: Press): Promise<{ bytes: Uint8Array; warning?: string }> {
  if (!existsSync(file)) return preparePicture(file, order); // it has the words for what is missing
  const shelf = join(folder, pictureKey(readFileSync(file), order, press.icc.bytes));
  if (existsSync(`${shelf}.jpg`)) {
    const warning = existsSync(`${shelf}.txt`) ? readFileSync(`${shelf}.txt`, 'utf8') : undefined;
    return { bytes: readFileSync(`${shelf}.jpg`), ...(warning && { warning }) };
  }
  const { bytes, warning } = await preparePicture(file, order);
  if (warning) writeFileSync(`${shelf}.txt`, warning);
  writeFileSync(`${shelf}.${process.pid}`, bytes);
  renameSync(`${shelf}.${process.pid}`, `${shelf}.jpg`);
  return { bytes, ...(warning && { warning }) };
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
