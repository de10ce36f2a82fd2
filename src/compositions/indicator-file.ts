/** One indicator as a table of its own: every number of it, of sources and of the site's own count, one a line. */
import type { Catalogue } from '../catalogue.ts';
import { INDICATOR_LINE_COLUMNS, linesOfIndicator, type IndicatorLine } from '../features/strategy/open-data-line.ts';
import { makeTable, type Table } from '../features/open-data/files.ts';
import { assessedIndicators, type AssessedIndicator } from './assessed-indicators.ts';

export function indicatorFile(id: string): string {
  return `pokazatel-${id}`;
}

export function indicatorLines(catalogue: Catalogue, { id, data, computed }: AssessedIndicator): IndicatorLine[] {
  const name = (municipality: string): string => catalogue.get('municipalities', municipality).data.nameShort;
  return linesOfIndicator(id, data, computed, name);
}

/** A table an indicator, each described by the official wording. */
export function indicatorTables(catalogue: Catalogue): Table[] {
  return assessedIndicators(catalogue).map((indicator) => {
    const { id, data } = indicator;
    const { lastChanged } = catalogue.get('indicators', id);
    return makeTable({
      name: indicatorFile(id),
      title: `Показатель ${data.order}: ${data.nameShort}`,
      description: `${data.nameOfficial}. Единица: ${data.unit}. Каждое число одной строкой; пустая таблица значит, что чисел пока нет.`,
      columns: INDICATOR_LINE_COLUMNS,
      rows: indicatorLines(catalogue, indicator).map((line) => ({ ...line, lastChanged })),
      foreignKeys: [{ field: 'municipality', resource: 'municipalities' }],
    });
  });
}
