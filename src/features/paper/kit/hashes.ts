/** Checksums of a kit as `sha256sum -c` reads them, a line each. Pure. */
import type { KitFile } from '../issue/kit.ts';

export function sayHashes(files: readonly Pick<KitFile, 'sha256' | 'path'>[]): string {
  return files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');
}
