/** A second name for a file that nobody changes in place. */
import { constants, copyFileSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Linked where the disk allows it, copied elsewhere; what stood at `to` goes. */
export function shareFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_FICLONE); // another disk, or one without links
  }
}
