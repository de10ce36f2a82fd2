/** What a resident typed: words of names, kinds of things, a house. Any text is a question; none is a fault. Pure. */
import { isHouseWord, isTerritoryWord, settlementKind, streetKind, type SettlementKind, type StreetKind } from '../../kernel/address-words.ts';
import { tokensOf } from '../../kernel/address-tokens.ts';
import type { House } from '../../kernel/houses.ts';
import { stemOf, wordsOf } from '../../kernel/russian.ts';
import { LONGEST_QUESTION } from './address-bar.ts';

export interface Question {
  /** Stems of all words that may be a name, numbers among them. */
  stems: string[];
  /** The same words as typed, in small letters. */
  words: string[];
  houses: House[];
  streetKind?: StreetKind;
  settlementKind?: SettlementKind;
}

/** Forms of the word, prepositions, and what a resident says without naming a place. */
const EMPTY_WORDS = new Set(['в', 'на', 'во', 'по', 'у', 'и', 'с', 'г', 'п', 'х', 'р', 'н', 'им', 'имени', 'тос', 'мой', 'моя', 'моей', 'дом', 'дома', 'россия', 'рф', 'кв', 'корп', 'корпус', 'стр']);

/** Single letters after a number belong to it even with a space: «5 а». */
const SPACED_LETTER = /(\d)\s+([абвгдежз])(?=\s*(?:$|,))/giu;
const FLAT = /(?:^|[\s,])(?:кв|квартира|подъезд|офис|этаж)\.?\s*№?\s*\d+/giu;

export function readQuestion(text: string): Question {
  const clean = text.slice(0, LONGEST_QUESTION).normalize('NFC').replace(FLAT, ' ').replace(SPACED_LETTER, '$1$2');
  const question: Question = { stems: [], words: [], houses: [] };
  const tokens = tokensOf(clean).filter(({ kind }) => kind === 'word' || kind === 'house');
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'house') {
      question.houses.push(token.house);
      keep(question, String(token.house.number));
    } else if (token.kind === 'word') {
      const next = tokens[index + 1];
      const isHouse = isHouseWord(token.text) && (token.text.length > 1 || next?.kind === 'house');
      // «Набережная» in full may be the whole name of a street.
      const street = /^набережн/iu.test(token.text) ? undefined : streetKind(token.text);
      const settlement = street ? undefined : settlementKind(token.text);
      if (isHouse || isTerritoryWord(token.text)) continue;
      if (street) question.streetKind ??= street;
      else if (settlement) question.settlementKind ??= settlement;
      else for (const word of wordsOf(token.text)) keep(question, word);
    }
  }
  return question;
}

function keep(question: Question, word: string): void {
  if (EMPTY_WORDS.has(word)) return;
  question.words.push(word);
  question.stems.push(stemOf(word));
}
