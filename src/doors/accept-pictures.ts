/** Pictures of an accepted archive: known by their bytes, decoded in full, rid of what the camera wrote beside them. */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { decodePicture } from '../reader/picture-decode.ts';

export interface AcceptedPicture {
  bytes: Buffer;
  /** What was done to it, for the editor; undefined when it is as it came. */
  note?: string;
}

const QUALITY = 90;

/** One Russian sentence when it will not do. */
export async function acceptPicture(name: string, bytes: Buffer): Promise<AcceptedPicture | { fault: string }> {
  const verdict = await decodePicture(bytes, createHash('sha256').update(bytes).digest('hex').slice(0, 24));
  if ('fault' in verdict) return { fault: `«${name}»: ${verdict.fault.found}. Нужен ${verdict.fault.expected}.${verdict.fault.hint ? ` ${verdict.fault.hint}` : ''}` };
  const { format } = verdict.facts;
  const ending = extname(name).slice(1).toLowerCase().replace('jpg', 'jpeg');
  if (ending !== format) return { fault: `«${name}»: назван .${extname(name).slice(1)}, а внутри ${format.toUpperCase()}. Переименуйте снимок.` };
  const { default: sharp } = await import('sharp');
  const meta = await sharp(bytes).metadata();
  if (!meta.exif && !meta.xmp && !meta.iptc && (meta.orientation ?? 1) === 1) return { bytes };
  const upright = sharp(bytes).autoOrient();
  const clean = format === 'png' ? upright.png() : format === 'webp' ? upright.webp({ quality: QUALITY }) : format === 'avif' ? upright.avif({ quality: QUALITY }) : upright.jpeg({ quality: QUALITY, mozjpeg: true });
  return { bytes: await clean.toBuffer(), note: `«${name}»: удалены пометки камеры — место съёмки, время, модель.` };
}
