/** A list of addresses is for the street search: each line must be one it can read, and each house must stand once. */
import { readAddresses } from '../kernel/address.ts';
import { houseText, sharedHouse } from '../kernel/houses.ts';
import { fold } from '../kernel/address-words.ts';
import type { Problem } from '../kernel/problems.ts';
import { addressText, sharedAddress, streetLines, type StreetLine, type Tos } from './address-book.ts';
import { at, type Rule } from './rule.ts';

const SAMPLE = 'Дальняя улица, 1–9, нечётные';
const EXPECTED = 'улица, после неё дома; каждая улица на своей строке';

const addressLinesAreRead: Rule = ({ entries }) =>
  entries.tos.flatMap((entry) => (entry.data.boundary?.addresses ?? []).flatMap((text, index) => lineFault(entry, text, index)));

function lineFault(entry: Tos, text: string, index: number): Problem[] {
  const path = ['boundary', 'addresses', index];
  const parts = readAddresses(text, 'list');
  if (parts.length === 0) {
    const isOnlyHouses = /^[\d\s,–-]+$/.test(text) && !/\d{5}/.test(text) && new Set(text.match(/\d+/g)).size === text.match(/\d+/g)?.length;
    const hint = isOnlyHouses ? `Назовите улицу: «Дальняя улица, ${text.trim()}».` : `Пишите: «${SAMPLE}».`;
    return [at(entry, path, { severity: 'warning', code: 'address-unread', found: `строка «${text}» не прочитана, поиск по улице её не найдёт`, expected: EXPECTED, hint })];
  }
  const unread = parts.flatMap((part) => part.unread ?? []);
  if (unread.length === 0) return [];
  return [at(entry, path, { severity: 'warning', code: 'address-unread', found: `в строке «${text}» не прочитано «${unread.join('», «')}»: этих домов поиск по улице не найдёт`, expected: EXPECTED, hint: turnedHint(text, unread[0]!) ?? 'Таких номеров у домов не бывает: проверьте цифры.' })];
}

/** The same line with the range the right way round. */
function turnedHint(text: string, range: string): string | undefined {
  const [from, to] = range.split('–');
  if (!to || !from || Number.parseInt(from, 10) < Number.parseInt(to, 10)) return undefined;
  const typed = new RegExp(`${escaped(from)}(\\s*[–—−-]\\s*)${escaped(to)}`, 'u');
  return typed.test(text) ? `Диапазон пишется от меньшего к большему: «${text.replace(typed, () => `${to}–${from}`)}».` : undefined;
}

function escaped(text: string): string {
  return text.replace(/[/.*+?^${}()|[\]\\]/g, '\\$&');
}

const housesStandOnce: Rule = ({ entries }) => entries.tos.flatMap(repeatsOf);

/** The first repeat of each line. */
function repeatsOf(entry: Tos): Problem[] {
  const seen = new Map<string, number>();
  const before: StreetLine[] = [];
  const told = new Set<number>();
  const tell = (index: number, what: string): Problem[] => {
    if (told.has(index)) return [];
    told.add(index);
    return [at(entry, ['boundary', 'addresses', index], { severity: 'warning', code: 'address-twice', found: what, expected: 'каждый дом один раз', hint: 'Оставьте одно упоминание; если это опечатка, исправьте номер.' })];
  };
  const lineOf = (index: number): number => entry.at(['boundary', 'addresses', index]).line;
  const sameLines = (entry.data.boundary?.addresses ?? []).flatMap((text, index) => {
    const key = fold(text).replace(/[\s\u00A0]+/g, ' ').trim();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    return first === undefined ? [] : tell(index, `строка «${text}» уже есть: строка ${lineOf(first)} файла`);
  });
  const sameHouses = streetLines(entry).flatMap((line) => {
    const { index, part } = line;
    const inside = repeatedInside(line);
    const twin = before.find((other) => other.index !== index && other.key === line.key && sharedAddress(other.part, part));
    before.push(line);
    if (inside !== undefined) return tell(index, `${addressText(part, inside)} назван в этой строке дважды`);
    return twin ? tell(index, `${addressText(part, sharedAddress(twin.part, part)!.house)} уже есть в строке ${lineOf(twin.index)}`) : [];
  });
  return [...sameLines, ...sameHouses];
}

function repeatedInside({ part: { houses } }: StreetLine): string | undefined {
  for (const [place, one] of houses.entries()) {
    for (const other of houses.slice(place + 1)) {
      const house = sharedHouse(one, other);
      if (house) return houseText(house);
    }
  }
  return undefined;
}

export const addressRules: readonly Rule[] = [addressLinesAreRead, housesStandOnce];
