/** Where this run reads and writes; the only reader of environment variables. */
import { basename, join, resolve } from 'node:path';

export interface Settings {
  projectRoot: string;
  /** Content folder: CONTENT_DIR or `content`. */
  contentRoot: string;
  cacheFolder: string;
  outFolder: string;
  /** yyyy-mm-dd: TODAY or the clock, in the given time zone. */
  today: string;
}

export function settings(timeZone = 'UTC'): Settings {
  const projectRoot = process.cwd();
  const contentRoot = resolve(projectRoot, process.env.CONTENT_DIR ?? 'content');
  const name = basename(contentRoot);
  const isMain = contentRoot === join(projectRoot, 'content');
  return {
    projectRoot,
    contentRoot,
    cacheFolder: join(projectRoot, '.cache', name),
    outFolder: resolve(projectRoot, process.env.OUT_DIR ?? (isMain ? 'dist' : `dist-${name}`)),
    today: process.env.TODAY ?? new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date()),
  };
}
