/**
 * A built site moved below a folder of another site: «/proekty/» becomes «/preview/12/proekty/». The site itself knows
 * no such folder: printed addresses, QR codes and canonical links go on naming the real one. Links between pages become
 * relative and name their file, so that the copy also opens from a disk or from a Git host's store of artifacts, where
 * only scripts do not find their data. Pure.
 */

/** Files in which addresses stand as text. Tables for people (CSV) and feeds keep the real addresses. */
export const WITH_ADDRESSES = /\.(html|css|js|json|geojson)$/;

export interface Relocation {
  /** With slashes on both ends: /preview/12/. */
  base: string;
  /** First parts of all addresses of the site: «proekty», «_astro», «favicon.svg». */
  tops: ReadonlySet<string>;
  /** What the bar on every page says; plain words without markup. */
  notice: string;
}

/** The text of one file for its new place. `file` is its path from the site's root, forward slashes. */
export function relocate(text: string, file: string, { base, tops, notice }: Relocation): string {
  const names = [...tops].map((name) => name.replace(/[.\\+*?()[\]{}^$|]/g, '\\$&')).sort((a, b) => b.length - a.length);
  if (names.length === 0) return text;
  const own = `/(?=(?:${names.join('|')})(?:[/?#"'\`)&\\s>,]|$))`;
  const inStrings = (part: string): string => part.replace(new RegExp(`(["'\`(]|&quot;|&#34;|&#39;)${own}`, 'g'), `$1${base}`);
  // Vite's own preloader puts the slash before a name at run time.
  if (!file.endsWith('.html')) return inStrings(/preload-helper[^/]*\.js$/.test(file) ? text.replace(/(["'`])\/\1(?=\+)/g, `$1${base}$1`) : text);

  const up = '../'.repeat(file.split('/').length - 1) || './';
  const isOwn = new RegExp(`^${own}|^/(?=[?#]|$)`);
  const toFile = (address: string): string => (isOwn.test(address) ? `${up}${withFile(address.slice(1))}` : address);
  const linked = text
    .replace(/(\s(?:href|src|action|poster)=")(\/[^"]*)(?=")/g, (_, open: string, address: string) => `${open}${toFile(address)}`)
    .replace(/(\ssrcset=")([^"]*)(?=")/g, (_, open: string, set: string) => `${open}${set.replace(/(^|,\s*)(\/[^\s,]+)/g, (_all, before: string, address: string) => `${before}${toFile(address)}`)}`)
    // A page that only sends on: <meta http-equiv="refresh" content="0;url=/proekty/…">.
    .replace(/(;\s*url=)(\/[^"]*)(?=")/gi, (_, open: string, address: string) => `${open}${toFile(address)}`);
  return withNotice(inStrings(linked), notice);
}

/** «proekty/?god=2025» → «proekty/index.html?god=2025»: a disk shows no folder as a page. */
function withFile(address: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address)!;
  return path === '' || path.endsWith('/') ? `${path}index.html${rest}` : address;
}

function withNotice(html: string, notice: string): string {
  const noIndex = '<meta name="robots" content="noindex, nofollow">';
  const bar = `<p style="margin:0;padding:.5rem 1rem;background:#7a1f1f;color:#fff;font:1rem/1.4 sans-serif;text-align:center" role="note">${notice}</p>`;
  return html.replace(/<meta name="robots"[^>]*>/, '').replace(/<head[^>]*>/, (head) => `${head}${noIndex}`).replace(/<body[^>]*>/, (body) => `${body}${bar}`);
}
