/** Words as paper takes them, and what is said when an insert cannot be made. Pure. */
import { typeset } from '../kernel/typography.ts';

/** A Russian sentence for the person who asked for the insert: it names the record, what was found and how to mend it. */
export class InsertRefusal extends Error {
  override name = 'InsertRefusal';
}

/** Typeset, without the word joiner: paper's fonts have no glyph for it, and paper's engine keeps such words together itself. */
export function onPaper(text: string): string {
  return typeset(text.replace(/[ \t\r\n]+/g, ' ').trim()).replaceAll('\u2060', '');
}

/** Paragraphs of a text that an editor typed with empty lines between them. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).map(onPaper).filter((paragraph) => paragraph !== '');
}

/** What makes two paragraphs the same for a reader: letters and figures, whatever the marks between them. */
export function likeness(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replace(/[^\p{L}\p{N}]+/gu, '');
}
