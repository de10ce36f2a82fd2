/** The synonyms of headings for one content folder: the generator's own copy with the region's words added. */
import { fileURLToPath } from 'node:url';
import { columnBook, type ColumnBook } from '../features/spreadsheets/columns.ts';
import type { ColumnsFile } from '../features/spreadsheets/schema.ts';
import type { Problem } from '../kernel/problems.ts';
import { readColumnsFile, readColumnsOf } from '../reader/region-file.ts';

const SHIPPED = fileURLToPath(new URL('../features/spreadsheets/columns.yaml', import.meta.url));

/** A region without the file gets the generator's copy; a faulty file is told of and not used. */
export function readColumnBook(contentRoot: string): { columns: ColumnBook; problems: Problem[] } {
  const problems: Problem[] = [];
  const shipped = readColumnsFile({ path: SHIPPED, inside: 'columns.yaml' }, 'src/features/spreadsheets/columns.yaml', problems) as ColumnsFile | undefined;
  const region = readColumnsOf(contentRoot, problems) as ColumnsFile | undefined;
  return { columns: columnBook(shipped ?? {}, region), problems };
}
