/** The ledger as tables of the open data: every row of every snapshot, and what changed from one to the next. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import { makeTable, type Table } from '../features/open-data/files.ts';
import { REGISTRY_CHANGE_COLUMNS, REGISTRY_COLUMNS, type RegistryRow } from '../features/registry/open-data-row.ts';
import { ledgerOf } from './registry-ledger.ts';

export function registryTables(catalogue: Catalogue): Table[] {
  const { steps, placeName } = ledgerOf(catalogue);
  if (steps.length === 0) return [];
  const changes = steps.flatMap(({ snapshot, previous, changes: list }) =>
    list.map((change) => ({
      ...change,
      snapshot: snapshot.data.asOf,
      previous: previous!.data.asOf,
      municipalityName: placeName(change.municipality),
      ...(change.kind === 'moved' ? { wasName: placeName(change.was!), nowName: placeName(change.now!) } : {}),
      lastChanged: snapshot.lastChanged,
    })),
  );
  return [
    makeTable({
      name: 'registry',
      title: 'Снимки реестра ТОС',
      description: 'Каким был список ТОС в день каждого снимка. Состав снимка — в столбце coverage: весь реестр или только записи атласа.',
      columns: REGISTRY_COLUMNS,
      rows: steps.flatMap(({ snapshot }) => snapshotRows(catalogue, snapshot)),
    }),
    makeTable({
      name: 'registry-changes',
      title: 'Изменения реестра ТОС',
      description: 'Чем каждый снимок отличается от прежнего: новые, закрытые, переименованные, перешедшие, с другими границами, не найденные.',
      columns: REGISTRY_CHANGE_COLUMNS,
      rows: changes,
    }),
  ];
}

/** The rows of one snapshot, as its own file has them. */
export function snapshotRows(catalogue: Catalogue, { data, lastChanged }: RecOf<'snapshots'>): (RegistryRow & { lastChanged?: string })[] {
  const names = new Map(data.municipalities.map(({ id, name }) => [id, name]));
  return data.rows.map((row) => ({ ...row, snapshot: data.asOf, coverage: data.coverage, municipalityName: names.get(row.municipality) ?? ledgerOf(catalogue).placeName(row.municipality), lastChanged }));
}
