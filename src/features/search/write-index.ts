/** Documents → a Pagefind bundle on disk. Runs in Node beside the rendering of pages. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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

/**
 * The files are taken over and written here: Pagefind's own writer answers before its last bytes are on disk, and closing
 * it then leaves empty files (seen with 1.4.0).
 */
async function write(index: PagefindIndex, folder: string): Promise<void> {
  const { files, errors } = await index.getFiles();
  await close();
  if (errors.length > 0) throw new Error(`Поисковый указатель не собран: ${errors.join('; ')}`);
  await rm(folder, { recursive: true, force: true });
  const needed = files.filter(({ path }) => !isUnused(path));
  for (const inside of new Set(needed.map(({ path }) => dirname(path)))) await mkdir(join(folder, inside), { recursive: true });
  for (const { path, content } of needed) await writeFile(join(folder, path), content);
}

/** Pagefind's ready-made interfaces and the engine for no language: we use neither. */
function isUnused(path: string): boolean {
  return /^pagefind-(ui|modular-ui|highlight)\./.test(path) || path === 'wasm.unknown.pagefind';
}
