/**
 * The index of streets as it travels: rows instead of objects, numbers instead of repeated words. Everything in it is
 * public and stands on the pages of ТОС; it is only laid out for quick answers.
 */
import type { StreetKind } from '../../kernel/address-words.ts';

/** Where an address was read: in the list of addresses, in the description of borders, in «где». */
export const ORIGINS = ['list', 'prose', 'place'] as const;
export type Origin = (typeof ORIGINS)[number];

export type MunicipalityRow = [id: string, name: string, genitive: string, otherNames: string[], centre: string, lat: number, lng: number, contact: string[] | 0];
export type PlaceRow = [name: string, lat: number, lng: number];
/** `settlement` is an index into `names`, or −1; `street` an index into `streets`, or −1; `houses` is packed; `whole` is 1 when all houses are meant. */
export type PartRow = [settlement: number, kind: StreetKind | '', street: number, houses: string, whole: 0 | 1, origin: 0 | 1 | 2];
export type TosRow = [
  id: string,
  name: string,
  place: string,
  municipality: number,
  /** Index into the list of statuses. */
  status: number,
  point: [lat: number, lng: number, isExact: 0 | 1] | 0,
  hasBoundary: 0 | 1,
  formerNames: string[],
  parts: PartRow[],
  /** Packed to 1e-5 degrees, about a metre. */
  rings: string[],
];

export interface StreetIndex {
  region: string;
  municipalities: MunicipalityRow[];
  /** Names of settlements, each once. */
  names: string[];
  /** Names of streets, each once. */
  streets: string[];
  places: PlaceRow[];
  tos: TosRow[];
}

const STEP = 1e5;
const FIRST_SIGN = 63;

/**
 * A closed ring as text: steps from corner to corner, five bits a sign (Google's «encoded polyline»), the last corner,
 * which repeats the first, left out. A third smaller than numbers after compression.
 */
export function packRing(ring: readonly (readonly [number, number])[]): string {
  let before: [number, number] = [0, 0];
  return ring
    .slice(0, -1)
    .flatMap(([lng, lat]) => {
      const here: [number, number] = [Math.round(lng * STEP), Math.round(lat * STEP)];
      const step = [here[0] - before[0], here[1] - before[1]];
      before = here;
      return step.map(packNumber);
    })
    .join('');
}

function packNumber(value: number): string {
  let rest = value < 0 ? ~(value << 1) : value << 1;
  let signs = '';
  for (; rest >= 32; rest >>= 5) signs += String.fromCharCode((32 | (rest & 31)) + FIRST_SIGN);
  return signs + String.fromCharCode(rest + FIRST_SIGN);
}

export function unpackRing(packed: string): [lng: number, lat: number][] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const sign of packed) {
    const bits = sign.charCodeAt(0) - FIRST_SIGN;
    value |= (bits & 31) << shift;
    shift += 5;
    if (bits >= 32) continue;
    numbers.push(value & 1 ? ~(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  let [lng, lat] = [0, 0];
  const corners = Array.from({ length: numbers.length >> 1 }, (_, i): [number, number] => {
    lng += numbers[i * 2]!;
    lat += numbers[i * 2 + 1]!;
    return [lng / STEP, lat / STEP];
  });
  return corners[0] ? [...corners, corners[0]] : [];
}
