/** A small catalogue made in a test: only the fields that the test names, everything else empty. */
import { joinCatalogue, type Catalogue } from '../src/catalogue.ts';
import { collections } from '../src/collections.ts';
import type { CollectionName } from '../src/kernel/fields.ts';

interface Made {
  id: string;
  /** Folder of a ТОС. */
  steward?: string;
  data: Record<string, unknown>;
}
export type MadeRecords = Partial<Record<CollectionName, readonly Made[]>>;
export interface MadeRegion {
  strategy?: { from: number; to: number };
  figures?: { tosTotal?: { value: number | null; asOf: string } };
}

/** What look-ups of the join itself need of a record. */
const BLANK: Partial<Record<CollectionName, Record<string, unknown>>> = {
  municipalities: { nameShort: '', kind: 'муниципальный округ', tosCount: [], population: [] },
  tos: { name: '', statusHistory: [{ status: 'действует' }], formerNames: [], web: [] },
  projects: { title: '', code: 'П-1', tos: [], municipality: '', year: null, contests: [], activities: [], replicatedFrom: [], statusHistory: [{ status: 'завершён' }] },
  contests: { name: '', nameShort: '', year: null, level: 'региональный' },
  applications: { coverage: 'часть заявок', items: [], asOf: '2026' },
  events: { title: '', kind: 'иное', sphere: 'благоустройство', state: 'состоялось', date: '2025', tos: [], projects: [], directions: [], indicators: [], heldByTos: true },
  mediaLog: { items: [] },
  documents: { title: '', kind: 'иное', tos: [] },
  tearSheets: { date: '2025', took: [] },
};

export function madeCatalogue(records: MadeRecords, region: MadeRegion = {}, today = '2026-11-22'): Catalogue {
  const all = Object.fromEntries(
    (Object.keys(collections) as CollectionName[]).map((name) => [name, (records[name] ?? []).map(({ id, steward, data }) => ({ id, steward, file: `${name}/${id}`, digest: id, data: { ...BLANK[name], ...data } }))]),
  );
  return joinCatalogue({ region: { figures: {}, ...region } as never, today, records: all as never, redirects: [] });
}

/** The same records in another order of files. */
export function shuffled(records: MadeRecords, order: <T>(list: readonly T[]) => T[]): MadeRecords {
  return Object.fromEntries(Object.entries(records).map(([name, list]) => [name, order(list)]));
}
