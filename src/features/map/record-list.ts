/** All records of a map as a grouped list, whatever they are. Pure. */
import { compareRu } from '../../kernel/text.ts';
import type { Facets, FilterField } from './filter.ts';

export interface ListRecord {
  key: string;
  title: string;
  href: string;
  /** Small line under the link. */
  detail: string;
  facets: Facets;
  /** Not on the map, so the list says it. */
  hasPoint: boolean;
}
export interface RecordGroup {
  id: string;
  name: string;
  href: string;
  records: readonly ListRecord[];
}
export interface Choice {
  value: string;
  label: string;
}
export type Choices = Readonly<Record<FilterField, readonly Choice[]>>;

/** Records under their groups; groups keep their order, groups without records are left out. */
export function groupRecords(groups: readonly Omit<RecordGroup, 'records'>[], records: readonly ListRecord[]): RecordGroup[] {
  return groups
    .map((group) => ({ ...group, records: records.filter((r) => r.facets.group === group.id).toSorted((a, b) => compareRu(a.title, b.title)) }))
    .filter((group) => group.records.length > 0);
}
