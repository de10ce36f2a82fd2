/** Pages as pixels: whole in colours, a piece in grey, small palette pictures for a web page. */
import sharp from 'sharp';
import type { Box } from './expectation.ts';
import { type Engine, type OpenPdf, withPdf } from './pdfium.ts';

export interface Raster {
  widthPx: number;
  heightPx: number;
  /** Four bytes a pixel, on white. */
  rgba: Uint8Array;
}
export interface GreyRaster {
  widthPx: number;
  heightPx: number;
  grey: Uint8Array;
}

const GREY = 1;
const BGRA = 4;
const FLAG = { grey: 0x08, redFirst: 0x10, printing: 0x800 };
/** A page of A2 at 300 dpi; a bigger raster is a mistake in the order. */
const MAX_PIXELS = 60_000_000;

/** Size of a page in points, as it is drawn. */
export const pageSize = (engine: Engine, page: number): { width: number; height: number } => ({ width: engine.call('FPDF_GetPageWidthF', page), height: engine.call('FPDF_GetPageHeightF', page) });

/** Draws a part of a page: offset and size of the part in pixels of the whole page. */
function draw(engine: Engine, page: number, whole: { width: number; height: number }, part: { x: number; y: number; width: number; height: number }, format: number): Uint8Array {
  const size = part.width * part.height * format;
  if (part.width < 1 || part.height < 1 || part.width * part.height > MAX_PIXELS) throw new Error(`Растр ${part.width} × ${part.height} точек не рисуется: возможны от 1 до ${MAX_PIXELS} точек`);
  const { raw, call } = engine;
  const memory = raw.wasmExports.malloc(size);
  if (memory === 0) throw new Error(`Для растра ${part.width} × ${part.height} точек не хватило памяти`);
  const bitmap = call('FPDFBitmap_CreateEx', part.width, part.height, format, memory, part.width * format);
  try {
    call('FPDFBitmap_FillRect', bitmap, 0, 0, part.width, part.height, 0xffffffff);
    call('FPDF_RenderPageBitmap', bitmap, page, -part.x, -part.y, whole.width, whole.height, 0, FLAG.printing | (format === GREY ? FLAG.grey : FLAG.redFirst));
    return raw.HEAPU8.slice(memory, memory + size);
  } finally {
    call('FPDFBitmap_Destroy', bitmap);
    raw.wasmExports.free(memory);
  }
}

interface Corner {
  left: number;
  bottom: number;
}
const whole = (engine: Engine, page: number, dpi: number): { width: number; height: number } => {
  const { width, height } = pageSize(engine, page);
  return { width: Math.max(1, Math.round((width * dpi) / 72)), height: Math.max(1, Math.round((height * dpi) / 72)) };
};

/** A piece of a page in pixels; the whole page without one. */
function partOf(engine: Engine, page: number, dpi: number, corner: Corner, piece?: Box): { x: number; y: number; width: number; height: number } {
  const { width, height } = whole(engine, page, dpi);
  if (!piece) return { x: 0, y: 0, width, height };
  const scale = dpi / 72;
  const pageHeight = pageSize(engine, page).height;
  const x = Math.min(width - 1, Math.max(0, Math.round((piece.left - corner.left) * scale)));
  const y = Math.min(height - 1, Math.max(0, Math.round((pageHeight - (piece.top - corner.bottom)) * scale)));
  const right = Math.min(width, Math.round((piece.right - corner.left) * scale));
  const bottom = Math.min(height, Math.round((pageHeight - (piece.bottom - corner.bottom)) * scale));
  return { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) };
}

/**
 * A page or a piece of it in colours.
 * @param corner lower left corner of what is drawn (the crop box), in points of the page
 * @param piece in points of the page; cut to the page
 */
export function renderColour({ engine }: OpenPdf, page: number, dpi: number, corner: Corner = { left: 0, bottom: 0 }, piece?: Box): Raster {
  const part = partOf(engine, page, dpi, corner, piece);
  return { widthPx: part.width, heightPx: part.height, rgba: draw(engine, page, whole(engine, page, dpi), part, BGRA) };
}

/** The same in grey, as a black press would show it. */
export function renderGrey({ engine }: OpenPdf, page: number, dpi: number, corner: Corner, piece?: Box): GreyRaster {
  const part = partOf(engine, page, dpi, corner, piece);
  return { widthPx: part.width, heightPx: part.height, grey: draw(engine, page, whole(engine, page, dpi), part, GREY) };
}

/** All pages in colours. @param dpi dots an inch */
export function renderPages(bytes: Uint8Array, { dpi }: { dpi: number }): Promise<Raster[]> {
  return withPdf(bytes, (pdf) => Array.from({ length: pdf.pages }, (_, index) => pdf.withPage(index, (page) => renderColour(pdf, page, dpi))));
}

/** Fineness of the palette, tried until a preview is light enough; the last has sixteen colours. */
const TRIES = [{ quality: 95 }, { quality: 80 }, { quality: 60 }, { quality: 40 }, { quality: 20 }, { quality: 60, colours: 16 }] as const;
/** Of a preview 800 pixels wide. */
export const PREVIEW_BYTES = 120 * 1024;
const USUAL_WIDTH = 800;

/**
 * Small pictures of all pages. Drawn in their final size: letters stay crisp, and fewer greys weigh half.
 * @param widthPx width of each picture
 * @returns PNG with a palette, at 800 pixels not heavier than 120 KB
 */
export function previewPng(bytes: Uint8Array, widthPx: number): Promise<Uint8Array[]> {
  return withPdf(bytes, async (pdf) => {
    const made: Uint8Array[] = [];
    for (let index = 0; index < pdf.pages; index += 1) {
      made.push(await squeeze(pdf.withPage(index, (page) => renderColour(pdf, page, (widthPx / pageSize(pdf.engine, page).width) * 72))));
    }
    return made;
  });
}

async function squeeze({ rgba, widthPx, heightPx }: Raster): Promise<Uint8Array> {
  const limit = PREVIEW_BYTES * Math.max(1, (widthPx / USUAL_WIDTH) ** 2);
  const opaque = await sharp(rgba, { raw: { width: widthPx, height: heightPx, channels: 4 } }).removeAlpha().raw().toBuffer();
  let png: Buffer | undefined;
  for (const order of TRIES) {
    png = await sharp(opaque, { raw: { width: widthPx, height: heightPx, channels: 3 } }).png({ palette: true, dither: 0, effort: 7, compressionLevel: 9, ...order }).toBuffer();
    if (png.byteLength <= limit) break;
  }
  return new Uint8Array(png!);
}

/** Millimetres of so many pixels. */
export const mmOfPixels = (pixels: number, dpi: number): number => (pixels / dpi) * 25.4;
