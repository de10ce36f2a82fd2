/** Folders of built sites: what pages are in them, and a copy that can be shown below /preview/<number>/. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { PageDigest } from './site-changes.ts';
import { relocate, WITH_ADDRESSES } from './relocate-site.ts';
import { shareFile } from './share-file.ts';

/** A kit's own reading pages are files to take, not pages of the site. */
const KIT_FILE = /^gazeta\/[^/]+\/nabor\/[^/]+\//;
/** A map of a copy would invite search engines. */
const NOT_SHOWN = /^sitemap[^/]*\.xml$/;

/** Every page of a built site, by address. */
export function digestsOf(folder: string): PageDigest[] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.html') && !KIT_FILE.test(file))
    .map((file) => digestOf(`/${file.replace(/index\.html$/, '')}`, readFileSync(join(folder, file), 'utf8')));
}

/** Words, links and pictures of the page's own part; the frame around it and styles are the program's business. */
export function digestOf(address: string, html: string): PageDigest {
  const sendsTo = /<meta http-equiv="refresh" content="[^"]*url=([^"]+)"/i.exec(html)?.[1];
  const main = (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html).replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
  const seen = main.replace(/<[^>]*>/g, (tag) => [...tag.matchAll(/\s(?:href|src|alt|datetime)="([^"]*)"/g)].map(([, value]) => ` ${value} `).join('')).replace(/\s+/g, ' ');
  const title = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(main)?.[1] ?? /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? address;
  return { address, title: plain(title.replace(/<[^>]*>/g, '')).trim(), ...(sendsTo && { sendsTo: sendsTo.replace(/^https?:\/\/[^/]+/, '') }), hash: createHash('sha256').update(seen).digest('hex') };
}

/** Copies a built site to `out`/preview/<number>/; the former preview of this number goes. */
export function writePreview(site: string, out: string, number: string): { base: string; files: number } {
  const base = `/preview/${number}/`;
  const place = join(out, 'preview', number);
  rmSync(place, { recursive: true, force: true });
  const files = filesOf(site).filter((file) => !NOT_SHOWN.test(file));
  const tops = new Set(files.map((file) => file.split('/')[0]!).filter((name) => name !== 'index.html'));
  for (const file of files) {
    const to = join(place, file);
    if (WITH_ADDRESSES.test(file) && !KIT_FILE.test(file)) {
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, relocate(readFileSync(join(site, file), 'utf8'), file, { base, tops, notice: `Предпросмотр правки № ${number}. Это ещё не опубликовано.` }));
    } else shareFile(join(site, file), to);
  }
  writeFileSync(join(out, 'robots.txt'), 'User-agent: *\nDisallow: /\n');
  writeFileSync(join(out, 'index.html'), `<!doctype html><html lang="ru"><meta charset="utf-8"><meta name="robots" content="noindex"><title>Предпросмотр</title><meta http-equiv="refresh" content="0;url=preview/${number}/index.html"><a href="preview/${number}/index.html">Предпросмотр правки № ${number}</a></html>\n`);
  return { base, files: files.length };
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).split(sep).join('/'))
    .sort();
}

function plain(text: string): string {
  return text.replace(/&amp;/g, '&').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&#160;|&nbsp;/g, '\u00A0');
}
