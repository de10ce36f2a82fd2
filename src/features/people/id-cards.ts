/** The journal of ID cards of chairs as counts: by municipality and year, with what the totals rest on. Pure. */
import type { Observation } from '../../kernel/fields.ts';
import { sumOfKnown, type KnownSum } from '../../kernel/known-sum.ts';

export interface IdCardYear {
  year: number;
  issued: Observation;
  withdrawn?: Observation;
}
export interface IdCardPlace {
  id: string;
  /** Oldest year first. */
  years: readonly IdCardYear[];
}
export interface IdCardTotal {
  year: number;
  issued: KnownSum;
  withdrawn: KnownSum;
}
export interface IdCards {
  /** Municipalities that told something, in the order given. */
  places: readonly IdCardPlace[];
  silent: number;
  totals: readonly IdCardTotal[];
}

/** Unknown is not a zero: a sum says over how many municipalities it is made. */
export function idCardsOf(municipalities: readonly { id: string; data: { idCards?: readonly IdCardYear[] } }[]): IdCards {
  const places = municipalities.flatMap(({ id, data }) => (data.idCards && data.idCards.length > 0 ? [{ id, years: data.idCards.toSorted((a, b) => a.year - b.year) }] : []));
  const years = [...new Set(places.flatMap((place) => place.years.map(({ year }) => year)))].toSorted((a, b) => a - b);
  const known = (year: number, of: (told: IdCardYear) => Observation | undefined): KnownSum =>
    sumOfKnown(places.map((place) => place.years.find((told) => told.year === year)).map((told) => (told && of(told)?.value) ?? undefined));
  return {
    places,
    silent: municipalities.length - places.length,
    totals: years.map((year) => ({ year, issued: known(year, ({ issued }) => issued), withdrawn: known(year, ({ withdrawn }) => withdrawn) })),
  };
}
