/** What a table is about, when nobody said: the kind whose headings fit best; two that fit equally are asked about. */
import type { RawBook } from '../features/spreadsheets/book.ts';
import type { ColumnBook } from '../features/spreadsheets/columns.ts';
import { IMPORT_KINDS, KIND_WORDS, type ImportKind } from '../features/spreadsheets/fields.ts';
import { findTable } from '../features/spreadsheets/find-table.ts';

/** «2024», «2025 г.», «на 01.01.2025» side by side. */
function yearsInColumns(book: RawBook): string | undefined {
  for (const { rows } of book.sheets) {
    for (const { cells } of rows.slice(0, 20)) {
      const years = cells.map(({ shown }) => shown.trim()).filter((shown) => /^(на\s+)?(\d{1,2}\.\d{1,2}\.)?(19|20)\d\d(\s*(г\.?|год))?$/iu.test(shown));
      if (years.length >= 2 && new Set(years).size === years.length) return years.slice(0, 3).map((year) => `«${year}»`).join(', ');
    }
  }
  return undefined;
}

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
  const years = yearsInColumns(book);
  if (years) return { fault: `В столбцах годы: ${years}. Такую таблицу атлас не читает: разверните её, чтобы в строке было одно число — столбцы «Муниципалитет» (или «Показатель»), «Население» (или «Значение») и «На какую дату».` };
  return { fault: `По заголовкам не понять, что в таблице. Скажите ключом, и я назову недостающие столбцы:\n${words(IMPORT_KINDS)}` };
}
