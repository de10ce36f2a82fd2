/** One photograph of a record, as this room is given it. */
import type { ImageMetadata } from 'astro';

export interface Shot {
  file: ImageMetadata;
  /** Name of the file as the author wrote it. */
  name: string;
  moment: string;
  alt: string;
  author: string;
  caption?: string;
  /** Paint of its place until it arrives. */
  tint?: string;
}

/** The strong column of a page: no photograph in it is wider. */
const COLUMN = 'min(48rem, 92vw)';

/** The attribute `sizes` of a picture that fills the column; a cut one needs a wider file than its box. */
export function columnSizes(enlarged = 1): string {
  return enlarged > 1.05 ? `calc(${COLUMN} * ${Math.round(enlarged * 10) / 10})` : COLUMN;
}
