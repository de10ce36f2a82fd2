/** The file that opens when a photograph is asked for whole: a JPEG, which every program and messenger takes. */
import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { photoWidths, QUALITY } from './photo-plan.ts';

/** Its address; the file is made by the build. */
export async function largePhoto(file: ImageMetadata): Promise<string> {
  const width = photoWidths(file).at(-1)!;
  return (await getImage({ src: file, width, height: Math.max(1, Math.round((width * file.height) / file.width)), format: 'jpeg', quality: QUALITY.jpeg })).src;
}
