/** Documents → a Pagefind bundle. Runs in Node beside the rendering of pages; only the writing waits for its end. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { toPagefindRecord, type SearchDocument } from './document.ts';

export interface PreparedIndex {
  documents: number;
  /** Writes the bundle into this folder, in place of what was there. */
  write(folder: string): Promise<void>;
}

/**
 * Records are added one by one in the given order: the same documents make the same bytes. The files are taken over and
 * written here: Pagefind's own writer answers before its last bytes are on disk, and closing it then leaves empty files
 * (seen with 1.4.0).
 */
export async function prepareIndex(documents: readonly SearchDocument[]): Promise<PreparedIndex> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Поисковый указатель не начат: ${errors.join('; ')}`);
  for (const [order, doc] of documents.entries()) {
    const added = await index.addCustomRecord(toPagefindRecord(doc, order));
    if (added.errors.length > 0) throw new Error(`Запись ${doc.url} не вошла в указатель: ${added.errors.join('; ')}`);
  }
  const made = await index.getFiles();
  await close();
  if (made.errors.length > 0) throw new Error(`Поисковый указатель не собран: ${made.errors.join('; ')}`);
  const files = made.files.filter(({ path }) => !isUnused(path));
  return {
    documents: documents.length,
    async write(folder) {
      await rm(folder, { recursive: true, force: true });
      for (const inside of new Set(files.map(({ path }) => dirname(path)))) await mkdir(join(folder, inside), { recursive: true });
      for (const { path, content } of files) await writeFile(join(folder, path), content);
    },
  };
}

/** Pagefind's ready-made interfaces and the engine for no language: we use neither. */
function isUnused(path: string): boolean {
  return /^pagefind-(ui|modular-ui|highlight)\./.test(path) || path === 'wasm.unknown.pagefind';
}
