/** Files of documents: where they lie in the content folder and how heavy they are. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { collections } from './collections.ts';
import { settings } from './settings.ts';

/** Absolute path of a document's file. */
export function documentFile(id: string, file: string): string {
  return join(settings().contentRoot, collections.documents.folder, id, file);
}

export function documentBytes(id: string, file: string): number {
  return statSync(documentFile(id, file)).size;
}
