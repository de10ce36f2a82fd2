/** Makes the index of streets from records: reads their addresses and puts each under its settlement. Pure; runs at build time. */
import { readAddresses, type AddressPart } from '../../kernel/address.ts';
import { isTerritoryWord } from '../../kernel/address-words.ts';
import { ringsOf, type Ring } from '../../kernel/contour.ts';
import { roundDegrees } from '../../kernel/geo.ts';
import { packSpans } from '../../kernel/houses.ts';
import { TOS_STATUSES, type PointPrecision } from '../../kernel/vocabulary.ts';
import { ORIGINS, packRing, type Origin, type PartRow, type StreetIndex, type TosRow } from './index-format.ts';
import { placeStems } from './place-stems.ts';

export interface IndexedTos {
  id: string;
  name: string;
  place: string;
  municipality: string;
  status: (typeof TOS_STATUSES)[number];
  formerNames: readonly string[];
  point?: { lat: number; lng: number; precision: PointPrecision };
  boundary?: { text: string; addresses: readonly string[]; polygon?: Ring; polygons?: readonly Ring[] };
}
export interface IndexedMunicipality {
  id: string;
  nameShort: string;
  nameGenitive: string;
  otherNames: readonly string[];
  centre: { name: string; lat: number; lng: number };
  /** A city is one settlement: an address without a settlement lies in it. */
  isCity: boolean;
  /** Lines of the coordinator's office: name, address, telephone, post, date. */
  contact?: readonly string[];
}
export interface Indexed {
  /** Said by people after the address; names nothing. */
  region: string;
  municipalities: readonly IndexedMunicipality[];
  places: readonly { name: string; lat: number; lng: number }[];
  tos: readonly IndexedTos[];
}

/** «Деревня целиком», «вся деревня», «всё село» */
const WHOLE_SETTLEMENT = /(деревня|село|пос[её]лок|хутор)\s+(целиком|полностью|вся|вс[её])|(вся|вс[её]|весь)\s+(деревня|село|пос[её]лок|хутор)/iu;

interface Placed extends AddressPart {
  origin: Origin;
}

export function makeStreetIndex({ region, municipalities, places, tos }: Indexed): StreetIndex {
  const known = new Map([...places.map(({ name }) => name), ...municipalities.map(({ centre }) => centre.name)].map((name) => [keyOf(name), name]));
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const streets: string[] = [];
  const streetNumbers = new Map<string, number>();
  const streetOf = (name: string): number => {
    const number = streetNumbers.get(name) ?? streets.push(name) - 1;
    streetNumbers.set(name, number);
    return number;
  };
  const numberOf = (name: string): number => {
    const own = known.get(keyOf(name)) ?? name;
    const number = numbers.get(keyOf(own)) ?? names.push(own) - 1;
    numbers.set(keyOf(own), number);
    return number;
  };
  return {
    region,
    municipalities: municipalities.map((m) => [m.id, m.nameShort, m.nameGenitive, [...m.otherNames], m.centre.name, roundDegrees(m.centre.lat), roundDegrees(m.centre.lng), m.contact ? [...m.contact] : 0]),
    places: places.map(({ name, lat, lng }) => [name, roundDegrees(lat), roundDegrees(lng)]),
    tos: tos.map((one): TosRow => {
      const number = municipalities.findIndex(({ id }) => id === one.municipality);
      const { point, boundary } = one;
      return [
        one.id,
        one.name,
        one.place,
        number,
        TOS_STATUSES.indexOf(one.status),
        point ? [roundDegrees(point.lat), roundDegrees(point.lng), point.precision === 'центр муниципалитета' ? 0 : 1] : 0,
        boundary ? 1 : 0,
        [...one.formerNames],
        partRows(one, municipalities[number], numberOf, streetOf),
        ringsOf(boundary).map(packRing),
      ];
    }),
    names,
    streets,
  };
}

/** A street of whose houses nothing could be read says nothing of any house. */
function isRead({ houses, unread }: AddressPart): boolean {
  return !unread || houses.length > 0;
}

function isTerritory(name: string): boolean {
  return isTerritoryWord(name.split(' ').at(-1)!);
}

/** One settlement in all its cases. */
function keyOf(name: string): string {
  return placeStems(name).join(' ');
}

function partRows(tos: IndexedTos, municipality: IndexedMunicipality | undefined, numberOf: (name: string) => number, streetOf: (name: string) => number): PartRow[] {
  const { place, boundary } = tos;
  const read: Placed[] = [
    ...(boundary?.addresses ?? []).flatMap((line) => readAddresses(line, 'list').filter(isRead).map((part) => ({ ...part, origin: 'list' as const }))),
    ...(boundary ? readAddresses(boundary.text, 'prose').map((part) => ({ ...part, origin: 'prose' as const })) : []),
    ...readAddresses(place, 'place').map((part) => ({ ...part, origin: 'place' as const })),
  ];
  const home = read.findLast(({ origin, settlement }) => origin === 'place' && settlement && !isTerritory(settlement.name))?.settlement?.name ?? read.find(({ settlement }) => settlement && !isTerritory(settlement.name))?.settlement?.name ?? (municipality?.isCity ? municipality.centre.name : undefined);
  if (home && boundary && WHOLE_SETTLEMENT.test(boundary.text)) read.unshift({ settlement: { kind: '', name: home }, houses: [], isWhole: true, origin: 'prose' });
  if (home && !read.some(({ settlement, street }) => settlement && !street)) read.push({ settlement: { kind: '', name: home }, houses: [], isWhole: false, origin: 'place' });
  const merged = new Map<string, Placed>();
  for (const part of read) {
    const name = part.settlement?.name ?? home ?? '';
    const key = [keyOf(name), part.street?.kind, keyOf(part.street?.name ?? '')].join('|');
    const before = merged.get(key);
    if (!before) merged.set(key, { ...part, settlement: name ? { kind: '', name } : undefined, houses: [...part.houses] });
    else add(before, part);
  }
  return [...merged.values()].map(({ settlement, street, houses, isWhole, origin }) => [
    settlement ? numberOf(settlement.name) : -1,
    street?.kind ?? '',
    street ? streetOf(street.name) : -1,
    [...new Set(packSpans(houses).split(' '))].join(' '),
    isWhole && houses.length === 0 ? 1 : 0,
    ORIGINS.indexOf(origin) as 0 | 1 | 2,
  ]);
}

/** The list says more than the description, the description more than «где»: a worse source adds nothing to a better one but a word. */
function add(before: Placed, { houses, isWhole, origin }: Placed): void {
  if (origin === before.origin) before.houses.push(...houses);
  else if (origin === 'prose' && before.houses.length === 0 && !before.isWhole) before.houses.push(...houses);
  if (origin !== 'place') before.isWhole ||= isWhole;
}
