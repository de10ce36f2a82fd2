/** What of a settlement's name tells it from others: «посёлок Дальний» and «Дальний» are one. */
import { isTerritoryWord, settlementKind } from '../../kernel/address-words.ts';
import { stemsOf } from '../../kernel/russian.ts';

export function placeStems(name: string): string[] {
  const words = name.split(' ').filter((word) => !isTerritoryWord(word) && !(/^[а-яё]/u.test(word) && settlementKind(word)));
  return stemsOf(words.join(' '));
}
