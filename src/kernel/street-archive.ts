/** The head of a street layer's archive (PMTiles, version 3): is it one, and what are its tiles. One reading for the check and for the map. */

export const STREET_KINDS = ['raster', 'vector'] as const;
export type StreetKind = (typeof STREET_KINDS)[number];

export const HEAD_BYTES = 127;
const SIGNATURE = 'PMTiles';
const VERSION = 3;
/** Place of the byte that says what the tiles are, and its meanings: MVT, then PNG, JPEG, WebP, AVIF. */
const TYPE_AT = 99;
const TYPES: Readonly<Record<number, StreetKind>> = { 1: 'vector', 2: 'raster', 3: 'raster', 4: 'raster', 5: 'raster' };

/** Undefined when these are not the first bytes of such an archive. */
export function kindOfArchive(head: Uint8Array): StreetKind | undefined {
  const isArchive = head.length >= HEAD_BYTES && String.fromCharCode(...head.subarray(0, SIGNATURE.length)) === SIGNATURE && head[SIGNATURE.length] === VERSION;
  return isArchive ? TYPES[head[TYPE_AT]!] : undefined;
}
