/**
 * The typesetter writes greys with a colour profile, which a raster processor may turn into four inks. On a press a grey is
 * black ink and nothing else: every profiled grey of a file becomes DeviceGray, in pages and in pictures alike.
 */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';

const name = PDFName.of;

/** Changes the file in place and gives back the number of replaced entries. */
export function greysToDevice(context: PDFContext): number {
  const gone = new Map<string, PDFRef>();
  let replaced = 0;
  const isGrey = (value: PDFObject | undefined): boolean => {
    const space = value instanceof PDFRef ? context.lookup(value) : value;
    if (!(space instanceof PDFArray)) return false;
    const kind = space.lookup(0);
    if (kind === name('CalGray')) return true;
    if (kind !== name('ICCBased')) return false;
    const profile = space.lookup(1);
    if (!(profile instanceof PDFStream) || profile.dict.lookup(name('N'), PDFNumber).asNumber() !== 1) return false;
    for (const part of [value, space.get(1)]) if (part instanceof PDFRef) gone.set(part.toString(), part);
    return true;
  };
  const mend = (object: PDFObject): void => {
    if (object instanceof PDFStream) return mend(object.dict);
    if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) {
        if (isGrey(value)) {
          object.set(key, name('DeviceGray'));
          replaced++;
        } else mend(value);
      }
    } else if (object instanceof PDFArray) {
      for (let i = 0; i < object.size(); i++) {
        const value = object.get(i);
        if (isGrey(value)) {
          object.set(i, name('DeviceGray'));
          replaced++;
        } else mend(value);
      }
    }
  };
  for (const [, object] of context.enumerateIndirectObjects()) mend(object);
  for (const ref of gone.values()) context.delete(ref);
  return replaced;
}

/** What makes a file unfit for a press that reads PDF 1.4 only: see-through paint, a soft mask, a blend other than plain. */
export function transparencyIn(context: PDFContext): string[] {
  const found = new Set<string>();
  const look = (object: PDFObject): void => {
    if (object instanceof PDFRawStream || object instanceof PDFStream) return look(object.dict);
    if (object instanceof PDFArray) return object.asArray().forEach(look);
    if (!(object instanceof PDFDict)) return;
    for (const key of ['ca', 'CA']) {
      const value = object.lookup(name(key));
      if (value instanceof PDFNumber && value.asNumber() < 1) found.add('полупрозрачная краска');
    }
    const mask = object.lookup(name('SMask'));
    if (mask !== undefined && mask !== name('None')) found.add('мягкая маска');
    const blend = object.lookup(name('BM'));
    if (blend instanceof PDFName && blend !== name('Normal') && blend !== name('Compatible')) found.add('смешение красок');
    for (const [, value] of object.entries()) look(value);
  };
  // Attributes of tags may be called anything; only resources of pages and pictures are drawn.
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && object.lookup(name('S')) !== undefined && object.lookup(name('Type')) !== name('ExtGState') && object.lookup(name('Resources')) === undefined) continue;
    look(object);
  }
  return [...found];
}
