/** The standard wants an English description beside the Russian one: from the table of words, else a column's own name taken apart. Pure. */
import { ENGLISH_COLUMNS, ENGLISH_ENDINGS } from '../../kernel/english-columns.ts';

/** «regNo» → «Number in the register», «costAsOf» → «Known total cost, roubles: date on which it is correct», «Amount Awarded» stays. */
export function englishOf(name: string): string {
  if (Object.hasOwn(ENGLISH_COLUMNS, name)) return ENGLISH_COLUMNS[name]!;
  const ending = Object.keys(ENGLISH_ENDINGS).find((end) => name.endsWith(end) && Object.hasOwn(ENGLISH_COLUMNS, name.slice(0, -end.length)));
  if (ending) return `${ENGLISH_COLUMNS[name.slice(0, -ending.length)]}: ${ENGLISH_ENDINGS[ending]}`;
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[:_-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
