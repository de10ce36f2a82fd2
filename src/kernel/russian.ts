/**
 * Russian words as a machine compares them: one stem for all forms of a word. Snowball's stemmer, and after it the
 * fleeting vowel, which it does not know: «площадка», «площадку» and «площадок» become one. Pure; runs in Node and in
 * the browser. Stems are for comparing only and are never shown.
 */
import { stemmer } from '@orama/stemmers/russian';

/** Words longer than this are no words. */
const LONGEST = 40;

/** Small letters, «е» for «ё», runs of letters and digits; «51А» stays one word. */
export function wordsOf(text: string): string[] {
  return (text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, LONGEST));
}

const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/** The stem of one word as `wordsOf` gives it; remembered, since the same words are asked about over and over. */
export function stemOf(word: string): string {
  let stem = known.get(word);
  if (stem === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, (stem = findStem(word)));
  }
  return stem;
}

function findStem(word: string): string {
  if (!/^[а-я]{3,}$/u.test(word)) return word;
  return stemmer(word)
    .replace(/([аеиоуыэюя])ек$/u, '$1йк')
    .replace(/([бвгджзйклмнпрстфхцчшщ])[ое]([клнц])$/u, '$1$2')
    .replace(/(..)е$/u, '$1');
}

export function stemsOf(text: string): string[] {
  return wordsOf(text).map(stemOf);
}
