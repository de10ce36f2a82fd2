/**
 * Words about one thing: a record that has one of them answers to all. The words are put beside the record when the index
 * is made, so a question stays one question. Pure.
 */
import { tellingStems } from './tokens.ts';

/** A group as an editor writes it. */
export interface WordGroup {
  words: readonly string[];
  includes?: readonly string[];
}

/** A phrase as stems → what it brings besides itself, as stems. */
export type Synonyms = ReadonlyMap<string, readonly { phrase: readonly string[]; brings: readonly string[] }[]>;

/** `words` bring each other; each of `includes` brings all `words`, not the other way round. */
export function compileSynonyms(groups: readonly WordGroup[]): Synonyms {
  const byFirst = new Map<string, { phrase: string[]; brings: string[] }[]>();
  for (const { words, includes = [] } of groups) {
    const phrases = words.map(tellingStems).filter((phrase) => phrase.length > 0);
    const add = (phrase: string[]): void => {
      const brings = phrases.filter((other) => other.join(' ') !== phrase.join(' ')).flat();
      const list = byFirst.get(phrase[0]!) ?? [];
      if (brings.length > 0) byFirst.set(phrase[0]!, [...list, { phrase, brings: [...new Set(brings)] }]);
    };
    phrases.forEach(add);
    includes.map(tellingStems).filter((phrase) => phrase.length > 0).forEach(add);
  }
  return byFirst;
}

export interface Brought {
  stem: string;
  /** Number of the word that brought it. */
  place: number;
}

/** What the stems of one text bring, each stem once, with the place of the first word that brought it. */
export function bring(synonyms: Synonyms, stems: readonly string[]): Brought[] {
  const brought = new Map<string, number>();
  for (const [place, stem] of stems.entries()) {
    for (const { phrase, brings } of synonyms.get(stem) ?? []) {
      if (!phrase.every((part, offset) => stems[place + offset] === part)) continue;
      for (const other of brings) if (!brought.has(other)) brought.set(other, place);
    }
  }
  return [...brought].map(([stem, place]) => ({ stem, place }));
}
