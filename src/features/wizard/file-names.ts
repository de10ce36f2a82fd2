/** Names of what is downloaded: Latin letters, so that every disk, archive and letter carries them. Pure. */
import { proposeId } from '../../kernel/propose-id.ts';

const NO_OTHERS: ReadonlySet<string> = new Set();

/** «bumagi-tos-rodnik.zip»; a name without a single letter that can be spelled leaves only the beginning. */
export function archiveName(begins: string, named: string | undefined): string {
  // Signs are no part of a name: «&» would be spelled in English.
  const slug = proposeId((named ?? '').normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '), NO_OTHERS);
  return `${[begins, slug].filter((part) => part !== '').join('-')}.zip`;
}
