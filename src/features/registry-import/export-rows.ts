/** Records as rows of an office table: every column that an import reads, so that what went out comes back the same. Pure. */
import type { Data } from '../../reader/edit-yaml.ts';
import type { StoredRecord } from './plan.ts';
import type { KnownTos } from './find-tos.ts';
import type { PlaceFinder } from './match-place.ts';
import type { RowValue } from './row.ts';

/** By field; what is not known is absent. */
export type ExportRow = Readonly<Record<string, RowValue | undefined>>;

/** Columns that are about one row of an office's own table and are not asked back: a fresh table has its own source. */
const OWN_SOURCE: readonly string[] = ['asOf', 'source.title', 'source.publisher', 'source.url', 'source.date', 'correction', 'remark'];

/** Which columns a table that goes out has. */
export function exportFields(kind: string, fields: readonly string[]): string[] {
  if (kind === 'tos') return fields.filter((field) => !OWN_SOURCE.includes(field));
  if (kind === 'applications') return fields.filter((field) => !OWN_SOURCE.includes(field) && field !== 'contest');
  return [...fields];
}

/** A name that the import reads back as this very municipality; where none does, its file name. */
function placeWord(id: string, shown: string, places: PlaceFinder): string {
  const found = places.find(shown);
  return 'id' in found && found.id === id && !found.wasFormer ? shown : id;
}

export function tosRow({ id, municipality, data }: KnownTos, places: PlaceFinder): ExportRow {
  const history = data.statusHistory as { status: string; date?: string }[];
  const group = (name: string): Data => (data[name] as Data | undefined) ?? {};
  const nested = (name: string, keys: readonly string[]): [string, RowValue | undefined][] => keys.map((key) => [`${name}.${key}`, group(name)[key] as RowValue | undefined]);
  const count = (observed: unknown): number | undefined => (observed as { value?: number | null } | undefined)?.value ?? undefined;
  return {
    ...Object.fromEntries(['code', 'regNo', 'name', 'place', 'type', 'urbanRural', 'founded', 'note', 'formerNames'].map((key) => [key, data[key] as RowValue | undefined])),
    id,
    municipality: placeWord(municipality, places.nameOf(municipality), places),
    status: history.at(-1)?.status,
    statusDate: history.at(-1)?.date,
    ...Object.fromEntries([
      ...nested('charter', ['regNo', 'date', 'act']),
      ...nested('boundary', ['text', 'addresses', 'act', 'precision']),
      ...nested('point', ['lat', 'lng', 'precision']),
      ...nested('legalEntity', ['is', 'ogrn']),
      ...nested('plan', ['years', 'url']),
      ...nested('contact', ['office', 'phone', 'email']),
    ]),
    'houses.apartment': count(group('houses').apartment),
    'houses.private': count(group('houses').private),
    residents: count(data.residents),
    web: ((data.web as { url: string }[] | undefined) ?? []).map(({ url }) => url),
  };
}

export function applicationRows(record: StoredRecord, places: PlaceFinder): ExportRow[] {
  return (record.data.items as Data[]).map((item) => ({ ...(item as ExportRow), municipality: placeWord(String(item.municipality), places.nameOf(String(item.municipality)), places) }));
}

export function populationRows(record: StoredRecord, places: PlaceFinder): ExportRow[] {
  return ((record.data.population as Data[] | undefined) ?? []).map((observed) => ({ ...datedRow(observed), municipality: placeWord(record.id, places.nameOf(record.id), places) }));
}

/** @param find the import's own way from a name to an indicator: a name that leads elsewhere is no name for a table */
export function observationRows(record: StoredRecord, places: PlaceFinder, find: (typed: string) => StoredRecord | { fault: string }): ExportRow[] {
  const name = String(record.data.nameShort);
  const indicator = find(name) === record ? name : record.id;
  return ((record.data.observations as Data[] | undefined) ?? []).map((observed) => {
    const municipality = observed.municipality as string | undefined;
    return { ...datedRow(observed), indicator, municipality: municipality && placeWord(municipality, places.nameOf(municipality), places) };
  });
}

function datedRow(observed: Data): ExportRow {
  const source = observed.source as Data;
  const { source: _, municipality: __, ...plain } = observed;
  return { ...(plain as ExportRow), value: (observed.value as number | null) ?? undefined, ...Object.fromEntries(['title', 'publisher', 'url', 'date'].map((key) => [`source.${key}`, source[key] as RowValue | undefined])) };
}
