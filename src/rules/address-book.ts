/** Lines of a ТОС's list of addresses as the street search reads them, and what two of them have in common. */
import { readAddresses, type AddressPart } from '../kernel/address.ts';
import { streetText } from '../kernel/address-words.ts';
import { houseText, sharedHouse } from '../kernel/houses.ts';
import { stemsOf } from '../kernel/russian.ts';
import type { DataOf, Entry } from '../reader/content.ts';

export type Tos = Entry<DataOf<'tos'>>;

export interface StreetLine {
  entry: Tos;
  /** Number of the line in `addresses`. */
  index: number;
  part: AddressPart;
  /** The same street, however it is written. */
  key: string;
}

/** A line for each street named; settlements without a street are not here. */
export function streetLines(entry: Tos): StreetLine[] {
  return (entry.data.boundary?.addresses ?? []).flatMap((text, index) =>
    readAddresses(text, 'list')
      .filter(({ street }) => street !== undefined)
      .map((part) => {
        const place = part.settlement ? stemsOf(part.settlement.name).join(' ') : '';
        return { entry, index, part, key: [entry.steward, place, part.street!.kind, stemsOf(part.street!.name).join(' ')].join('|') };
      }),
  );
}

/** The house that both lines name: '' when it is the whole street. */
export function sharedAddress(a: AddressPart, b: AddressPart): { house: string } | undefined {
  if (a.houses.length === 0 || b.houses.length === 0) {
    const listed = [...a.houses, ...b.houses][0];
    return a.isWhole || b.isWhole ? { house: listed ? houseText(listed.from) : '' } : undefined;
  }
  for (const one of a.houses) {
    for (const other of b.houses) {
      const house = sharedHouse(one, other);
      if (house) return { house: houseText(house) };
    }
  }
  return undefined;
}

/** «дом «Чайная улица, 5»», «улица «Чайная улица»» */
export function addressText({ settlement, street }: AddressPart, house: string): string {
  return `${house ? 'дом' : 'улица'} «${[settlement?.name, streetText(street!), house].filter(Boolean).join(', ')}»`;
}
