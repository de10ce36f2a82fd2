/** The inside of a PDF as a tree of dictionaries, read by pdf-lib: lookups that never throw on a missing or odd entry. */
import { decodePDFRawStream, PDFArray, PDFBool, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFObject, type PDFPageLeaf, PDFRawStream, PDFStream, PDFString } from '@cantoo/pdf-lib';
import type { Box } from './expectation.ts';

export interface PdfTree {
  document: PDFDocument;
  catalog: PDFDict;
  pages: PDFPageLeaf[];
  /** «1.7»: the header, or the catalog where it names a later one. */
  version: string;
}

/** @throws a Russian error when the bytes are no readable PDF */
export async function openTree(bytes: Uint8Array): Promise<PdfTree> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    const header = /%PDF-(\d\.\d)/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 1024)))?.[1] ?? 'не названа';
    const later = nameOf(document.catalog, 'Version')?.slice(1);
    return { document, catalog: document.catalog, pages: document.getPages().map(({ node }) => node), version: later && later > header ? later : header };
  } catch (error) {
    throw new Error(`Файл PDF не разбирается: ${(error as Error).message.split('\n')[0]}. Напечатайте его заново`);
  }
}

/** Entry of a dictionary or of a stream's dictionary, with its reference followed. */
export function entry(holder: PDFObject | undefined, key: string): PDFObject | undefined {
  return dictOf(holder)?.lookup(PDFName.of(key));
}
/** The dictionary of a dictionary or of a stream. */
export const dictOf = (object: PDFObject | undefined): PDFDict | undefined => (object instanceof PDFDict ? object : object instanceof PDFStream ? object.dict : undefined);
export const dictAt = (holder: PDFObject | undefined, key: string): PDFDict | undefined => dictOf(entry(holder, key));
export const arrayOf = (object: PDFObject | undefined): PDFObject[] => (object instanceof PDFArray ? Array.from({ length: object.size() }, (_, at) => object.lookup(at)!) : []);
export const arrayAt = (holder: PDFObject | undefined, key: string): PDFObject[] => arrayOf(entry(holder, key));
export const numberOf = (object: PDFObject | undefined): number | undefined => (object instanceof PDFNumber ? object.asNumber() : undefined);
export const numbersAt = (holder: PDFObject | undefined, key: string): number[] => arrayAt(holder, key).map((object) => numberOf(object) ?? Number.NaN);
/** «/DeviceCMYK» */
export const nameText = (object: PDFObject | undefined): string | undefined => (object instanceof PDFName ? object.asString() : undefined);
export const nameOf = (holder: PDFObject | undefined, key: string): string | undefined => nameText(entry(holder, key));
export const isTrue = (object: PDFObject | undefined): boolean => object instanceof PDFBool && object.asBoolean();
export function textAt(holder: PDFObject | undefined, key: string): string | undefined {
  const object = entry(holder, key);
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
}
export const entriesOf = (holder: PDFObject | undefined): [name: string, object: PDFObject][] =>
  (dictOf(holder)?.keys() ?? []).flatMap((key) => {
    const object = dictOf(holder)!.lookup(key);
    return object ? [[key.asString(), object] as [string, PDFObject]] : [];
  });

/** Bytes of a stream after its filters; empty for a picture's own filter, which we do not decode. */
export function bytesOf(object: PDFObject | undefined): Uint8Array {
  if (object instanceof PDFRawStream) {
    const filters = [entry(object, 'Filter'), ...arrayAt(object, 'Filter')].map(nameText);
    return filters.some((name) => name === '/DCTDecode' || name === '/JPXDecode' || name === '/CCITTFaxDecode') ? new Uint8Array() : decodePDFRawStream(object).decode();
  }
  return object instanceof PDFStream ? object.getContents() : new Uint8Array();
}

/** All content streams of a page as one, with a space between. */
export function contentOf(page: PDFPageLeaf): Uint8Array {
  const contents = page.Contents();
  const parts = contents instanceof PDFArray ? arrayOf(contents) : contents ? [contents] : [];
  return Buffer.concat(parts.flatMap((part) => [bytesOf(part), new Uint8Array([32])]));
}

/** A box of the page; undefined where the page does not name it itself. */
export function boxOf(page: PDFPageLeaf, name: 'MediaBox' | 'CropBox' | 'BleedBox' | 'TrimBox' | 'ArtBox'): Box | undefined {
  const inherited = name === 'MediaBox' || name === 'CropBox' ? page.getInheritableAttribute(PDFName.of(name)) : page.get(PDFName.of(name));
  const array = inherited && page.context.lookup(inherited);
  const [x0, y0, x1, y1] = arrayOf(array).map(numberOf);
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return undefined;
  return { left: Math.min(x0, x1), bottom: Math.min(y0, y1), right: Math.max(x0, x1), top: Math.max(y0, y1) };
}
