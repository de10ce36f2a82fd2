/**
 * A photograph made ready for its place on paper: upright, cropped to the shape of the box, in the inks of the file, never
 * enlarged, without the camera's notes and the place it was taken. Reads the original, writes nothing; the same original
 * and order give the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type JpegOptions, type Sharp } from 'sharp';
import type { InkMode } from '../issue/contract.ts';
import { greatestInk, readInks } from './cmyk-jpeg.ts';
import { NEWSPRINT_TONE } from './grey-tone.ts';
import { PictureError, sayBroken, sayNoInks, saySmall, sayTooInky, shortName } from './picture-faults.ts';

/** The newsprint profile that is used where a print shop gave none; made from ANSI CGATS TR 002, see tr002.txt. */
export const NEWSPRINT_ICC = join(import.meta.dirname, 'tr002.icc');

/** Points per inch: asked for by print shops, and the least that newsprint still shows well. */
export const GOOD_PPI = 300;
export const LEAST_PPI = 200;
const MM_PER_INCH = 25.4;

/** Changes with what is done to a picture, so that a cache by key forgets the old ones. */
const RECIPE = 1;
const QUALITY: Record<InkMode, number> = { rgb: 78, gray: 85, cmyk: 80 };
/** Four inks are packed whole (the library halves the colours of RGB alone), so coarser. A picture alone is placed, sized and packed once more by whoever takes it. */
const ALONE_QUALITY = 88;
/** Ink rings at sharp edges of a coarsely packed picture: pack finer first, then lighten shadows. */
const FINER = [86, 92, 96];
const LIFT = 0.05;
const MOST_LIFTS = 14;

export interface PictureOrder {
  /** Size of the box on paper. */
  widthMm: number;
  heightMm: number;
  mode: InkMode;
  /** Most points per inch to write; 300 unless told. Fewer where the original has fewer. */
  ppi?: number;
  /** Path of the press profile for `cmyk`; the newsprint one unless told. */
  icc?: string;
  /** Sum of inks that the press bears, per cent. */
  inkLimit?: number;
  /** For a file that is given away by itself, not for one inside a PDF: the profile and the points per inch stand in it. */
  alone?: boolean;
  /** How messages name the picture; else the last two parts of its path. */
  name?: string;
}

export interface PreparedPicture {
  bytes: Uint8Array;
  widthPx: number;
  heightPx: number;
  /** Points per inch in the box, of the written picture and of the original. */
  ppi: number;
  originalPpi: number;
  /** Greatest sum of inks of a point, per cent; for `cmyk` only. */
  ink?: number;
  /** Russian sentence: fewer points than print shops ask for. */
  warning?: string;
}

/** Identity of a finished picture: everything its bytes depend on. */
export function pictureKey(original: Uint8Array, order: PictureOrder, icc: Uint8Array | undefined): string {
  const { widthMm, heightMm, mode, ppi = GOOD_PPI, inkLimit = 240, alone = false } = order;
  const hash = createHash('sha256').update(JSON.stringify([RECIPE, sharp.versions, widthMm, heightMm, mode, ppi, alone, mode === 'cmyk' ? inkLimit : 0]));
  if (mode === 'cmyk' && icc) hash.update(createHash('sha256').update(icc).digest());
  return hash.update(original).digest('hex').slice(0, 32);
}

/** Points per inch that an original gives in a box: the worse of both directions after cropping to the shape of the box. */
export function ppiAt(widthPx: number, heightPx: number, box: { widthMm: number; heightMm: number }): number {
  return Math.min(widthPx / box.widthMm, heightPx / box.heightMm) * MM_PER_INCH;
}

/**
 * Throws `PictureError` (Russian, names the picture) where it cannot be read, gives fewer than 200 points per inch in its box,
 * or the profile does not make four inks of it.
 */
export async function preparePicture(file: string, order: PictureOrder): Promise<PreparedPicture> {
  const name = order.name ?? shortName(file);
  const original = read(file, name);
  const whole = await sizeOf(original, file, name);
  const originalPpi = ppiAt(whole.width, whole.height, order);
  if (originalPpi < LEAST_PPI) throw new PictureError(file, saySmall(name, whole, order, originalPpi, LEAST_PPI));
  const ppi = Math.min(order.ppi ?? GOOD_PPI, originalPpi);
  const px = (mm: number, most: number): number => Math.max(1, Math.min(most, Math.round((mm / MM_PER_INCH) * ppi)));
  const broken = (): never => {
    throw new PictureError(file, sayBroken(name));
  };
  const crop = await cropFor(original, whole, order.widthMm / order.heightMm).catch(broken);
  const [widthPx, heightPx] = [px(order.widthMm, crop.width), px(order.heightMm, crop.height)];
  const { data, info } = await sharp(original)
    .autoOrient()
    .extract(crop)
    .resize(widthPx, heightPx, { fit: 'fill' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(broken);
  const sheet: Sheet = { data, widthPx, heightPx, channels: info.channels as 1 | 3 };
  const made = await inInks(sheet, file, name, order);
  const writtenPpi = (widthPx / order.widthMm) * MM_PER_INCH;
  if (order.alone) made.bytes = sayDensity(made.bytes, Math.round(writtenPpi));
  const warning = originalPpi < GOOD_PPI - 0.5 && (order.ppi ?? GOOD_PPI) >= GOOD_PPI ? saySmall(name, whole, order, originalPpi, GOOD_PPI) : undefined;
  return { ...made, widthPx, heightPx, ppi: writtenPpi, originalPpi, ...(warning && { warning }) };
}

function read(file: string, name: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new PictureError(file, sayBroken(name, (error as NodeJS.ErrnoException).code));
  }
}

/** Size as a person sees it: turned as the camera noted. */
async function sizeOf(original: Buffer, file: string, name: string): Promise<{ width: number; height: number }> {
  try {
    return (await sharp(original).metadata()).autoOrient;
  } catch {
    throw new PictureError(file, sayBroken(name)); // an empty file is refused before it is read
  }
}

/**
 * The largest rectangle of the wanted shape, where the picture is liveliest (libvips «attention»: edges, skin, saturated
 * colours). Found on a small copy, so a picture is cropped alike in every size and ink.
 */
async function cropFor(original: Buffer, { width, height }: { width: number; height: number }, shape: number): Promise<{ left: number; top: number; width: number; height: number }> {
  const isWide = width / height > shape;
  const crop = isWide ? { width: Math.max(1, Math.round(height * shape)), height } : { width, height: Math.max(1, Math.round(width / shape)) };
  if (crop.width >= width && crop.height >= height) return { left: 0, top: 0, width, height };
  const scale = Math.min(1, 300 / Math.min(crop.width, crop.height));
  const [w, h] = [Math.max(1, Math.round(crop.width * scale)), Math.max(1, Math.round(crop.height * scale))];
  const { info } = await sharp(original).autoOrient().flatten({ background: '#fff' }).resize(w, h, { fit: 'cover', position: 'attention' }).raw().toBuffer({ resolveWithObject: true });
  const within = (offset: number | undefined, step: number, most: number): number => Math.min(most, Math.max(0, Math.round(Math.abs(offset ?? 0) * step)));
  return { ...crop, left: within(info.cropOffsetLeft, crop.width / w, width - crop.width), top: within(info.cropOffsetTop, crop.height / h, height - crop.height) };
}

interface Sheet {
  data: Buffer;
  widthPx: number;
  heightPx: number;
  channels: 1 | 3;
}

const open = ({ data, widthPx, heightPx, channels }: Sheet): Sharp => sharp(data, { raw: { width: widthPx, height: heightPx, channels } });
/** One pass, not progressive: old raster processors stumble over progressive pictures. */
const packing = (quality: number): JpegOptions => ({ quality, chromaSubsampling: '4:2:0', progressive: false, optimiseCoding: true, trellisQuantisation: true });

async function inInks(sheet: Sheet, file: string, name: string, order: PictureOrder): Promise<{ bytes: Uint8Array; ink?: number }> {
  if (order.mode === 'rgb') {
    const picture = open(sheet).toColourspace('srgb');
    return { bytes: await (order.alone ? picture.withIccProfile('srgb').jpeg(packing(ALONE_QUALITY)) : picture.jpeg(packing(QUALITY.rgb))).toBuffer() };
  }
  if (order.mode === 'gray') {
    const grey = await open(sheet).toColourspace('b-w').raw().toBuffer();
    const toned = Buffer.from(grey.map((value) => NEWSPRINT_TONE[value]!));
    return { bytes: await open({ ...sheet, data: toned, channels: 1 }).toColourspace('b-w').jpeg(packing(QUALITY.gray)).toBuffer() };
  }
  return inFourInks(sheet, file, name, order);
}

/**
 * Straight from sRGB through the press profile. `toColourspace('cmyk')` before it would send the picture through the library's
 * own CMYK first and lose colours twice; a buffer of four raw channels would be taken for RGB with transparency.
 */
async function inFourInks(sheet: Sheet, file: string, name: string, { icc = NEWSPRINT_ICC, inkLimit = 240, alone = false }: PictureOrder): Promise<{ bytes: Uint8Array; ink: number }> {
  const tries = [...(alone ? FINER : [QUALITY.cmyk, ...FINER]).map((quality) => ({ quality, lift: 0 })), ...Array.from({ length: MOST_LIFTS }, (_, i) => ({ quality: 92, lift: (i + 1) * LIFT }))];
  let ink = 0;
  for (const { quality, lift } of tries) {
    const bytes = await open(sheet).linear(1 - lift, 255 * lift).withIccProfile(icc, { attach: alone }).jpeg(packing(quality)).toBuffer();
    const { channels, space } = await sharp(bytes).metadata();
    if (channels !== 4 || space !== 'cmyk') throw new PictureError(file, sayNoInks(name, shortName(icc)));
    ink = greatestInk((await readInks(bytes)).inks);
    if (ink <= inkLimit) return { bytes, ink };
  }
  throw new PictureError(file, sayTooInky(name, ink, inkLimit));
}

/** Notes the points per inch at the head of a JPEG (JFIF 1.01), so that a layout program places it in its right size. */
function sayDensity(jpeg: Uint8Array, ppi: number): Uint8Array {
  const mark = Buffer.from([0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 1, ppi >> 8, ppi & 255, ppi >> 8, ppi & 255, 0, 0]);
  return Buffer.concat([jpeg.subarray(0, 2), mark, jpeg.subarray(2)]);
}
