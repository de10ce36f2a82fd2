/** What to offer while somebody types: questions worth asking and pages by their names. Pure. */
import { asRussianKeys } from '../../kernel/russian-layout.ts';
import { plainWords } from './typed.ts';
import type { SearchDocument } from './document.ts';
import { normaliseQuery, readCodes } from './typed.ts';

/** A page: its name, the number of its kind, its address and its code. */
type PageLine = readonly [title: string, kind: number, url: string, code?: string];

export interface SuggestionsFile {
  /** Questions, the likeliest first. */
  words: readonly string[];
  kinds: readonly string[];
  pages: readonly PageLine[];
}

export interface Suggestion {
  text: string;
  /** Key of the kind of a page; absent for a question. */
  kind?: string;
  /** Where a page is; a question has none. */
  url?: string;
  code?: string;
}

/** Plain pages and indicators have names nobody types; they are found by search. A code is typed from paper, whatever it stands on. */
const OFFERED = ['proekt', 'tos', 'okrug', 'konkurs', 'napravlenie', 'stranica', 'vkladka'];

export function writeSuggestions(documents: readonly SearchDocument[], frequent: readonly string[]): string {
  const offered = documents.filter(({ kind, code }) => OFFERED.includes(kind) || code !== undefined);
  const kinds = [...new Set(offered.map(({ kind }) => kind))];
  const pages = offered.map(({ title, kind, url, code }): PageLine => (code ? [title, kinds.indexOf(kind), url, code] : [title, kinds.indexOf(kind), url]));
  return JSON.stringify({ words: [...new Set(frequent)], kinds, pages } satisfies SuggestionsFile);
}

const SHOWN = { words: 3, all: 8 } as const;

/** The best few for what is typed so far; each typed word must begin some word of the line. */
export function suggest(typed: string, file: SuggestionsFile, shown = SHOWN): Suggestion[] {
  const codes = readCodes(normaliseQuery(typed));
  if (codes.length > 0) return codes.flatMap((code) => file.pages.filter((page) => page[3] === code)).map((page) => asPage(page, file));
  const asTyped = pick(typed, file, shown);
  return asTyped.length > 0 || !/[a-z]/i.test(typed) ? asTyped : pick(asRussianKeys(typed), file, shown);
}

function pick(typed: string, file: SuggestionsFile, shown: typeof SHOWN): Suggestion[] {
  const asked = plainWords(typed);
  if (asked.length === 0) return [];
  const fits = (line: string): number => fit(asked, plainWords(line));
  const words = best(file.words, (word) => fits(word)).slice(0, shown.words).map((text) => ({ text }));
  const pages = best(file.pages, ([title]) => fits(title)).map((page) => asPage(page, file));
  return [...words, ...pages].slice(0, shown.all);
}

/** 0 when it does not fit; more when the line begins so. */
function fit(asked: readonly string[], words: readonly string[]): number {
  const places = asked.map((word) => words.findIndex((one) => one.startsWith(word)));
  if (places.includes(-1)) return 0;
  return places[0] === 0 ? 2 : 1;
}

function best<T>(list: readonly T[], score: (one: T) => number): T[] {
  return list.map((one) => ({ one, by: score(one) })).filter(({ by }) => by > 0).toSorted((a, b) => b.by - a.by).map(({ one }) => one);
}

function asPage([text, kind, url, code]: PageLine, { kinds }: SuggestionsFile): Suggestion {
  return { text, kind: kinds[kind], url, ...(code ? { code } : {}) };
}
