/**
 * The map of the site is read from the built pages: what a page says of itself in its head is what search engines are
 * told. Pages that ask not to be found or only send the reader on are left out; a page without a date carries none.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface MapEntry {
  url: string;
  lastmod?: string;
}

/** @param outFolder where the site is being built */
export function siteMapEntry<Entry extends MapEntry>(entry: Entry, outFolder: string): Entry | undefined {
  const file = join(outFolder, decodeURI(new URL(entry.url).pathname), 'index.html');
  if (!existsSync(file)) return undefined;
  const head = headOf(readFileSync(file, 'utf8'));
  if (head.isHidden) return undefined;
  return head.lastChanged ? { ...entry, lastmod: head.lastChanged } : entry;
}

export function headOf(html: string): { isHidden: boolean; lastChanged?: string } {
  const head = html.slice(0, html.indexOf('</head>') + 1 || html.length);
  return {
    isHidden: /<meta [^>]*name="robots"[^>]*noindex|<meta [^>]*http-equiv="refresh"/i.test(head),
    lastChanged: /<meta property="og:updated_time" content="(\d{4}-\d{2}-\d{2})"/.exec(head)?.[1],
  };
}
