/**
 * What search knows about one page, whoever made it: rooms project their facts to this shape, the composition adds
 * names, and this file turns it into a Pagefind record. Pure.
 */
import { codeWord } from './query.ts';
import { otherForms } from './word-forms.ts';

export interface SearchDocument {
  url: string;
  title: string;
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
}

export interface PagefindRecord {
  url: string;
  content: string;
  language: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/** Ends the running text; what follows is searched but never shown. */
export const TEXT_END = '¦';

/** Pagefind's own mark inside a record's text; measured in 1.4.0 and held by a test over a real index. */
const WEIGHT = '___PAGEFIND_WEIGHT___';
const WEIGHTS = { names: 70, plain: 10 } as const;

/** `order` is the record's place in reading order: how a list without a query is sorted. */
export function toPagefindRecord(doc: SearchDocument, order: number, language = 'ru'): PagefindRecord {
  const text = doc.text.map(asSentence).join(' ');
  const names = [...doc.names, ...(doc.code ? [codeWord(doc.code)] : [])].join('. ');
  const words = [...doc.words, ...otherForms([text, names, ...doc.words].join(' '))].join('. ');
  const content = `${clean(text)} ${TEXT_END} ${WEIGHT}${WEIGHTS.names} ${clean(names)} ${WEIGHT}${WEIGHTS.plain} ${clean(words)}`;
  return {
    url: doc.url,
    content: content.trim(),
    language,
    meta: { title: doc.title, kind: doc.kind, facts: doc.facts, lead: shorten(doc.lead), ...(doc.code ? { code: doc.code } : {}) },
    filters: Object.fromEntries(Object.entries(doc.filters).filter(([, values]) => values.length > 0)),
    sort: { order: String(order) },
  };
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

/** Our boundary and Pagefind's marks must not come from what people wrote. */
function clean(text: string): string {
  return text.replaceAll(TEXT_END, '|').replaceAll('___PAGEFIND', 'PAGEFIND');
}
