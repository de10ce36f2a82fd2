/** What the makers of a kit share: the engine, the pictures, the press. */
import type { InkMode, Picture, PictureBox, PreparedPictures } from '../features/paper/issue/contract.ts';
import type { Typst } from '../features/paper/typst.ts';

export interface KitTools {
  typst: Typst;
  pictures: PictureShop;
  /** Bytes of the ICC profile with its name. */
  icc: { name: string; bytes: Uint8Array; file: string };
  /** Edition whose kit holds modules, texts and pictures of the articles. */
  articlesOf: string;
  /** Whom a newspaper may ask, in words; empty when nobody is named. */
  contact: string;
}

export interface PictureShop {
  /** Pictures for the boxes of a page; made once and kept on disk. Faults of pictures are told, not thrown. */
  prepare(pictures: readonly Picture[], boxes: readonly PictureBox[], mode: InkMode): Promise<{ ready: PreparedPictures; warnings: string[]; errors: string[] }>;
}
