/** What follows a word of an address: the name after «улица», the end of a range after a number. */
import type { Token } from './address-tokens.ts';
import { fold, isHouseWord, streetKind } from './address-words.ts';
import type { House } from './houses.ts';

/** Small words inside of names: «60 лет Октября», «имени Ленина». */
export const NAME_JOINTS: ReadonlySet<string> = new Set(['лет', 'имени', 'им']);
const LONGEST_NAME = 4;

/** A name right after its kind: capital words, ordinals. `at` is its last token, or the kind itself when there is none. */
export function nameAfter(tokens: readonly Token[], kindAt: number): { name: string; at: number } {
  const words: string[] = [];
  let at = kindAt + 1;
  for (; at < tokens.length && words.length < LONGEST_NAME; at++) {
    const token = tokens[at]!;
    const following = tokens[at + 1];
    if (token.kind === 'house') {
      const isPartOfName = words.length === 0 && following?.kind === 'word' && (following.isCapital || NAME_JOINTS.has(fold(following.text)));
      if (!isPartOfName) break;
      words.push(token.text);
    } else if (token.kind !== 'word' || !(token.isCapital || NAME_JOINTS.has(fold(token.text)))) break;
    else if (words.length > 0 && streetKind(token.text) && !token.isCapital) break;
    else words.push(token.text);
  }
  return words.every((word) => NAME_JOINTS.has(fold(word))) ? { name: '', at: kindAt } : { name: words.join(' '), at: at - 1 };
}

/** «1–43», «с 1 по 43», «от дома 5 до дома 20»: the second number, if the first one is not alone; without a house when no house has such a number. */
export function rangeEnd(tokens: readonly Token[], firstAt: number): { house?: House; text: string; at: number } | undefined {
  const joint = tokens[firstAt + 1];
  if (!joint || !(joint.kind === 'dash' || (joint.kind === 'word' && /^(по|до)$/u.test(joint.text)))) return undefined;
  const word = tokens[firstAt + 2];
  const at = firstAt + (word?.kind === 'word' && isHouseWord(word.text) ? 3 : 2);
  const end = tokens[at];
  if (end?.kind === 'long') return { text: end.text, at };
  return end?.kind === 'house' ? { house: end.house, text: end.text, at } : undefined;
}
