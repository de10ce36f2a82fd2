/** A finished file read once: everything that the checks look at. */
import { readObjects, type Painted } from './page-objects.ts';
import { type Letter, readLetters } from './page-text.ts';
import { paintingOf, type PaintAct } from './painting.ts';
import { type OpenPdf, withPdf } from './pdfium.ts';
import { type Box, type Expectation, grown, PT_PER_MM } from './expectation.ts';
import { boxOf, openTree, type PdfTree } from './pdf-tree.ts';

export interface SeenPage {
  /** From 1. */
  number: number;
  media: Box;
  /** What is drawn on a screen. */
  crop: Box;
  /** As written in the file; undefined where the page does not name it. */
  trim?: Box;
  bleed?: Box;
  rotated: number;
  letters: Letter[];
  objects: Painted[];
  acts: PaintAct[];
}
export interface Seen {
  tree: PdfTree;
  pages: SeenPage[];
  pdf: OpenPdf;
}

/** Reads a file and lets `look` see it while it is open. @throws a Russian error when it is no readable PDF */
export async function withSeen<T>(bytes: Uint8Array, look: (seen: Seen) => T | Promise<T>): Promise<T> {
  const tree = await openTree(bytes);
  return withPdf(bytes, (pdf) => {
    const pages = tree.pages.map((leaf, index): SeenPage => {
      const media = boxOf(leaf, 'MediaBox');
      if (!media) throw new Error(`На странице ${index + 1} не назван размер листа (MediaBox)`);
      return pdf.withPage(index, (page) => ({
        number: index + 1,
        media,
        crop: boxOf(leaf, 'CropBox') ?? media,
        trim: boxOf(leaf, 'TrimBox'),
        bleed: boxOf(leaf, 'BleedBox'),
        rotated: leaf.Rotate()?.asNumber() ?? 0,
        letters: readLetters(pdf, page),
        objects: readObjects(pdf, page),
        acts: paintingOf(leaf),
      }));
    });
    return look({ tree, pages, pdf });
  });
}

/** The page after cutting. */
export const trimOf = (page: SeenPage): Box => page.trim ?? page.crop;
/** What may be inked: the trimmed page and its bleed. */
export const inkableOf = (page: SeenPage, { bleedMm }: Expectation): Box => grown(trimOf(page), bleedMm * PT_PER_MM);

const NEAR_PT = 0.6;
/** The words around a place of a page, for people. */
export function wordsAt({ letters }: SeenPage, x: number, y: number, length = 24): string {
  const at = letters.findIndex((letter) => Math.abs(letter.left - x) < NEAR_PT && Math.abs(letter.baseline - y) < NEAR_PT);
  const line = at === -1 ? [] : letters.slice(at, at + length).filter(({ baseline }) => Math.abs(baseline - y) < NEAR_PT);
  return line.length === 0 ? '' : `«${line.map(({ text, right, size }, next) => `${text}${(line[next + 1]?.left ?? right) - right > size ? ' ' : ''}`).join('').replaceAll('\u00AD', '').trim()}»`;
}
