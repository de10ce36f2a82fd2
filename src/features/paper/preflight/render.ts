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

/** One page in colours. */
export function renderPage({ engine }: OpenPdf, page: number, dpi: number): Raster {
  const { width, height } = pageSize(engine, page);
  const whole = { width: Math.max(1, Math.round((width * dpi) / 72)), height: Math.max(1, Math.round((height * dpi) / 72)) };
  return { widthPx: whole.width, heightPx: whole.height, rgba: draw(engine, page, whole, { x: 0, y: 0, ...whole }, BGRA) };
}

/**
 * A piece of a page in grey, as a black press would show it.
 * @param corner lower left corner of what is drawn (the crop box), in points of the page
 * @param piece in points of the page; cut to the page
 */
export function renderGrey({ engine }: OpenPdf, page: number, dpi: number, corner: { left: number; bottom: number }, piece?: Box): GreyRaster {
  const { width, height } = pageSize(engine, page);
  const scale = dpi / 72;
  const whole = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const x0 = piece ? Math.max(0, Math.floor((piece.left - corner.left) * scale)) : 0;
  const y0 = piece ? Math.max(0, Math.floor((height - (piece.top - corner.bottom)) * scale)) : 0;
  const x1 = piece ? Math.min(whole.width, Math.ceil((piece.right - corner.left) * scale)) : whole.width;
  const y1 = piece ? Math.min(whole.height, Math.ceil((height - (piece.bottom - corner.bottom)) * scale)) : whole.height;
  const part = { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
  return { widthPx: part.width, heightPx: part.height, grey: draw(engine, page, whole, part, GREY) };
}

/** All pages in colours. @param dpi dots an inch */
export function renderPages(bytes: Uint8Array, { dpi }: { dpi: number }): Promise<Raster[]> {
  return withPdf(bytes, (pdf) => Array.from({ length: pdf.pages }, (_, index) => pdf.withPage(index, (page) => renderPage(pdf, page, dpi))));
}

/** Numbers of colours that are tried until a preview is light enough. */
const PALETTES = [128, 64, 32, 16] as const;
export const PREVIEW_BYTES = 120 * 1024;

/**
 * Small pictures of all pages. Drawn twice as large and scaled down, so that newspaper text looks grey and not dirty.
 * @param widthPx width of each picture
 * @returns PNG with a palette, at 800 pixels not heavier than 120 KB
 */
export function previewPng(bytes: Uint8Array, widthPx: number): Promise<Uint8Array[]> {
  return withPdf(bytes, async (pdf) => {
    const made: Uint8Array[] = [];
    for (let index = 0; index < pdf.pages; index += 1) {
      const raster = pdf.withPage(index, (page) => renderPage(pdf, page, ((2 * widthPx) / pageSize(pdf.engine, page).width) * 72));
      made.push(await squeeze(raster, widthPx));
    }
    return made;
  });
}

async function squeeze({ rgba, widthPx, heightPx }: Raster, width: number): Promise<Uint8Array> {
  const limit = PREVIEW_BYTES * Math.max(1, (width / 800) ** 2);
  const small = await sharp(rgba, { raw: { width: widthPx, height: heightPx, channels: 4 } }).flatten({ background: '#fff' }).resize({ width, kernel: 'lanczos3' }).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let png: Buffer | undefined;
  for (const colours of PALETTES) {
    png = await sharp(small.data, { raw: { width: small.info.width, height: small.info.height, channels: 3 } }).png({ palette: true, colours, dither: 0.4, effort: 7, compressionLevel: 9 }).toBuffer();
    if (png.byteLength <= limit) break;
  }
  return new Uint8Array(png!);
}

/** Millimetres of so many pixels. */
export const mmOfPixels = (pixels: number, dpi: number): number => (pixels / dpi) * 25.4;
