/** A project's photograph for feed readers: upright, without EXIF and place, light enough for a chat; kept by the hash of its bytes. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const WIDTH = 1200;
const QUALITY = 78;

/** The bytes of the finished picture. */
export async function feedPhoto(source: string, folder: string): Promise<Buffer> {
  const original = readFileSync(source);
  const key = createHash('sha256').update(original).update(`${WIDTH}/${QUALITY}/${JSON.stringify(sharp.versions)}`).digest('hex').slice(0, 24);
  const file = join(folder, `${key}.jpg`);
  if (existsSync(file)) return readFileSync(file);
  const made = await sharp(original).rotate().resize({ width: WIDTH, height: WIDTH, fit: 'inside', withoutEnlargement: true }).flatten({ background: '#fff' }).jpeg({ quality: QUALITY }).toBuffer();
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.part`, made);
  renameSync(`${file}.part`, file);
  return made;
}
