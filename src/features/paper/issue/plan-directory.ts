/** The directory as what fills a page: as long as there are practices that have no article. Pure. */
import type { Directory, InsertMaterial } from './contract.ts';
import type { Need } from './layout.ts';
import { LEAST_DIRECTORY, type Item } from './plan-choices.ts';

/** Title, rule and note, which stand whatever the number of lines. */
const HEAD_ROWS = 5;
/** A measured least height above this is the height of the whole list, not of a beginning of it. */
const MOST_LEAST = 14;

export interface DirectoryPlan {
  item: Item;
  /** Rows with the practices that have no article while those before `from` have theirs. */
  rows(from: number, columns: number, isLast: boolean): number;
}

/** `isIndex`: all practices stand in it, whether they have an article or not. `codes`: paper codes of the articles, in the order of the plan. A practice without a line in the directory changes nothing. */
export function directoryPlan({ services }: InsertMaterial, needs: readonly Need[], codes: readonly string[], isIndex: boolean): DirectoryPlan | undefined {
  const directory = services.find((service): service is Directory => service.kind === 'directory');
  if (!directory || needs.length === 0) return undefined;
  const lines = directory.groups.flatMap((group) => group.lines);
  const letters = new Map(lines.map(({ code, text }) => [code, text.length + code.length + 20]));
  const all = [...letters.values()].reduce((sum, count) => sum + count, 0);
  const never = all - codes.reduce((sum, code) => sum + (letters.get(code) ?? 0), 0);
  /** Letters of those from here on. */
  const after = codes.map((_, i) => codes.slice(i).reduce((sum, code) => sum + (letters.get(code) ?? 0), 0));
  const least = Math.max(LEAST_DIRECTORY, Math.min(...needs.map(({ rows }) => Math.min(rows.tight, MOST_LEAST))));
  const natural = new Map(needs.map(({ columns, rows }) => [columns, rows.natural]));
  return {
    item: {
      id: 'directory',
      isNote: false,
      isAsked: false,
      choices: new Map([...natural].map(([columns, rows]) => [columns, [{ pictures: 0, tight: least, natural: Math.max(least, Math.round(rows)), loose: Math.max(least, Math.round(rows)) + 1, cost: isIndex ? 6 : 0 }]])),
    },
    /** On a page that is not the last nobody knows yet who will have an article, so only the others count. */
    rows: (from, columns, isLast) => {
      if (isIndex) return isLast ? (natural.get(columns) ?? 0) : 0;
      const left = never + (isLast ? (after[from] ?? 0) : 0);
      return left === 0 ? 0 : Math.ceil(HEAD_ROWS + ((natural.get(columns) ?? 0) - HEAD_ROWS) * (left / all)) + 1;
    },
  };
}
