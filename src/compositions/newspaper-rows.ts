/** Newspapers joined with their places, the kits that suit them and what they took. Pure. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import { formatDateShort } from '../kernel/dates.ts';
import { routes } from '../kernel/routes.ts';
import { commonKit, ownKits, type KitShelf } from '../kit-shelf.ts';
import { takesOf } from './takes.ts';

interface Named {
  name: string;
  href: string;
}
export interface NewspaperRow {
  id: string;
  data: RecOf<'newspapers'>['data'];
  places: Named[];
  /** Of the newest insert that has a kit: the newspaper's own edition, else those of its municipalities, else the common one. */
  kits: Named[];
  takes: Named[];
}

export function newspaperRows(catalogue: Catalogue, shelf: KitShelf): NewspaperRow[] {
  const { all, get } = catalogue;
  const insert = all.inserts.find(({ id }) => shelf.has(id))?.id;
  return all.newspapers.map(({ id, data }) => ({
    id,
    data,
    places: data.municipalities.map((place) => ({ name: get('municipalities', place).data.nameShort, href: routes.municipality(place) })),
    kits: insert === undefined ? [] : kitsFor(insert, id, data.municipalities),
    takes: takesOf(catalogue, { newspaper: id }).map(({ sheet }) => ({ name: `номер ${formatDateShort(sheet.data.date)}`, href: routes.tearSheet(sheet.id) })),
  }));

  function kitsFor(insert: string, newspaper: string, municipalities: readonly string[]): Named[] {
    const own = ownKits(shelf, insert).filter(({ kit: { edition } }) => (edition.kind === 'газета' ? edition.id === newspaper : municipalities.includes(edition.id)));
    const best = own.some(({ kit }) => kit.edition.kind === 'газета') ? own.filter(({ kit }) => kit.edition.kind === 'газета') : own;
    if (best.length > 0) return best.map(({ kit: { edition } }) => ({ name: edition.name, href: routes.insertEdition(insert, edition.id) }));
    return commonKit(shelf, insert) ? [{ name: 'общее издание', href: routes.insertKit(insert) }] : [];
  }
}
