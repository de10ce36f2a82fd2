/**
 * A photograph drawn anew in the browser: at most 2560 points wide or high, upright, without anything that the camera wrote
 * beside it — place, time, serial number. What leaves this page is only what is seen.
 */
import { MOST_POINTS, pictureRefusal, readPictureHead, unopened } from './picture-head.ts';

const LONG_SIDE = 2560;
const QUALITY = 0.88;
const HEAD_BYTES = 256 * 1024;

export interface ShrunkPicture {
  blob: Blob;
  width: number;
  height: number;
}

/** Why a file was not taken: the message is for the person. */
export class PictureRefused extends Error {}

export async function shrinkPicture(file: File): Promise<ShrunkPicture> {
  const head = readPictureHead(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  const refusal = pictureRefusal(file.name, file.size, head);
  if (refusal) throw new PictureRefused(refusal);
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw new PictureRefused(unopened(file.name, head));
  }
  try {
    if (bitmap.width * bitmap.height > MOST_POINTS) throw new PictureRefused(pictureRefusal(file.name, file.size, { ...head, width: bitmap.width, height: bitmap.height })!);
    const scale = Math.min(1, LONG_SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const brush = canvas.getContext('2d');
    if (!brush) throw new PictureRefused('Браузер не может уменьшить снимок: не хватает памяти. Закройте другие вкладки и попробуйте ещё раз.');
    brush.fillStyle = '#fff';
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.imageSmoothingQuality = 'high';
    brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    if (!blob) throw new PictureRefused(`«${file.name}»: браузер не смог сохранить снимок. Попробуйте уменьшить его заранее.`);
    return { blob, width: canvas.width, height: canvas.height };
  } finally {
    bitmap.close();
  }
}
