/** What a table is about, when nobody said: the kind whose headings fit best; two that fit equally are asked about. */
import type { RawBook } from '../features/spreadsheets/book.ts';
import type { ColumnBook } from '../features/spreadsheets/columns.ts';
import { IMPORT_KINDS, KIND_WORDS, type ImportKind } from '../features/spreadsheets/fields.ts';
import { findTable } from '../features/spreadsheets/find-table.ts';

/** A table on several sheets fits too: which sheet is asked later. */
const MANY = 100;

export type KindFound = { kind: ImportKind } | { fault: string };

export function guessKind(book: RawBook, columns: ColumnBook, sheet: string | undefined): KindFound {
  const fitting = IMPORT_KINDS.flatMap((kind) => {
    const { table, remarks } = findTable(book, columns, kind, { sheet });
    const needed = columns[kind].filter(({ isRequired }) => isRequired).length;
    const isWhole = table !== undefined && !remarks.some(({ severity, text }) => severity === 'error' && text.startsWith('Нет столбца'));
    if (isWhole) return [{ kind, columns: new Set(table.columns.map(({ field }) => field)).size, needed }];
    const isOnManySheets = table === undefined && remarks.some(({ severity }) => severity === 'question');
    return isOnManySheets ? [{ kind, columns: MANY, needed }] : [];
  }).sort((a, b) => b.columns - a.columns || b.needed - a.needed);
  const [best, second] = fitting;
  if (best && (!second || second.columns < best.columns || second.needed < best.needed)) return { kind: best.kind };
  const words = (kinds: readonly ImportKind[]): string => kinds.map((kind) => `  --kind ${kind.padEnd(14)}${KIND_WORDS[kind]}`).join('\n');
  if (best) return { fault: `Таблица похожа сразу на несколько. Скажите, что в ней:\n${words(fitting.map(({ kind }) => kind))}` };
  return { fault: `По заголовкам не понять, что в таблице. Скажите ключом, и я назову недостающие столбцы:\n${words(IMPORT_KINDS)}` };
}
