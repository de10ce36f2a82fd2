/** Answers a question from the directory: the most exact first, and never more than is known. Pure. */
import { distanceKm, type LngLat } from '../../kernel/geo.ts';
import { hasHouse, type House } from '../../kernel/houses.ts';
import { nearest as nearestWord } from '../../kernel/suggest.ts';
import type { Directory, Municipality, Part, Settlement, Tos } from './directory.ts';
import { readQuestion, type Question } from './query.ts';

/** How exactly a ТОС answers, best first. */
export const TIERS = ['house', 'whole-street', 'whole-settlement', 'house-of-place', 'street', 'street-of-place', 'settlement', 'name', 'municipality'] as const;
export type Tier = (typeof TIERS)[number];

export interface Hit {
  tos: Tos;
  tier: Tier;
  /** The street or settlement that answered. */
  part?: Part;
}
/** Hits of one settlement: streets of the same name lie in many. */
export interface Group {
  settlement?: Settlement;
  municipality: Municipality;
  hits: Hit[];
}
export interface Near {
  tos: Tos;
  km: number;
}
export interface Answer {
  /** Undefined when nothing was found. */
  tier?: Tier;
  groups: Group[];
  /** Other ТОС of the same settlement. */
  others: Hit[];
  nearby: Near[];
  house?: House;
  settlement?: Settlement;
  /** A street was asked for in a settlement, and no borders name it. */
  isStreetUnknown: boolean;
  municipalities: Municipality[];
  /** Words that nothing in the atlas has: the street may be another one. */
  unread: string[];
  /** What was probably meant. */
  guess?: string;
  /** For a place whose municipality is not known: the nearest seat of one. */
  nearestSeat?: { municipality: Municipality; km: number };
}

const NEARBY = 5;
const STREET_TIERS: readonly Tier[] = ['house', 'whole-street', 'house-of-place', 'street', 'street-of-place'];

export function findTos(directory: Directory, text: string): Answer | undefined {
  const question = readQuestion(text);
  if (question.stems.length === 0) return undefined;
  const settlement = settlementIn(directory, question);
  const area = municipalityIn(directory, question);
  const known = [...(settlement?.stems ?? []), ...(area && area.seat !== settlement ? area.stems.flat() : []), ...directory.regionStems];
  const rest = question.stems.filter((stem) => !known.includes(stem));
  const streets = streetHits(directory, question, rest, settlement).filter(({ tos }) => !area || settlement || tos.municipality === area);
  const house = streets[0]?.house;
  const isStreetAsked = question.streetKind !== undefined || rest.some((stem) => !/^\d/.test(stem));
  const inSettlement = settlement ? settlementHits(directory, settlement) : [];
  const unread = streets.length > 0 ? unknownWords(question, [...known, ...streets.flatMap(({ part }) => part!.stems)]) : [];
  const named = unread.length > 0 || (streets.length === 0 && (inSettlement.length === 0 || isStreetAsked)) ? nameHits(directory, rest) : [];
  const hits = unique(named.length > 0 ? named : streets.length > 0 ? [...streets, ...inSettlement.filter(({ tier }) => tier === 'whole-settlement')] : inSettlement);
  const centred = directory.municipalities.find(({ seat }) => seat === settlement);
  const around = hits.length === 0 && (area ?? centred) ? municipalityHits(directory, (area ?? centred)!) : [];
  const all = hits.length > 0 || settlement ? hits : around;
  const groups = grouped(all);
  const others = [...(streets.length > 0 ? inSettlement : []), ...(settlement ? around : [])].filter(({ tos }) => !all.some((hit) => hit.tos === tos));
  return {
    tier: all[0]?.tier,
    groups,
    others,
    house: house ?? firstHouse(question),
    settlement,
    isStreetUnknown: streets.length === 0 && named.length === 0 && settlement !== undefined && isStreetAsked,
    nearby: all.length === 0 && settlement?.at ? nearTo(directory, settlement.at) : [],
    municipalities: [...new Set([...groups.map(({ municipality }) => municipality), ...(all.length === 0 ? [area, centred] : []).filter((one) => one !== undefined)])],
    nearestSeat: all.length === 0 && !centred && !area && settlement?.at ? seatNear(directory, settlement.at) : undefined,
    unread: named.length > 0 ? [] : unread,
    guess: all.length === 0 && !settlement ? guess(directory, question) : undefined,
  };
}

/** Who is around a place on the ground. */
export function findAround(directory: Directory, here: LngLat, isInside: (point: LngLat, rings: Tos['rings']) => boolean): { inside: Tos[]; nearby: Near[] } {
  const inside = directory.tos.filter(({ rings, status }) => status !== 'ликвидирован' && rings.length > 0 && isInside(here, rings));
  return { inside, nearby: nearTo(directory, here).filter(({ tos }) => !inside.includes(tos)) };
}

function nearTo({ tos }: Directory, here: LngLat): Near[] {
  return tos
    .flatMap((one) => (one.point?.isExact && one.status !== 'ликвидирован' ? [{ tos: one, km: distanceKm(here, one.point) }] : []))
    .toSorted((a, b) => a.km - b.km)
    .slice(0, NEARBY);
}

function seatNear({ municipalities }: Directory, here: LngLat): Answer['nearestSeat'] {
  return municipalities.map((municipality) => ({ municipality, km: distanceKm(here, municipality.centre) })).toSorted((a, b) => a.km - b.km)[0];
}

/** The settlement with the longest name among the words; a word that the question calls a street is left to streets. */
function settlementIn({ settlements }: Directory, { stems, streetKind, settlementKind }: Question): Settlement | undefined {
  const found = settlements.filter((one) => one.stems.length > 0 && one.stems.every((stem) => stems.includes(stem))).toSorted((a, b) => b.stems.length - a.stems.length)[0];
  const isAllTaken = found !== undefined && !stems.some((stem) => !found.stems.includes(stem) && !/^\d/.test(stem));
  return streetKind && !settlementKind && isAllTaken ? undefined : found;
}

interface StreetHit extends Hit {
  house?: House;
}

function streetHits({ tos }: Directory, question: Question, rest: readonly string[], settlement: Settlement | undefined): StreetHit[] {
  const candidates = tos.flatMap((one) => one.parts.filter((part) => part.street !== '' && (!settlement || part.settlement === settlement) && isKind(part, question)).map((part) => ({ tos: one, part })));
  const full = candidates.filter(({ part }) => part.stems.every((stem) => rest.includes(stem)));
  const chosen = full.length > 0 ? full : candidates.filter(({ part }) => part.stems.length > 1 && part.stems.some((stem) => stem.length > 3 && rest.includes(stem)) && rest.every((stem) => /^\d/.test(stem) || part.stems.includes(stem)));
  return best(chosen.map(({ tos: one, part }) => {
    const house = firstHouse(question, part.stems);
    return { tos: one, part, house, tier: tierOf(part, house) };
  }));
}

function isKind(part: Part, { streetKind }: Question): boolean {
  return !streetKind || part.kind === '' || part.kind === streetKind;
}

/** «1 Мая, 5»: a number of the name is not a house. */
function firstHouse({ houses }: Question, stems: readonly string[] = []): House | undefined {
  return houses.find(({ number }) => !stems.includes(String(number)));
}

function tierOf({ houses, isWhole, origin }: Part, house: House | undefined): Tier {
  const isNamed = house !== undefined && houses.some((span) => hasHouse(span, house));
  if (origin === 'place') return isNamed ? 'house-of-place' : 'street-of-place';
  if (isNamed) return 'house';
  return isWhole ? 'whole-street' : 'street';
}

function settlementHits({ tos }: Directory, settlement: Settlement): Hit[] {
  return best(
    tos.flatMap((one) =>
      one.parts.filter((part) => part.settlement === settlement).map((part): Hit => ({ tos: one, part, tier: part.street === '' && part.isWhole && part.origin !== 'place' ? 'whole-settlement' : 'settlement' })),
    ),
  );
}

/** All words of a name were typed, or all typed words stand in a name. */
function nameHits({ tos }: Directory, stems: readonly string[]): Hit[] {
  const words = stems.filter((stem) => !/^\d/.test(stem));
  if (words.length === 0) return [];
  return tos.filter((one) => one.stems.some((name) => name.length > 0 && (name.every((stem) => stems.includes(stem)) || words.every((stem) => name.includes(stem))))).map((one) => ({ tos: one, tier: 'name' }));
}

function municipalityIn({ municipalities }: Directory, { stems }: Question): Municipality | undefined {
  return municipalities.find((one) => one.stems.some((name) => name.length > 0 && name.every((stem) => stems.includes(stem))));
}

function municipalityHits({ tos }: Directory, municipality: Municipality): Hit[] {
  return tos.filter((one) => one.municipality === municipality).map((one) => ({ tos: one, tier: 'municipality' }));
}

function unknownWords({ words, stems }: Question, known: readonly string[]): string[] {
  return words.filter((word, index) => !/^\d/.test(word) && !known.includes(stems[index]!));
}

/** One hit a ТОС, best first; dissolved ones last. */
function best<T extends Hit>(hits: readonly T[]): T[] {
  const rank = ({ tier, tos }: Hit): number => TIERS.indexOf(tier) + (tos.status === 'ликвидирован' ? TIERS.length : 0);
  return unique(hits.toSorted((a, b) => rank(a) - rank(b)));
}

function unique<T extends Hit>(hits: readonly T[]): T[] {
  return hits.filter(({ tos }, index) => hits.findIndex((other) => other.tos === tos) === index);
}

function grouped(hits: readonly Hit[]): Group[] {
  const groups: Group[] = [];
  for (const hit of hits) {
    const settlement = STREET_TIERS.includes(hit.tier) || hit.tier.endsWith('settlement') ? hit.part?.settlement : undefined;
    const group = groups.find((one) => one.municipality === hit.tos.municipality && one.settlement === settlement);
    if (group) group.hits.push(hit);
    else groups.push({ settlement, municipality: hit.tos.municipality, hits: [hit] });
  }
  return groups;
}

/** The question with each unknown word replaced by the nearest known one. */
function guess({ settlements, tos }: Directory, { words }: Question): string | undefined {
  const known = new Set([...settlements.map(({ name }) => name), ...tos.flatMap(({ name, parts }) => [name, ...parts.map(({ street }) => street)])].flatMap((name) => name.split(/\s+/u)).filter((word) => word.length > 3));
  const meant = words.map((word) => (word.length > 3 ? (nearestWord(word, known) ?? word) : word));
  return meant.some((word, index) => word !== words[index]) ? meant.join(' ') : undefined;
}
