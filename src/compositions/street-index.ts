/** The catalogue's ТОС as the index of «my street» takes them. Composition only. */
import type { Catalogue } from '../catalogue.ts';
import type { StreetIndex } from '../features/street/index-format.ts';
import { makeStreetIndex } from '../features/street/make-index.ts';
import { placeOf } from '../kernel/contour.ts';
import { formatDate } from '../kernel/dates.ts';
import { typeset } from '../kernel/typography.ts';

export function streetIndex({ all, region }: Catalogue, places: readonly { name: string; lat: number; lng: number }[]): StreetIndex {
  return makeStreetIndex({
    region: region.name,
    municipalities: all.municipalities.map(({ id, data }) => ({
      id,
      nameShort: data.nameShort,
      nameGenitive: data.nameGenitive,
      otherNames: [data.name, ...data.formerNames.map(({ name }) => name)],
      centre: data.centre,
      isCity: data.kind === 'городской округ',
      contact: data.coordinator && officeLines(data.coordinator),
    })),
    places,
    tos: all.tos.map(({ id, municipality, data }) => ({ id, municipality, name: data.name, place: data.place, status: data.statusHistory.at(-1)!.status, formerNames: data.formerNames, point: placeOf(data), boundary: data.boundary })),
  });
}

function officeLines({ office, address, phone, email, asOf }: NonNullable<Catalogue['all']['municipalities'][number]['data']['coordinator']>): string[] {
  return [typeset(office), address && typeset(address), phone, email, `Сведения на ${formatDate(asOf)}.`].filter((line) => line !== undefined);
}
