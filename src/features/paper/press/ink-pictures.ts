/** The inkiest point of a picture inside a PDF, read from its own points. */
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFContext } from '@cantoo/pdf-lib';
import { greatestInk, isAdobeJpeg, readInks } from './cmyk-jpeg.ts';
import { ALL_INKS, inkOfColour, numbers, spaceOf, type Space } from './ink-spaces.ts';

export interface PictureInk {
  /** Per cent; 400 where the points cannot be read. */
  ink: number;
  space: Space;
  /** Other pictures lie over or under it softly. */
  isSoft: boolean;
  size: string;
}

const key = PDFName.of;

export async function inkOfPicture(context: PDFContext, picture: PDFRawStream, resources: PDFDict): Promise<PictureInk> {
  const { dict } = picture;
  const space = spaceOf(context, dict.get(key('ColorSpace')), resources);
  const side = (name: string): number => dict.lookupMaybe(key(name), PDFNumber)?.asNumber() ?? 0;
  const size = `${side('Width')} × ${side('Height')} точек`;
  const isSoft = dict.get(key('SMask')) !== undefined;
  return { ink: space.kind === 'cmyk' ? await ofFour(picture) : space.kind === 'gray' ? 100 : inkOfColour(space, []), space, isSoft, size };
}

/** A reader of PDF takes the samples as they are and lets only «Decode» turn them round; our reader of JPEG turns Adobe ones by itself. */
async function ofFour(picture: PDFRawStream): Promise<number> {
  const decode = numbers(picture.dict.lookup(key('Decode'))) ?? [0, 1, 0, 1, 0, 1, 0, 1];
  const turned = decode.join() === '1,0,1,0,1,0,1,0';
  if (!turned && decode.join() !== '0,1,0,1,0,1,0,1') return ALL_INKS;
  const filters = filtersOf(picture.dict);
  try {
    if (filters.at(-1) === 'DCTDecode') {
      const jpeg = filters.length === 1 ? picture.contents : unpacked(picture);
      return greatestInk((await readInks(jpeg)).inks, isAdobeJpeg(jpeg) !== turned);
    }
    if (picture.dict.lookupMaybe(key('BitsPerComponent'), PDFNumber)?.asNumber() !== 8 || filters.includes('JPXDecode')) return ALL_INKS;
    return greatestInk(decodePDFRawStream(picture).decode(), turned);
  } catch {
    return ALL_INKS;
  }
}

function filtersOf(dict: PDFDict): string[] {
  const said = dict.lookup(key('Filter'));
  if (said instanceof PDFName) return [said.decodeText()];
  return said instanceof PDFArray ? Array.from({ length: said.size() }, (_, i) => (said.lookup(i) as PDFName).decodeText()) : [];
}

/** A JPEG that was packed once more: every filter but the last is taken off. */
function unpacked(picture: PDFRawStream): Uint8Array {
  const dict = picture.dict.clone();
  const filters = dict.lookup(key('Filter'), PDFArray).clone() as PDFArray;
  filters.remove(filters.size() - 1);
  dict.set(key('Filter'), filters);
  return decodePDFRawStream(PDFRawStream.of(dict, picture.contents)).decode();
}
