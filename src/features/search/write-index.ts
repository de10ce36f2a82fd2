/** Documents → a Pagefind bundle on disk. Runs in Node beside the rendering of pages. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { toPagefindRecord, type SearchDocument } from './document.ts';

export interface PreparedIndex {
  documents: number;
  /** Writes the bundle into this folder. */
  write(folder: string): Promise<void>;
}

/** Records are added one by one in the given order: the same documents make the same bytes. */
export async function prepareIndex(documents: readonly SearchDocument[]): Promise<PreparedIndex> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Поисковый указатель не начат: ${errors.join('; ')}`);
  for (const [order, doc] of documents.entries()) {
    const added = await index.addCustomRecord(toPagefindRecord(doc, order));
    if (added.errors.length > 0) throw new Error(`Запись ${doc.url} не вошла в указатель: ${added.errors.join('; ')}`);
  }
  return { documents: documents.length, write: (folder) => write(index, folder) };
}

async function write(index: PagefindIndex, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const { errors } = await index.writeFiles({ outputPath: folder });
  await close();
  if (errors.length > 0) throw new Error(`Поисковый указатель не записан: ${errors.join('; ')}`);
  for (const name of await readdir(folder)) if (isUnused(name)) await rm(join(folder, name));
}

/** Pagefind's ready-made interfaces and the engine for no language: we use neither. */
function isUnused(name: string): boolean {
  return /^pagefind-(ui|modular-ui|highlight)\./.test(name) || name === 'wasm.unknown.pagefind';
}
