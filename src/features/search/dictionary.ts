/**
 * All words of the site, to tell a slip from a word that is not here. Made with the index, loaded only when a question
 * found nothing. In a file of lines: first the number of words, by frequency class, then the words by the alphabet. Pure.
 */
import { stemOf, wordsOf } from '../../kernel/russian.ts';
import { isTelling } from './tokens.ts';

/** Words of rarer stems are left out beyond this many: the file must stay small. */
const MOST = 9000;
/** A word met this often or more is of the first class, and so on. */
const CLASSES = [20, 5, 2, 1] as const;

/** Texts of the site → the file. One word stands for all forms of its stem: the most frequent. */
export function writeDictionary(texts: Iterable<string>): string {
  const stems = new Map<string, Map<string, number>>();
  for (const text of texts) {
    for (const word of wordsOf(text)) {
      if (!isTelling(word) || word.length < 2 || !/\p{L}/u.test(word)) continue;
      const stem = stemOf(word);
      const forms = stems.get(stem) ?? stems.set(stem, new Map()).get(stem)!;
      forms.set(word, (forms.get(word) ?? 0) + 1);
    }
  }
  const words = [...stems.values()].map((forms) => {
    const [best] = [...forms].toSorted(([a, n], [b, m]) => m - n || a.length - b.length || (a < b ? -1 : 1))[0]!;
    return { best, count: [...forms.values()].reduce((sum, n) => sum + n, 0) };
  });
  const kept = words.toSorted((a, b) => b.count - a.count || (a.best < b.best ? -1 : 1)).slice(0, MOST);
  const classes = CLASSES.map((least, order) => kept.filter(({ count }) => count >= least && count < (CLASSES[order - 1] ?? Infinity)).map(({ best }) => best).toSorted());
  return `${classes.map((list) => list.length).join(' ')}\n${classes.flat().join('\n')}\n`;
}

export interface Dictionary {
  /** Stem → its word, more frequent words first. */
  stems: ReadonlyMap<string, string>;
}

export function readDictionary(file: string): Dictionary {
  const words = file.split('\n').slice(1).filter(Boolean);
  return { stems: new Map(words.map((word) => [stemOf(word), word])) };
}
