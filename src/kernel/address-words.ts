/** Words that stand beside names in addresses, with their abbreviations. */
import { stemOf } from './russian.ts';

export const STREET_KINDS = ['улица', 'переулок', 'проспект', 'проезд', 'бульвар', 'набережная', 'площадь', 'шоссе', 'тупик', 'аллея', 'тракт', 'линия', 'квартал', 'микрорайон'] as const;
export type StreetKind = (typeof STREET_KINDS)[number];

const SETTLEMENT_KINDS = ['город', 'деревня', 'село', 'посёлок', 'хутор', 'станция', 'погост'] as const;
export type SettlementKind = (typeof SETTLEMENT_KINDS)[number];

const STREET_SHORT: Readonly<Record<string, StreetKind>> = {
  ул: 'улица', пер: 'переулок', 'пр-т': 'проспект', 'пр-кт': 'проспект', просп: 'проспект', пр: 'проспект', 'пр-д': 'проезд', 'б-р': 'бульвар', бул: 'бульвар', бульв: 'бульвар',
  наб: 'набережная', пл: 'площадь', ш: 'шоссе', туп: 'тупик', ал: 'аллея', 'кв-л': 'квартал', мкр: 'микрорайон', мкрн: 'микрорайон', 'м-н': 'микрорайон',
};
const SETTLEMENT_SHORT: Readonly<Record<string, SettlementKind>> = {
  г: 'город', гор: 'город', д: 'деревня', дер: 'деревня', с: 'село', п: 'посёлок', пос: 'посёлок', пгт: 'посёлок', рп: 'посёлок', х: 'хутор', хут: 'хутор', ст: 'станция',
};
const STREET_STEMS = new Map<string, StreetKind>(STREET_KINDS.map((kind) => [stemOf(kind.replace('ё', 'е')), kind]));
const SETTLEMENT_STEMS = new Map<string, SettlementKind>(SETTLEMENT_KINDS.map((kind) => [stemOf(kind.replace('ё', 'е')), kind]));
/** Their first forms are nouns; other words with the same stem are not them. */
const NOT_KINDS = /^(город(ск|ок|ищ)|сел(ь|ён|ен)|станиц|линейк|аллер|трактор)/u;

const HOUSE_WORDS = /^(д|дд|дом|дома|домов|домам|домами|домах|доме|доми?к|№|№№)$/u;
/** Words that say more about a large territory than about a place to live. */
const TERRITORY = /^(волост|округ|район|р-н|сельсовет|поселени|област|обл|кра[йяюе]$)/u;

/** Small letters, «е» for «ё». */
export function fold(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е');
}

export function streetKind(word: string): StreetKind | undefined {
  const folded = fold(word);
  return STREET_SHORT[folded] ?? (NOT_KINDS.test(folded) ? undefined : STREET_STEMS.get(stemOf(folded)));
}

export function settlementKind(word: string): SettlementKind | undefined {
  const folded = fold(word);
  return SETTLEMENT_SHORT[folded] ?? (NOT_KINDS.test(folded) ? undefined : SETTLEMENT_STEMS.get(stemOf(folded)));
}

export function isHouseWord(word: string): boolean {
  return HOUSE_WORDS.test(fold(word));
}

export function isTerritoryWord(word: string): boolean {
  return TERRITORY.test(fold(word));
}

/** A short form that is written with a dot, so that the dot does not end a sentence. */
export function isShortForm(word: string): boolean {
  const folded = fold(word);
  return folded in STREET_SHORT || folded in SETTLEMENT_SHORT || HOUSE_WORDS.test(folded) || /^(им|корп|к|стр|обл|вол|р)$/u.test(folded);
}

const FEMININE: readonly string[] = ['улица', 'набережная', 'площадь', 'аллея', 'линия'];

/** «Конвертной» before «улице» → «Конвертная»: the adjective in its first form, as the plate on the house has it. */
export function firstForm(adjective: string, kind: StreetKind): string {
  if (FEMININE.includes(kind)) return adjective.replace(/(ой|ую)$/u, 'ая').replace(/(ей|юю)$/u, 'яя');
  if (kind === 'шоссе') return adjective.replace(/(ого|ому|ом|ым)$/u, 'ое').replace(/(его|ему|ем|им)$/u, 'ее');
  return adjective
    .replace(/([кгх])(ого|ому|ом|им)$/u, '$1ий')
    .replace(/(ого|ому|ом|ым)$/u, 'ый')
    .replace(/(его|ему|ем|им)$/u, 'ий');
}

export function isAdjective(word: string): boolean {
  return /(ая|яя|ой|ей|ую|юю|ый|ий|ого|его|ому|ему|ом|ем|ым|им|ое|ее)$/u.test(fold(word));
}

/** «Чайная улица», but «улица Ленина». */
export function streetText({ kind, name }: { kind: StreetKind | ''; name: string }): string {
  if (kind === '') return name;
  if (name === '') return kind;
  const isFirstForm = /^\D*(ая|яя|ый|ий|ое|ее)$|^\d+-\p{L}+$/u.test(name) || (/ой$/u.test(name) && !FEMININE.includes(kind));
  return isFirstForm ? `${name} ${kind}` : `${kind} ${name}`;
}
