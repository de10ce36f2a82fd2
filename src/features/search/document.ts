/**
 * What search knows about one page, whoever made it: rooms project their facts to this shape, the composition adds
 * names, and this file turns it into a Pagefind record. Pure.
 */
import { codeWord } from './query.ts';
import { bring, type Synonyms } from './synonyms.ts';
import { tellingStems, tokenOf } from './tokens.ts';

export interface SearchDocument {
  url: string;
  title: string;
  /** Absent for Russian. Words of other languages are found, but they correct no Russian question. */
  language?: string;
  /** Key of the kind: a value of the kind filter. */
  kind: string;
  /** Paper code, if the record has one. */
  code?: string;
  /** One line of facts under the title: where, when, in what state. */
  facts: string;
  /** Shown when the hit is not in the running text. */
  lead: string;
  /** Filter name → values. */
  filters: Record<string, string[]>;
  /** Running text: excerpts are cut from it. */
  text: string[];
  /** Words that mean this very record: titles, names, codes. Weigh most. */
  names: string[];
  /** Words that lead here too: synonyms, former names, neighbours' names. */
  words: string[];
  /** Keys of its records on the map: its own, or those of what lies in it. */
  onMap?: readonly string[];
  year?: number | null;
  /** What it cost, in roubles, and how that is written; absent when unknown. */
  cost?: { amount: number; words: string };
}

export interface PagefindRecord {
  url: string;
  content: string;
  language: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/** Pagefind's own mark inside a record's text; measured in 1.4.0 and held by a test over a real index. */
const WEIGHT = '___PAGEFIND_WEIGHT___';
/** From 1, the running text, to 10; more is cut to 10 (measured). What synonyms brought weighs less than the word itself. */
const WEIGHTS = { names: 10, brought: 4, words: 2, text: 1 } as const;
/** Pagefind leaves out what has no value to sort by: the unknown is last in either order. */
const LAST = { cost: 9_999_999_999_999, year: 0 } as const;

/**
 * The record holds stems only, in the order of the words; the text itself lies in its meta. So a place among the stems is
 * a place in the text. `order` is the record's place in reading order: how a list without a query is sorted.
 */
export function toPagefindRecord(doc: SearchDocument, order: number, synonyms: Synonyms = new Map(), language = 'ru'): PagefindRecord {
  const text = doc.text.map(asSentence).filter(Boolean).join(' ');
  const stems = tellingStems(text);
  const names = doc.names.map(tellingStems);
  const words = [...doc.words, doc.facts].map(tellingStems);
  const byNames = names.flatMap((name) => bring(synonyms, name)).map(({ stem }) => stem);
  const byText = bring(synonyms, stems);
  const byWords = words.flatMap((list) => bring(synonyms, list)).map(({ stem }) => stem);
  const heavy = new Set([...names.flat(), ...(doc.code ? [codeWord(doc.code)] : [])]);
  const middle = unseen(byNames, heavy);
  const light = unseen([...words.flat(), ...byWords], heavy, middle);
  const echoes = byText.filter(({ stem }) => !heavy.has(stem) && !middle.has(stem));
  const content = [
    ...tokens(stems),
    `${WEIGHT}${WEIGHTS.names}`,
    ...tokens(names.flat()),
    ...(doc.code ? tokens([codeWord(doc.code)]) : []),
    ...(middle.size > 0 ? [`${WEIGHT}${WEIGHTS.brought}`, ...tokens(middle)] : []),
    `${WEIGHT}${WEIGHTS.words}`,
    ...tokens(light),
    ...(echoes.length > 0 ? [`${WEIGHT}${WEIGHTS.text}`] : []),
    ...tokens(echoes.map(({ stem }) => stem)),
  ].join(' ');
  return {
    url: doc.url,
    content,
    language,
    meta: {
      title: doc.title,
      kind: doc.kind,
      facts: doc.facts,
      lead: shorten(doc.lead),
      ...(text ? { text } : {}),
      ...(echoes.length > 0 ? { echoes: echoes.map(({ place }) => place).join(' ') } : {}),
      ...(doc.code ? { code: doc.code } : {}),
      ...(doc.cost ? { cost: doc.cost.words } : {}),
    },
    filters: Object.fromEntries(Object.entries(doc.filters).filter(([, values]) => values.length > 0)),
    sort: { order: String(order), year: String(doc.year ?? LAST.year), cost: String(doc.cost?.amount ?? LAST.cost) },
  };
}

function tokens(stems: Iterable<string>): string[] {
  return [...stems].map(tokenOf);
}

function unseen(stems: readonly string[], ...seen: readonly ReadonlySet<string>[]): Set<string> {
  return new Set(stems.filter((stem) => !seen.some((set) => set.has(stem))));
}

const LEAD_LENGTH = 220;

/** Cut at a word, with an ellipsis. */
export function shorten(text: string, limit = LEAD_LENGTH): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit / 2)).replace(/[\s,;:—–-]+$/u, '')}…`;
}

function asSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…:;]$/u.test(trimmed) || trimmed === '' ? trimmed : `${trimmed}.`;
}
