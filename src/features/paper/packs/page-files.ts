/** Tables of files for the reading page. Pure. */
import { escapeMarkup } from '../../../kernel/markup.ts';
import { countOf, formatBytes, formatNumber, NOUNS } from '../../../kernel/text.ts';
import type { KitFile } from '../issue/kit.ts';

/** Where a file of the kit lies for the reader of this page; undefined when it is not in this archive. */
export type Href = (path: string) => string | undefined;
export type Html = string;

/** Paths are Latin, but a space or «#» in one must not cut the link. */
const address = (path: string): string => escapeMarkup(path.split('/').map(encodeURIComponent).join('/'));

export function link(href: Href, path: string, words: string, className = ''): Html {
  const to = href(path);
  return to === undefined ? escapeMarkup(words) : `<a${className ? ` class="${className}"` : ''} href="${address(to)}">${escapeMarkup(words)}</a>`;
}

export const picture = (href: Href, { path, title, sizeMm }: KitFile): Html => {
  const to = href(path);
  if (to === undefined) return '';
  const ratio = sizeMm ? ` width="${Math.round(sizeMm[0])}" height="${Math.round(sizeMm[1])}"` : '';
  return `<li><a href="${address(to)}"><img src="${address(to)}" alt="${escapeMarkup(title)}" loading="lazy"${ratio}></a><span class="small">${escapeMarkup(title)}</span></li>`;
};

export const millimetres = ([width, height]: readonly [number, number]): string => `${formatNumber(round(width))}\u00A0×\u00A0${formatNumber(round(height))}`;
const round = (mm: number): number => Math.round(mm * 10) / 10;

interface Column {
  head: string;
  cell: (file: KitFile) => Html;
  isUsed: (file: KitFile) => boolean;
}

const COLUMNS: readonly Column[] = [
  { head: 'Размер, мм', cell: ({ sizeMm }) => (sizeMm ? millimetres(sizeMm) : ''), isUsed: ({ sizeMm }) => sizeMm !== undefined },
  { head: 'Страниц', cell: ({ pages }) => (pages === undefined ? '' : formatNumber(pages)), isUsed: ({ pages }) => (pages ?? 1) > 1 },
  { head: 'Знаков', cell: ({ characters }) => (characters === undefined ? '' : formatNumber(characters)), isUsed: ({ characters }) => characters !== undefined },
  { head: 'Файл', cell: ({ bytes }) => formatBytes(bytes), isUsed: () => true },
];

export const fileWords = ({ about, sizeMm, pages, bytes }: KitFile): string =>
  [about, sizeMm && !about.includes('мм') ? `${millimetres(sizeMm)} мм` : '', pages && pages > 1 ? countOf(pages, NOUNS.page) : '', formatBytes(bytes)].filter((word) => word !== '').join(', ');

/** A table of files; a column that says nothing about any of them is left out, and one file alone is a line. */
export function fileTable(files: readonly KitFile[], href: Href, caption: string): Html {
  const here = files.filter(({ path }) => href(path) !== undefined);
  if (here.length === 0) return '';
  const [only] = here;
  if (here.length === 1 && only) return `<p class="small"><strong>${escapeMarkup(caption)}.</strong> ${link(href, only.path, only.title)}: ${escapeMarkup(fileWords(only))}</p>`;
  const used = COLUMNS.filter(({ isUsed }) => here.some(isUsed));
  const rows = here.map((file) => `<tr><th scope="row">${link(href, file.path, file.title)}</th><td>${escapeMarkup(file.about)}</td>${used.map(({ cell }) => `<td class="n">${cell(file)}</td>`).join('')}</tr>`);
  return table(caption, ['Что', 'Какой', ...used.map(({ head }) => head)], rows);
}

export function table(caption: string, heads: readonly string[], rows: readonly Html[]): Html {
  return `<div class="wide"><table><caption>${escapeMarkup(caption)}</caption><thead><tr>${heads.map((head) => `<th scope="col">${escapeMarkup(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** In the form that `sha256sum -c` reads. */
export function sums(files: readonly KitFile[], href: Href): Html {
  const here = files.flatMap(({ path, sha256 }) => (href(path) === undefined ? [] : [`${sha256.replace(/^sha256:/, '')}  ${href(path)}`]));
  return here.length === 0 ? '' : `<h2 id="summy">Контрольные суммы</h2><p class="small">SHA-256 каждого файла: по ним видно, что файл дошёл целым и что он тот же самый.</p><pre>${here.map(escapeMarkup).join('\n')}</pre>`;
}
