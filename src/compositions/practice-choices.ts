/** The lists of the form: every record that a practice may name, with a name for people. Pure. */
import type { Catalogue } from '../catalogue.ts';
import { municipalityInList } from '../kernel/text.ts';
import type { Region } from '../region-schema.ts';
import type { KnownPlace, PracticeChoices } from './practice-config.ts';

/** Longer names are cut in a list; the whole wording stands in the Strategy. */
const LONGEST_NAME = 120;

export function practiceChoices(catalogue: Catalogue): PracticeChoices {
  const { all, get } = catalogue;
  const place = (id: string): string => municipalityInList(get('municipalities', id).data);
  return {
    records: {
      municipalities: all.municipalities.map(({ id, data }) => ({ id, name: municipalityInList(data) })),
      tos: all.tos.map(({ id, data, municipality }) => ({ id, name: `${data.name} — ${place(municipality)}`, group: municipality })),
      directions: all.directions.map(({ id, data }) => ({ id, name: data.nameShort })),
      activities: all.activities.map(({ id, data }) => ({ id, name: short(data.title), group: data.direction })),
      tasks: all.tasks.map(({ id, data }) => ({ id, name: short(data.title) })),
      measures: all.measures.map(({ id, data }) => ({ id, name: short(data.text) })),
      objectTypes: all.objectTypes.map(({ id, data }) => ({ id, name: data.name })),
      contests: all.contests.map(({ id, data }) => ({ id, name: data.nameShort })),
      projects: all.projects.map(({ id, data }) => ({ id, name: `${data.code}. ${short(data.title)}` })),
    },
    taken: all.projects.map(({ id }) => id),
    places: knownPlaces(catalogue),
  };
}

function short(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1).trimEnd()}…` : text;
}

/** Named in a record: a village, without the street after it. */
const PLACE_WORDS = /^(?:деревня|село|пос[её]лок|рабочий пос[её]лок|город|хутор|станция|остров|погост)\s/i;
/** Same name, less than a kilometre or two apart: one place. */
const SAME_DEGREES = 0.02;
const MOST_PLACES = 400;
type PlacePoint = { lat: number; lng: number; precision?: string | undefined };

/** Villages that the records of the region name: the base of the map has only the greater ones. Where only the municipality is known, that is said. */
function knownPlaces({ all, get }: Catalogue): KnownPlace[] {
  const places: KnownPlace[] = [];
  const add = (text: string | undefined, point: PlacePoint | undefined, municipality: string, isRough: boolean): void => {
    const name = text?.split(',')[0]!.trim() ?? '';
    if (!point || (point.precision === 'центр муниципалитета') !== isRough || !PLACE_WORDS.test(name) || places.length >= MOST_PLACES) return;
    const whole = `${name} — ${municipalityInList(get('municipalities', municipality).data)}`;
    const isThere = places.some((one) => one.name.startsWith(whole) && (isRough || (Math.abs(one.lat - point.lat) < SAME_DEGREES && Math.abs(one.lng - point.lng) < SAME_DEGREES)));
    if (!isThere) places.push({ name: isRough ? `${whole} (на карте — только округ)` : whole, lat: point.lat, lng: point.lng, ...(isRough && { isRough }) });
  };
  for (const isRough of [false, true]) {
    for (const { data, municipality } of all.tos) add(data.place, data.point, municipality, isRough);
    for (const { data } of all.projects) add(data.place, data.point, data.municipality, isRough);
  }
  return places;
}

/** Whom to send a practice to, one line; undefined when the publisher has not told. */
export function recipientLine({ publisher: { name, contact } }: Region): string | undefined {
  return contact && [contact.office ?? name, contact.email, contact.address].filter(Boolean).join(', ');
}
