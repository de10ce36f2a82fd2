/** The index opened for asking: objects with stems, settlements with what lies in them. Pure; runs in the browser. */
import { streetText, type StreetKind } from '../../kernel/address-words.ts';
import { unpackSpans, type HouseSpan } from '../../kernel/houses.ts';
import { stemsOf } from '../../kernel/russian.ts';
import { TOS_STATUSES } from '../../kernel/vocabulary.ts';
import { ORIGINS, unpackRing, type Origin, type StreetIndex } from './index-format.ts';
import { placeStems } from './place-stems.ts';

export interface Municipality {
  id: string;
  name: string;
  genitive: string;
  /** Stems of each of its names. */
  stems: string[][];
  centre: { name: string; lat: number; lng: number };
  /** The settlement where its administration sits. */
  seat: Settlement;
  contact?: readonly string[];
}
export interface Part {
  settlement?: Settlement;
  kind: StreetKind | '';
  street: string;
  stems: string[];
  houses: HouseSpan[];
  isWhole: boolean;
  origin: Origin;
}
export interface Tos {
  id: string;
  name: string;
  place: string;
  municipality: Municipality;
  status: (typeof TOS_STATUSES)[number];
  point?: { lat: number; lng: number; isExact: boolean };
  hasBoundary: boolean;
  stems: string[][];
  parts: Part[];
  rings: [lng: number, lat: number][][];
}
export interface Settlement {
  name: string;
  stems: string[];
  at?: { lat: number; lng: number };
}
export interface Directory {
  /** Words of the region's name. */
  regionStems: string[];
  municipalities: Municipality[];
  settlements: Settlement[];
  tos: Tos[];
  /** How many publish their borders. */
  withBoundary: number;
}

export function openDirectory(index: StreetIndex): Directory {
  const settlements = new Map<string, Settlement>();
  const settlement = (name: string): Settlement => {
    const stems = placeStems(name);
    const key = stems.join(' ');
    const known = settlements.get(key) ?? { name, stems };
    settlements.set(key, known);
    return known;
  };
  const municipalities = index.municipalities.map(
    ([id, name, genitive, otherNames, centre, lat, lng, contact]): Municipality => ({ id, name, genitive, stems: [name, ...otherNames].map(nameStems), centre: { name: centre, lat, lng }, seat: settlement(centre), contact: contact || undefined }),
  );
  for (const [name, lat, lng] of index.places) settlement(name).at ??= { lat, lng };
  for (const { centre, seat } of municipalities) seat.at ??= { lat: centre.lat, lng: centre.lng };
  const streetStems = index.streets.map((name) => stemsOf(name));
  const named = index.names.map(settlement);
  const tos = index.tos.map(
    ([id, name, place, municipality, status, point, hasBoundary, formerNames, parts, rings]): Tos => ({
      id,
      name,
      place,
      municipality: municipalities[municipality]!,
      status: TOS_STATUSES[status]!,
      point: point ? { lat: point[0], lng: point[1], isExact: point[2] === 1 } : undefined,
      hasBoundary: hasBoundary === 1,
      stems: [name, ...formerNames].map((one) => stemsOf(one)),
      parts: parts.map(([own, kind, street, houses, isWhole, origin]): Part => ({ settlement: named[own], kind, street: index.streets[street] ?? '', stems: streetStems[street] ?? [], houses: unpackSpans(houses), isWhole: isWhole === 1, origin: ORIGINS[origin] })),
      rings: rings.map(unpackRing),
    }),
  );
  return { regionStems: stemsOf(index.region), municipalities, settlements: [...settlements.values()], tos, withBoundary: tos.filter(({ hasBoundary }) => hasBoundary).length };
}

/** «Энский муниципальный район» → «энск»: kinds of territories are said by everybody and name nothing. */
function nameStems(name: string): string[] {
  return stemsOf(name.replace(/муниципальн\p{L}*|городско\p{L}*|округ\p{L}*|район\p{L}*|город(?=\s|$)/giu, ''));
}

/** «Чайная улица, Вымышленск»: what a reader may type, settlements first. */
export function namesToType({ settlements, tos }: Directory): string[] {
  const streets = tos.flatMap(({ parts }) => parts.filter(({ street }) => street !== '').map((part) => [streetText({ kind: part.kind, name: part.street }), part.settlement?.name].filter(Boolean).join(', ')));
  return [...new Set([...settlements.map(({ name }) => name), ...streets])];
}
