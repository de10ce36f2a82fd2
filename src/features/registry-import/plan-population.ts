/** A table of population → values in the records of municipalities. Pure. */
import { formatDateShort } from '../../kernel/dates.ts';
import type { Remark } from '../../kernel/remark.ts';
import type { PlaceFinder } from './match-place.ts';
import type { ImportPlan, Shape, StoredRecord, Workbook } from './plan.ts';
import { addressOf, textOf, whereFrom, type ReadRow } from './row.ts';
import { planSeries, valueOf, type SeriesItem } from './series.ts';
import { sourceOf } from './sources.ts';

export interface PopulationImport {
  rows: readonly ReadRow[];
  records: readonly StoredRecord[];
  places: PlaceFinder;
  workbook: Workbook;
  schema: Shape;
  label(field: string): string;
}

export function planPopulation({ rows, records, places, workbook, schema, label }: PopulationImport): ImportPlan {
  const remarks: Remark[] = [];
  const byId = new Map(records.map((record) => [record.id, record]));
  const items = rows.flatMap((row): SeriesItem[] => {
    const typed = textOf(row, 'municipality');
    const found = typed === undefined ? { fault: 'Не указан муниципалитет: впишите его название.' } : places.find(typed);
    if ('fault' in found) {
      remarks.push({ severity: 'error', row: row.number, address: addressOf(row, 'municipality'), text: `${found.fault}${whereFrom(row, 'municipality')}` });
      return [];
    }
    if (found.wasFormer) remarks.push({ severity: 'note', row: row.number, address: addressOf(row, 'municipality'), text: `«${found.wasFormer}» — прежнее название: теперь «${places.nameOf(found.id)}».` });
    const told = valueOf(row, remarks);
    const record = byId.get(found.id);
    if (!told || !record) return [];
    const asOf = textOf(row, 'asOf') ?? workbook.asOf;
    const [state, note] = [textOf(row, 'state'), textOf(row, 'note')];
    return [{ row, record, key: asOf, about: `на ${formatDateShort(asOf)}`, data: { ...told, asOf, source: sourceOf(row, workbook), ...(state && { state }), ...(note && { note }) } }];
  });
  const titleOf = ({ data }: StoredRecord): string => String(data.nameShort);
  const { files, unchanged } = planSeries(items, { list: 'population', schema, keyOf: ({ asOf }) => String(asOf), titleOf, label: label('value'), hasSources: true, workbook }, remarks);
  const spoken = new Set(items.map(({ record }) => record));
  return { files, unchanged, notFound: records.filter((record) => !spoken.has(record)).map(titleOf), remarks, rows: rows.length, words: [] };
}
