/**
 * A new site takes the place of the old one only when it is whole. Both moves are renames on one disk, so a reader
 * meets either the old site or the new one; a death between the two moves is mended by the next run.
 */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface BuildFolders {
  /** Where the new site grows. */
  next: string;
  /** What readers are served. */
  live: string;
  /** Where the old site rests during the swap. */
  previous: string;
}

/** The growing site lies on the disk of the served one: a rename does not cross disks. */
export function buildFolders(outFolder: string, cacheFolder: string, projectRoot: string): BuildFolders {
  const isInside = !relative(projectRoot, outFolder).startsWith('..');
  return isInside
    ? { next: join(cacheFolder, 'next'), live: outFolder, previous: join(cacheFolder, 'previous') }
    : { next: `${outFolder}.next`, live: outFolder, previous: `${outFolder}.previous` };
}

/** What makes a built folder unfit to be published; empty when it is whole. */
export function faultsOfSite(folder: string): string[] {
  if (!existsSync(join(folder, 'index.html'))) return ['нет главной страницы index.html'];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const faults: string[] = [];
  for (const entry of files) {
    const path = join(entry.parentPath, entry.name);
    if (mustNotBeEmpty(entry.name) && statSync(path).size === 0) faults.push(`пустой файл ${relative(folder, path).split(sep).join('/')}`);
  }
  if (!existsSync(join(folder, '404.html'))) faults.push('нет страницы 404.html');
  if (!existsSync(join(folder, 'pagefind', 'pagefind.js'))) faults.push('нет поискового указателя pagefind/pagefind.js');
  return faults;
}

/** Broken pictures in an image cache come out as empty files. */
function mustNotBeEmpty(name: string): boolean {
  return /\.(html|css|js|json|geojson|csv|xml|webp|avif|jpe?g|png|svg|woff2|pdf)$/.test(name);
}

/** Returns how many pages the site has; pages inside a newspaper kit are files to take. */
export function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html') && !/[\\/]nabor[\\/][^\\/]+[\\/]/.test(name)).length;
}

/** Puts `next` where `live` was. If the second move fails, the old site goes back. */
export function publish({ next, live, previous }: BuildFolders): void {
  rmSync(previous, { recursive: true, force: true });
  const hadSite = existsSync(live);
  if (hadSite) renameSync(live, previous);
  try {
    renameSync(next, live);
  } catch (error) {
    if (hadSite) renameSync(previous, live);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}

/** After a death in the middle of a swap: the old site is still whole, only moved aside. */
export function mendInterruptedSwap({ live, previous }: BuildFolders): boolean {
  if (existsSync(live) || !existsSync(join(previous, 'index.html'))) return false;
  renameSync(previous, live);
  return true;
}
