/** Names of colour spaces in words of a print shop, and how many inks a paint lays. Pure. */
import type { PDFObject } from '@cantoo/pdf-lib';
import { arrayOf, entry, nameText, numberOf } from './pdf-tree.ts';

export const FAMILIES = ['DeviceGray', 'DeviceCMYK', 'DeviceRGB', 'серый ICC', 'CMYK ICC', 'RGB ICC', 'CalGray', 'CalRGB', 'Lab', 'плашечная', 'узор', 'неизвестное'] as const;
export type Family = (typeof FAMILIES)[number];

export const RGB_FAMILIES: ReadonlySet<Family> = new Set<Family>(['DeviceRGB', 'RGB ICC', 'CalRGB', 'Lab']);

export interface Paint {
  family: Family;
  values: readonly number[];
}

const DEVICE: Record<string, Family> = { '/DeviceGray': 'DeviceGray', '/G': 'DeviceGray', '/DeviceCMYK': 'DeviceCMYK', '/CMYK': 'DeviceCMYK', '/DeviceRGB': 'DeviceRGB', '/RGB': 'DeviceRGB', '/Pattern': 'узор' };
const CIE: Record<string, Family> = { '/CalGray': 'CalGray', '/CalRGB': 'CalRGB', '/Lab': 'Lab', '/Separation': 'плашечная', '/DeviceN': 'плашечная', '/Pattern': 'узор' };
const BY_COMPONENTS: Record<number, Family> = { 1: 'серый ICC', 3: 'RGB ICC', 4: 'CMYK ICC' };

/**
 * Family of a colour space object. An indexed space is of its base.
 * @param named colour spaces of the resources, for names that are not device spaces
 */
export function familyOf(space: PDFObject | undefined, named?: (name: string) => PDFObject | undefined): Family {
  const name = nameText(space);
  if (name) return DEVICE[name] ?? (named?.(name) ? familyOf(named(name)) : 'неизвестное');
  const [kind, second] = arrayOf(space);
  const word = nameText(kind);
  if (word === '/ICCBased') return BY_COMPONENTS[numberOf(entry(second, 'N')) ?? 0] ?? 'неизвестное';
  if (word === '/Indexed' || word === '/I') return familyOf(second, named);
  return (word ? (CIE[word] ?? DEVICE[word]) : undefined) ?? 'неизвестное';
}

const TRACE = 0.005;
/** Inks of a paint as shares C, M, Y, K; undefined when the space is no ink of a press. */
export function inksOf({ family, values }: Paint): readonly [number, number, number, number] | undefined {
  const [a = 0, b = 0, c = 0, d = 0] = values;
  if (family === 'DeviceGray' || family === 'серый ICC' || family === 'CalGray') return [0, 0, 0, 1 - a];
  if (family === 'DeviceCMYK' || family === 'CMYK ICC') return [a, b, c, d];
  return undefined;
}
/** «C 60 M 40 Y 40 K 100», «K 100», «DeviceRGB 0,1 0,1 0,1» */
export function sayPaint(paint: Paint): string {
  const inks = inksOf(paint);
  if (!inks) return `${paint.family} ${paint.values.map((value) => String(Math.round(value * 100) / 100).replace('.', ',')).join(' ')}`.trim();
  const said = inks.flatMap((share, at) => (share > TRACE ? [`${'CMYK'[at]} ${Math.round(share * 100)}`] : []));
  return said.join(' ') || 'без краски';
}
/** Letters of the inks that are really laid: «CMYK», «K», «». */
export const lettersOfInks = (inks: readonly number[]): string => inks.flatMap((share, at) => (share > TRACE ? ['CMYK'[at]!] : [])).join('');
