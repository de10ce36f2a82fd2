/**
 * What a photograph tells besides the picture: where it was taken, whose camera it was, how it looked before it was cut. The
 * site takes all of it away, but the file itself lies in a public repository. Reads headers only.
 */
import type { Metadata } from 'sharp';

const TRACES = ['gps', 'owner', 'serial', 'thumbnail'] as const;
export type Trace = (typeof TRACES)[number];

/** Names by EXIF 2.32. The author of the picture is no secret: the record names him too. */
const OWNER_FIELDS = ['CameraOwnerName', 'OwnerName'];
const SERIAL_FIELDS = ['BodySerialNumber', 'SerialNumber', 'LensSerialNumber', 'InternalSerialNumber'];
/** A thumbnail of another shape is of another cut; cameras put bars around theirs, so small differences mean nothing. Logarithm of the ratio. */
const SHAPE_DIFFERS = 0.35;

/** @param thumbnailShape width by height of the picture inside the picture; asked for only when there is one */
export async function tracesOf(meta: Metadata, thumbnailShape: (jpeg: Uint8Array) => Promise<number | undefined>): Promise<Trace[]> {
  const found = new Set<Trace>();
  const xmp = meta.xmp?.toString('latin1').slice(0, 200_000) ?? '';
  if (/exif:GPS(?:Latitude|Longitude)/.test(xmp)) found.add('gps');
  if (/(?:aux|exifEX):(?:OwnerName|CameraOwnerName)/.test(xmp)) found.add('owner');
  if (/(?:aux|exifEX):(?:SerialNumber|BodySerialNumber|LensSerialNumber)/.test(xmp)) found.add('serial');
  if (meta.exif) for (const trace of await exifTraces(meta, meta.exif, thumbnailShape)) found.add(trace);
  return TRACES.filter((trace) => found.has(trace));
}

async function exifTraces(meta: Metadata, exif: Buffer, thumbnailShape: (jpeg: Uint8Array) => Promise<number | undefined>): Promise<Trace[]> {
  const { default: exifr } = await import('exifr'); // only photographs with a header ask for it
  const tiff = exif.subarray(0, 6).toString('latin1') === 'Exif\0\0' ? exif.subarray(6) : exif;
  const found: Trace[] = [];
  try {
    const said = (await exifr.parse(tiff, { tiff: true, ifd0: {}, exif: true, gps: true, interop: false, translateValues: false, reviveValues: false, mergeOutput: true, xmp: false, icc: false, iptc: false, makerNote: false })) as Record<string, unknown> | undefined;
    const has = (names: readonly string[]): boolean => names.some((name) => isSaid(said?.[name]));
    if (isSaid(said?.GPSLatitude) || isSaid(said?.latitude) || isSaid(said?.GPSDestLatitude)) found.push('gps');
    if (has(OWNER_FIELDS)) found.push('owner');
    if (has(SERIAL_FIELDS)) found.push('serial');
    const thumbnail = await exifr.thumbnail(tiff).catch(() => undefined);
    const shape = thumbnail && (await thumbnailShape(thumbnail));
    if (shape && meta.width && meta.height && Math.abs(Math.log(shape / (meta.width / meta.height))) > SHAPE_DIFFERS) found.push('thumbnail');
  } catch {
    // A header that cannot be read tells nothing; the picture itself is judged elsewhere.
  }
  return found;
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(typeof value === 'string' && /^[\s\0?]*$/.test(value)) && !(typeof value === 'number' && Number.isNaN(value));
}
