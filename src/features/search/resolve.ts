/**
 * From what was typed to what is asked of the index: whole words; else the last one as a beginning; else the same in
 * another layout or alphabet; else records with part of the words. Every step that changes the question is told.
 */
import { stemOf } from '../../kernel/russian.ts';
import { correct } from './corrections.ts';
import type { Dictionary } from './dictionary.ts';
import type { Engine } from './engine.ts';
import { askedWords, codeWord, hasWords } from './query.ts';
import { tokenOf } from './tokens.ts';
import { normaliseQuery, readCodes } from './typed.ts';

export interface Resolved {
  /** What to ask: one term, or several of which a hit should answer to most; null for «all records»; none for nothing. */
  terms: readonly string[] | null;
  /** The question as it was run, when that is not as it was typed. */
  shown?: string;
  /** A question to offer instead. */
  suggestion?: string;
  /** Words of the question that no record has, when the others were asked without them. */
  missing?: readonly string[];
  /** Records with almost all words are let in beside those with all. */
  isWidened?: boolean;
  code?: string;
}

export interface ResolveOptions {
  /** Ask as typed: no other layout, no Latin reading. */
  isLiteral?: boolean;
  /** Called only when the words as typed found nothing. */
  dictionary: () => Promise<Dictionary | undefined>;
}

export async function resolve(engine: Engine, typed: string, { isLiteral = false, dictionary }: ResolveOptions): Promise<Resolved> {
  const codes = readCodes(normaliseQuery(typed));
  for (const code of codes) if (await has(engine, [tokenOf(codeWord(code))])) return { terms: [tokenOf(codeWord(code))], code };
  if (codes.length > 0) return { terms: [], code: codes[0] };
  if (!hasWords(typed)) return { terms: null };
  const asTyped = await together(engine, askedWords(typed));
  // «park» is a word of the English pages, and on a Russian site «парк» in Latin letters: that reading goes first, and is said.
  if (asTyped && (isLiteral || !isLatin(typed))) return widened(engine, asTyped);
  const known = await dictionary();
  const { meant, suggestion }: ReturnType<typeof correct> = known ? correct(typed, known) : {};
  const offer = suggestion ? { suggestion } : {};
  if (!isLiteral && meant) {
    const term = await together(engine, askedWords(meant));
    if (term) return { ...(await widened(engine, term)), shown: meant, ...offer };
  }
  if (asTyped) return widened(engine, asTyped);
  const parts = await partly(engine, askedWords(!isLiteral && meant ? meant : typed));
  return { ...parts, ...(meant && !isLiteral && parts.terms?.length ? { shown: meant } : {}), ...offer };
}

function isLatin(typed: string): boolean {
  return /[a-z]{3}/i.test(typed) && !/\p{Script=Cyrillic}/u.test(typed);
}

/** One term that all these words answer to, the last one as a beginning if need be. */
async function together(engine: Engine, words: readonly string[]): Promise<string | undefined> {
  const tokens = words.map((word) => tokenOf(stemOf(word)));
  if (await has(engine, tokens)) return tokens.join(' ');
  const last = words.at(-1) ?? '';
  if (last.length < 3) return undefined;
  const begun = [...tokens.slice(0, -1), last];
  return (await has(engine, begun)) ? begun.join(' ') : undefined;
}

/** Is there a record with all of them? Pagefind shortens what it does not know; so one hit is looked at. */
async function has(engine: Engine, tokens: readonly string[]): Promise<boolean> {
  const [first] = (await engine.search(tokens.join(' '), {})).results;
  if (!first) return false;
  const held = (await first.data()).content.split(' ');
  const isWhole = (token: string): boolean => token === tokenOf(token.slice(0, -1));
  return tokens.every((token) => (isWhole(token) ? held.includes(token) : held.some((one) => one.startsWith(token))));
}

/** Shorter words are too common to be the only one that fits. */
const SHORTEST = 3;
const FEW = 3;
const LONG_QUESTION = 3;

/** A long question that few records answer whole is asked by its parts too: the whole answers stay first. */
async function widened(engine: Engine, term: string): Promise<Resolved> {
  const words = term.split(' ');
  if (words.length < LONG_QUESTION || (await engine.search(term, {})).results.length >= FEW) return { terms: [term] };
  return { terms: words, isWidened: true };
}

/** The words one by one: those that some record has. */
async function partly(engine: Engine, asked: readonly string[]): Promise<Resolved> {
  const words = asked.filter((word) => word.length >= SHORTEST);
  if (words.length < 2) return { terms: [] };
  const found = await Promise.all(words.map(async (word) => ({ word, token: tokenOf(stemOf(word)), isFound: await has(engine, [tokenOf(stemOf(word))]) })));
  const terms = found.filter(({ isFound }) => isFound).map(({ token }) => token);
  if (terms.length * 2 < words.length) return { terms: [] };
  return { terms, missing: found.filter(({ isFound }) => !isFound).map(({ word }) => word) };
}
