/** Where this run reads and writes: the folders and the day, from the environment. */
import { basename, join, resolve } from 'node:path';

export interface Settings {
  projectRoot: string;
  /** Content folder: CONTENT_DIR or `content`. */
  contentRoot: string;
  cacheFolder: string;
  outFolder: string;
  /** Finished newspaper kits: KIT_DIR or `kits`. */
  kitFolder: string;
  /** yyyy-mm-dd: TODAY or the clock, in the given time zone. */
  today: string;
}

const known = new Map<string, Settings>();

/** Read once a time zone: pages ask for it hundreds of times. */
export function settings(timeZone = 'UTC'): Settings {
  const key = [timeZone, process.cwd(), process.env.CONTENT_DIR, process.env.OUT_DIR, process.env.KIT_DIR, process.env.TODAY].join('\n');
  const found = known.get(key);
  if (found) return found;
  const fresh = readSettings(timeZone);
  known.set(key, fresh);
  return fresh;
}

function readSettings(timeZone: string): Settings {
  const projectRoot = process.cwd();
  const contentRoot = resolve(projectRoot, process.env.CONTENT_DIR ?? 'content');
  const name = basename(contentRoot);
  const isMain = contentRoot === join(projectRoot, 'content');
  return {
    projectRoot,
    contentRoot,
    cacheFolder: join(projectRoot, '.cache', name),
    outFolder: resolve(projectRoot, process.env.OUT_DIR ?? (isMain ? 'dist' : `dist-${name}`)),
    kitFolder: resolve(projectRoot, process.env.KIT_DIR ?? (isMain ? 'kits' : `kits-${name}`)),
    today: process.env.TODAY ?? new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date()),
  };
}
