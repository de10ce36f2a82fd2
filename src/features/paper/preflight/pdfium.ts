/**
 * The door to PDFium (WASM): one library for the process, files opened and closed here. It draws pages, says where every
 * letter and every object lies. Low-level calls are typed only as far as we use them; memory may move while the library
 * works, so a view on it is taken anew after each call.
 */
import { PDFiumLibrary } from '@hyzyla/pdfium';

type Call = (...numbers: number[]) => number;
export interface Raw {
  HEAPU8: Uint8Array<ArrayBuffer>;
  wasmExports: { malloc: (bytes: number) => number; free: (at: number) => void };
  [call: `_${string}`]: Call;
}
/** Room for what a call writes back. */
const SCRATCH_BYTES = 256;

export interface Engine {
  call(name: string, ...numbers: number[]): number;
  /** Address of 256 bytes that calls may write to. */
  scratch: number;
  float(offset: number): number;
  double(offset: number): number;
  integer(offset: number): number;
  raw: Raw;
}
export interface OpenPdf {
  engine: Engine;
  /** Handle of the document. */
  document: number;
  pages: number;
  /** Gives the handle of a page and closes it afterwards. @param index from 0 */
  withPage<T>(index: number, look: (page: number) => T): T;
}

let ready: Promise<{ library: PDFiumLibrary; engine: Engine }> | undefined;

async function open(): Promise<{ library: PDFiumLibrary; engine: Engine }> {
  const library = await PDFiumLibrary.init();
  const raw = (library as unknown as { module: Raw }).module;
  const scratch = raw.wasmExports.malloc(SCRATCH_BYTES);
  const view = () => new DataView(raw.HEAPU8.buffer);
  const call = (name: string, ...numbers: number[]): number => {
    const known = raw[`_${name}`];
    if (!known) throw new Error(`PDFium не умеет ${name}: библиотеку заменили другой версией`);
    return known(...numbers);
  };
  return {
    library,
    engine: {
      call,
      scratch,
      raw,
      float: (offset) => view().getFloat32(scratch + offset, true),
      double: (offset) => view().getFloat64(scratch + offset, true),
      integer: (offset) => view().getUint32(scratch + offset, true),
    },
  };
}

/** Opens a file for the time of `look`. @throws a Russian error when the bytes are no readable PDF. */
export async function withPdf<T>(bytes: Uint8Array, look: (pdf: OpenPdf) => T | Promise<T>): Promise<T> {
  const { library, engine } = await (ready ??= open());
  let opened;
  try {
    opened = await library.loadDocument(bytes);
  } catch (error) {
    throw new Error(`Файл PDF не открывается: ${(error as Error).message}. Напечатайте его заново`);
  }
  const document = (opened as unknown as { documentIdx: number }).documentIdx;
  const withPage = <R>(index: number, see: (page: number) => R): R => {
    const page = engine.call('FPDF_LoadPage', document, index);
    if (page === 0) throw new Error(`Страница ${index + 1} не открывается`);
    try {
      return see(page);
    } finally {
      engine.call('FPDF_ClosePage', page);
    }
  };
  try {
    return await look({ engine, document, pages: opened.getPageCount(), withPage });
  } finally {
    opened.destroy();
  }
}
