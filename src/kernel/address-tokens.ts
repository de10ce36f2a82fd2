/** Russian address text cut into words, house numbers and the signs between them. */
import { isShortForm } from './address-words.ts';
import { HOUSE, readHouse, type House } from './houses.ts';

export type Token =
  | { kind: 'word'; text: string; isCapital: boolean }
  | { kind: 'house'; text: string; house: House }
  /** Digits too many for a house. */
  | { kind: 'long'; text: string }
  | { kind: 'comma' | 'stop' | 'dash' };

/** «3-я линия»: a number that belongs to a name. */
const ORDINAL = String.raw`\d{1,3}-(?:я|й|е|ая|ый|ой|ую|го|му|ом)(?!\p{L})`;
const TOKEN = new RegExp(`(?<ordinal>${ORDINAL})|(?<long>\\d{5,})|(?<house>${HOUSE})|(?<word>\\p{L}+(?:-\\p{L}+)*)(?<dot>\\.)?|(?<comma>[,()«»„“"])|(?<stop>[.;:\\n!?])|(?<dash>[–—−-])`, 'gu');

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { groups } of text.normalize('NFC').replaceAll('\u00A0', ' ').matchAll(TOKEN)) {
    const { ordinal, long, house, word, dot, comma, stop, dash } = groups as Partial<Record<string, string>>;
    if (ordinal) tokens.push({ kind: 'word', text: ordinal, isCapital: true });
    else if (long) tokens.push({ kind: 'long', text: long });
    else if (house) tokens.push({ kind: 'house', text: house, house: readHouse(house) ?? { number: Number.parseInt(house, 10), letter: '', part: '' } });
    else if (word) {
      tokens.push({ kind: 'word', text: word, isCapital: /^\p{Lu}/u.test(word) });
      if (dot && !isShortForm(word)) tokens.push({ kind: 'stop' });
    } else if (comma) tokens.push({ kind: 'comma' });
    else if (stop) tokens.push({ kind: 'stop' });
    else if (dash) tokens.push({ kind: 'dash' });
  }
  return tokens;
}
