/** Address → file of a built site. Nothing outside the folder is ever reached. */
import { statSync, type Stats } from 'node:fs';
import { join, resolve, sep } from 'node:path';

export type Found =
  | { kind: 'file'; file: string; stat: Stats }
  /** A folder asked for without the closing slash. */
  | { kind: 'moved'; to: string }
  | { kind: 'missing' }
  | { kind: 'malformed' };

export function findFile(root: string, url: string): Found {
  let path: string;
  let query: string;
  try {
    const parsed = new URL(url, 'http://site.invalid');
    path = decodeURIComponent(parsed.pathname);
    query = parsed.search;
  } catch {
    return { kind: 'malformed' };
  }
  if (path.includes('\0') || path.includes('\\')) return { kind: 'malformed' };
  if (path.split('/').some((part) => part.startsWith('.') && part !== '.well-known')) return { kind: 'missing' };
  const file = resolve(root, `.${path}`);
  if (file !== root && !file.startsWith(root + sep)) return { kind: 'missing' };
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    if (!path.endsWith('/')) return { kind: 'moved', to: `${encodeURI(path).replace(/^\/+/, '/')}/${query}` };
    return asFile(join(file, 'index.html'));
  }
  return path.endsWith('/') ? { kind: 'missing' } : asFile(file);
}

function asFile(file: string): Found {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? { kind: 'file', file, stat } : { kind: 'missing' };
}
