/** Names of what is downloaded: Latin letters, so that every disk, archive and letter carries them. Pure. */
import { proposeId } from '../../kernel/propose-id.ts';

const NO_OTHERS: ReadonlySet<string> = new Set();

/** «bumagi-tos-rodnik.zip»; a name without a single letter that can be spelled leaves only the beginning. */
export function archiveName(begins: string, named: string | undefined): string {
  const slug = proposeId((named ?? '').normalize('NFC').replace(/\p{Surrogate}/gu, ''), NO_OTHERS);
  return `${[begins, slug].filter((part) => part !== '').join('-')}.zip`;
}

/** «01-izveshchenie-o-sobranii.docx»: papers lie in the folder in the order in which they are needed. */
export function paperName(index: number, sample: string): string {
  return `${String(index + 1).padStart(2, '0')}-${sample}.docx`;
}
