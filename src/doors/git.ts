/** Questions to Git about a folder. */
import { spawnSync } from 'node:child_process';

const MAX_OUTPUT = 256 * 1024 * 1024;
/** A name of a commit, a branch or a tag; nothing that Git would take for a key. */
export const REVISION = /^[0-9A-Za-z][\w./~^@-]{0,200}$/;

/** What a command says, or undefined when it failed. */
export function git(folder: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: MAX_OUTPUT });
  return status === 0 ? stdout : undefined;
}
