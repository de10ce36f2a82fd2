/** Documents → a Pagefind bundle. Runs in Node beside the rendering of pages; only the writing waits for its end. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { writeDictionary } from './dictionary.ts';
import { toPagefindRecord, type SearchDocument } from './document.ts';
import { FILES } from './files.ts';
import { writeSuggestions } from './suggestions.ts';
import { compileSynonyms, type WordGroup } from './synonyms.ts';

export interface PreparedIndex {
  documents: number;
  /** Writes the bundle into this folder, in place of what was there. */
  write(folder: string): Promise<void>;
}

export interface IndexWords {
  /** Words about one thing, as editors wrote them. */
  groups?: readonly WordGroup[];
  /** Questions worth offering while somebody types, the likeliest first. */
  frequent?: readonly string[];
}

/**
 * Records are added one by one in the given order: the same documents make the same bytes. The files are taken over and
 * written here: Pagefind's own writer answers before its last bytes are on disk, and closing it then leaves empty files
 * (seen with 1.4.0).
 */
export async function prepareIndex(documents: readonly SearchDocument[], { groups = [], frequent = [] }: IndexWords = {}): Promise<PreparedIndex> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Поисковый указатель не начат: ${errors.join('; ')}`);
  const synonyms = compileSynonyms(groups);
  for (const [order, doc] of documents.entries()) {
    const added = await index.addCustomRecord(toPagefindRecord(doc, order, synonyms));
    if (added.errors.length > 0) throw new Error(`Запись ${doc.url} не вошла в указатель: ${added.errors.join('; ')}`);
  }
  const made = await index.getFiles();
  await close();
  if (made.errors.length > 0) throw new Error(`Поисковый указатель не собран: ${made.errors.join('; ')}`);
  const files = made.files.filter(({ path }) => !isUnused(path));
  const ours: Record<string, string> = {
    [FILES.dictionary]: writeDictionary(documents.filter(({ language }) => language === undefined).flatMap((doc) => [doc.title, doc.facts, ...doc.text, ...doc.names, ...doc.words]).concat(groups.flatMap(({ words }) => words))),
    [FILES.suggestions]: writeSuggestions(documents, frequent),
    [FILES.onMap]: JSON.stringify(keysByHit(files, documents)),
  };
  return {
    documents: documents.length,
    async write(folder) {
      await rm(folder, { recursive: true, force: true });
      for (const inside of new Set(files.map(({ path }) => dirname(path)))) await mkdir(join(folder, inside), { recursive: true });
      for (const { path, content } of files) await writeFile(join(folder, path), content);
      for (const [name, content] of Object.entries(ours)) await writeFile(join(folder, name), content);
    },
  };
}

/** Id of a hit → keys of its records on the map, so that a map need not fetch the text of every hit. */
function keysByHit(files: readonly { path: string; content: Uint8Array }[], documents: readonly SearchDocument[]): Record<string, readonly string[]> {
  const keys = new Map(documents.map((doc) => [doc.url, doc.onMap ?? []]));
  const pairs = files.flatMap(({ path, content }) => {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (!id) return [];
    const json = gunzipSync(content).toString('utf8').replace(/^pagefind_dcd/, '');
    const own = keys.get((JSON.parse(json) as { url: string }).url) ?? [];
    return own.length > 0 ? [[id, own] as const] : [];
  });
  return Object.fromEntries(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Pagefind's ready-made interfaces and the engine for no language: we use neither. */
function isUnused(path: string): boolean {
  return /^pagefind-(ui|modular-ui|highlight)\./.test(path) || path === 'wasm.unknown.pagefind';
}
