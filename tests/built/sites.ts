/** The built sites under test: the real region and the fictional one. Each test runs over both. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';

export interface BuiltPage {
  /** Address from the site root: «/proekty/». */
  address: string;
  html: string;
  document: HTMLElement;
}

export interface BuiltSite {
  name: string;
  folder: string;
  /** Every file, as an address. */
  files: Set<string>;
  pages: BuiltPage[];
}

/** A kit's own reading page and report lie among the pages and are files to take: they are told of in their own test. */
const KIT_FILE = /^gazeta[\\/][^\\/]+[\\/]nabor[\\/][^\\/]+[\\/]/;

export const SITES: BuiltSite[] = ['dist', 'dist-vymyshlensk'].map((name) => load(name));

function load(name: string): BuiltSite {
  const folder = join(process.cwd(), name);
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`Нет собранного сайта в ${name}: запустите npm test целиком или npm run build.`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => statSync(join(folder, f)).isFile());
  const pages = files
    .filter((f) => f.endsWith('.html') && !KIT_FILE.test(f))
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { address: `/${relative('', file).split(sep).join('/')}`.replace(/index\.html$/, ''), html, document: parse(html) };
    });
  return { name, folder, files: new Set(files.map((f) => `/${f.split(sep).join('/')}`)), pages };
}

/** Pages that lie among records and tell of none: words of the addresses that are no record's id (see `routes`). */
export const NO_RECORDS: ReadonlySet<string> = new Set(['/konkursy/dengi/', '/gazeta/simulyator/']);

/** Pages that only send the reader on have no content of their own. */
export function isRedirect(page: BuiltPage): boolean {
  return page.document.querySelector('meta[http-equiv="refresh"]') !== null;
}

/** Text that a reader sees, without markup and script. */
export function visibleText(page: BuiltPage): string {
  const body = parse(page.html).querySelector('body')!;
  for (const hidden of body.querySelectorAll('script, style, template, code, textarea[readonly]')) hidden.remove();
  return body.textContent;
}
