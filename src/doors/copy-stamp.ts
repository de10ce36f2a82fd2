/**
 * Marks a workbook as written by us and untouched: a digest of its bytes stands in the comment of the archive. Whoever saves
 * the workbook in a program for tables loses the comment, so a copy that somebody mends is never overwritten.
 */
import { createHash } from 'node:crypto';

const NAME = 'atlas-remarks ';
const LENGTH = NAME.length + 64;

export function stamped(bytes: Uint8Array): Uint8Array {
  const marked = new Uint8Array(bytes.length + LENGTH);
  marked.set(bytes);
  // The last two bytes of an archive without a comment are the length of the comment.
  new DataView(marked.buffer).setUint16(bytes.length - 2, LENGTH, true);
  marked.set(new TextEncoder().encode(commentOf(bytes)), bytes.length);
  return marked;
}

export function isUntouched(marked: Uint8Array): boolean {
  if (marked.length < LENGTH + 22) return false;
  const bytes = marked.slice(0, marked.length - LENGTH);
  bytes.set([0, 0], bytes.length - 2);
  return new TextDecoder('latin1').decode(marked.subarray(bytes.length)) === commentOf(bytes);
}

function commentOf(bytes: Uint8Array): string {
  return `${NAME}${createHash('sha256').update(bytes).digest('hex')}`;
}
