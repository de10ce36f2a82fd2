/** What a page asks of the person's own device: its day, a place for a file. */
import { make } from '../features/editing/control.ts';

/** The browser reads the file of a link after the click; then it may be forgotten. */
const FORGET_MS = 60_000;

export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  make('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), FORGET_MS);
}

/** yyyy-mm-dd of this device: the person's own day. */
export function localDay(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
