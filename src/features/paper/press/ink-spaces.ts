/** How much ink a colour of a PDF may lay: its colour space and, for gradients, the function behind it (ISO 32000-1, 7.10 and 8.6). Pure. */
import { decodePDFRawStream, PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFStream, PDFString, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';

export type Space =
  | { kind: 'gray' | 'rgb' | 'cmyk'; profiled: boolean }
  /** Ink of the inkiest entry of the palette. */
  | { kind: 'indexed'; base: Space; most: number }
  | { kind: 'pattern' }
  /** Not understood: anything up to four full inks. */
  | { kind: 'unknown' };

/** Everything a press could lay, per cent. */
export const ALL_INKS = 400;
const MOST_NESTING = 8;

const DEVICE: Record<string, Space> = {
  DeviceGray: { kind: 'gray', profiled: false },
  G: { kind: 'gray', profiled: false },
  CalGray: { kind: 'gray', profiled: true },
  DeviceRGB: { kind: 'rgb', profiled: false },
  RGB: { kind: 'rgb', profiled: false },
  CalRGB: { kind: 'rgb', profiled: true },
  Lab: { kind: 'rgb', profiled: true },
  DeviceCMYK: { kind: 'cmyk', profiled: false },
  CMYK: { kind: 'cmyk', profiled: false },
  Pattern: { kind: 'pattern' },
};

/** `resources`: where a name of the page's own is looked up. */
export function spaceOf(context: PDFContext, said: PDFObject | undefined, resources?: PDFDict, depth = 0): Space {
  const space = context.lookup(said);
  if (depth > MOST_NESTING) return { kind: 'unknown' };
  if (space instanceof PDFName) {
    const own = resources?.lookup(PDFName.of('ColorSpace'));
    const named = own instanceof PDFDict ? own.get(space) : undefined;
    return named ? spaceOf(context, named, undefined, depth + 1) : (DEVICE[space.decodeText()] ?? { kind: 'unknown' });
  }
  if (!(space instanceof PDFArray)) return { kind: 'unknown' };
  const kind = (space.lookup(0) as PDFName | undefined)?.decodeText() ?? '';
  if (kind === 'ICCBased') {
    const profile = space.lookup(1);
    const channels = profile instanceof PDFStream ? profile.dict.lookupMaybe(PDFName.of('N'), PDFNumber)?.asNumber() : undefined;
    return channels === 1 || channels === 3 || channels === 4 ? { kind: ({ 1: 'gray', 3: 'rgb', 4: 'cmyk' } as const)[channels], profiled: true } : { kind: 'unknown' };
  }
  if (kind === 'Indexed' || kind === 'I') {
    const base = spaceOf(context, space.get(1), resources, depth + 1);
    return { kind: 'indexed', base, most: base.kind === 'cmyk' ? greatestOfFour(bytesOf(space.lookup(3))) : inkOfColour(base, [0]) };
  }
  return DEVICE[kind] ?? { kind: 'unknown' };
}

/** Per cent of ink of one colour. Greys are black; for RGB nobody knows before the press's own program has turned it into inks: 0, and it is told apart. */
export function inkOfColour(space: Space, parts: readonly number[]): number {
  if (space.kind === 'gray') return 100 * (1 - clamp(parts[0] ?? 0));
  if (space.kind === 'cmyk') return 100 * parts.slice(0, 4).reduce((sum, part) => sum + clamp(part), 0);
  if (space.kind === 'indexed') return space.most;
  return space.kind === 'unknown' ? ALL_INKS : 0;
}

/** The inkiest colour of a gradient: colours between two stops are mixtures of them, so the stops are enough. */
export function inkOfShading(context: PDFContext, said: PDFObject | undefined, resources: PDFDict): { ink: number; space: Space } {
  const object = context.lookup(said);
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return { ink: ALL_INKS, space: { kind: 'unknown' } };
  const space = spaceOf(context, dict.get(PDFName.of('ColorSpace')), resources);
  const stops = object instanceof PDFStream ? undefined : stopsOf(context.lookup(dict.get(PDFName.of('Function'))));
  const ink = stops ? Math.max(...stops.map((stop) => inkOfColour(space, stop))) : space.kind === 'rgb' ? 0 : space.kind === 'gray' ? 100 : ALL_INKS;
  return { ink, space };
}

function stopsOf(fn: PDFObject | undefined, depth = 0): number[][] | undefined {
  if (!(fn instanceof PDFDict) || depth > MOST_NESTING) return undefined;
  const type = fn.lookupMaybe(PDFName.of('FunctionType'), PDFNumber)?.asNumber();
  if (type === 2) return [numbers(fn.lookup(PDFName.of('C0'))) ?? [0], numbers(fn.lookup(PDFName.of('C1'))) ?? [1]];
  if (type !== 3) return undefined;
  const parts = fn.lookup(PDFName.of('Functions'));
  if (!(parts instanceof PDFArray)) return undefined;
  const stops = Array.from({ length: parts.size() }, (_, i) => stopsOf(parts.lookup(i), depth + 1));
  return stops.every((list) => list !== undefined) ? stops.flat() : undefined;
}

export function numbers(array: PDFObject | undefined): number[] | undefined {
  return array instanceof PDFArray ? Array.from({ length: array.size() }, (_, i) => (array.lookup(i) as PDFNumber).asNumber()) : undefined;
}

export const clamp = (part: number): number => Math.min(1, Math.max(0, part));

function bytesOf(object: PDFObject | undefined): Uint8Array {
  if (object instanceof PDFRawStream) return decodePDFRawStream(object).decode();
  return object instanceof PDFString || object instanceof PDFHexString ? object.asBytes() : new Uint8Array();
}

function greatestOfFour(table: Uint8Array): number {
  let most = 0;
  for (let at = 0; at + 3 < table.length; at += 4) most = Math.max(most, table[at]! + table[at + 1]! + table[at + 2]! + table[at + 3]!);
  return most / 2.55;
}
