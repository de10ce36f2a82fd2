/**
 * House numbers as people write them in decisions and on envelopes: «5», «55А–61А», «5/2», «5к2», «чётные 2–20».
 * Pure; runs in Node and in the browser.
 */

export interface House {
  number: number;
  /** Small Cyrillic letter or ''. */
  letter: string;
  /** What stands after the stroke or the word «корпус»: on envelopes the two are mixed, so here they are one. */
  part: string;
}
export type Side = 'odd' | 'even';

/** One house when both ends are the same; a whole side of the street when `to` is undefined. */
export interface HouseSpan {
  from: House;
  to?: House;
  side?: Side;
}

const NUMBER = String.raw`\d{1,4}(?!\d)`;
const LETTER = String.raw`(?:[-\s]?[A-ZА-ЯЁ](?!\p{L})|-?[a-zа-яё](?![\p{L}\d]))`;
const PART = String.raw`(?:\s?\/\s?\d{1,3}\p{L}?(?!\p{L})|\s?(?:корпус|корп\.?|к\.?|строение|стр\.?)\s?\d{1,3}\p{L}?(?!\p{L}))`;

/** Source of a pattern that matches one house number. */
export const HOUSE = `${NUMBER}${LETTER}?${PART}?`;
const WHOLE_HOUSE = /^(\d{1,4})[-\s]?(\p{L}(?![\p{L}\d]))?\s?(?:\/|\p{L}+\.?)?\s?(\d{1,3}\p{L}?)?$/u;
/** Latin letters that look like ours. */
const LATIN = 'abcehkmoptxy';
const CYRILLIC = 'авсенкмортху';

export function readHouse(text: string): House | undefined {
  const [, number, letter = '', part = ''] = WHOLE_HOUSE.exec(text.trim()) ?? [];
  return number ? { number: Number(number), letter: small(letter), part: small(part) } : undefined;
}

function small(letter: string): string {
  return letter.toLowerCase().replace(/[a-z]/g, (sign) => CYRILLIC[LATIN.indexOf(sign)] ?? sign);
}

/** Whether the house is named by the span: a plain number does not name its lettered neighbours, a range does. */
export function hasHouse({ from, to, side }: HouseSpan, house: House): boolean {
  if (side && side !== (house.number % 2 === 1 ? 'odd' : 'even')) return false;
  if (!to) return true;
  if (compareHouses(from, to) === 0) return compareHouses(from, house) === 0;
  return compareHouses(from, house) <= 0 && compareHouses(house, to) <= 0;
}

export function compareHouses(a: House, b: House): number {
  return a.number - b.number || order(a.letter, b.letter) || order(a.part, b.part);
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Ranges are written by people: more houses than this on one street is a slip of the hand. */
const LONGEST_STREET = 1000;

/** A range that people could have meant: it goes up and ends within one street. */
export function isPossible({ from, to }: HouseSpan): boolean {
  return !to || (compareHouses(from, to) <= 0 && to.number - from.number < LONGEST_STREET);
}

/** A house that both spans name, if there is one. */
export function sharedHouse(a: HouseSpan, b: HouseSpan): House | undefined {
  const first = Math.max(a.from.number, b.from.number);
  const last = Math.min(a.to?.number ?? Infinity, b.to?.number ?? Infinity, first + LONGEST_STREET);
  const ends = [a.from, b.from, a.to, b.to].filter((house) => house !== undefined);
  const between = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ({ number: first + i, letter: '', part: '' }));
  return [...ends, ...between].toSorted(compareHouses).find((house) => house.number > 0 && hasHouse(a, house) && hasHouse(b, house));
}

/** «5А/2» */
export function houseText({ number, letter, part }: House): string {
  return `${number}${letter.toUpperCase()}${part && `/${part.toUpperCase()}`}`;
}

const SIDE_SIGNS = { odd: 'н', even: 'ч' } as const;

/** Spans as one short string: «1-43н 5А»; a whole side is its sign alone. */
export function packSpans(spans: readonly HouseSpan[]): string {
  return spans
    .map(({ from, to, side }) => {
      const sign = side ? SIDE_SIGNS[side] : '';
      if (!to) return `*${sign}`;
      return (compareHouses(from, to) === 0 ? houseText(from) : `${houseText(from)}-${houseText(to)}`) + sign;
    })
    .join(' ');
}

export function unpackSpans(packed: string): HouseSpan[] {
  if (packed === '') return [];
  return packed.split(' ').map((text) => {
    const sign = text.at(-1);
    const side = sign === SIDE_SIGNS.odd ? 'odd' : sign === SIDE_SIGNS.even ? 'even' : undefined;
    const body = side ? text.slice(0, -1) : text;
    if (body === '*') return { from: { number: 1, letter: '', part: '' }, side };
    const [from, to = from] = body.split('-').map((end) => readHouse(end)!);
    return { from: from!, to: to!, side };
  });
}

/** «1–43, нечётные; 5А; чётная сторона» */
export function spansText(spans: readonly HouseSpan[]): string {
  return spans
    .map(({ from, to, side }) => {
      if (!to) return side === 'odd' ? 'нечётная сторона' : side === 'even' ? 'чётная сторона' : 'все дома';
      const range = compareHouses(from, to) === 0 ? houseText(from) : `${houseText(from)}–${houseText(to)}`;
      return side && range.includes('–') ? `${range} (${side === 'odd' ? 'нечётные' : 'чётные'})` : range;
    })
    .join(', ');
}
