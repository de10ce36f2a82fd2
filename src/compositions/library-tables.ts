/** Samples of papers and legal acts as public tables. Composition only. */
import type { Catalogue } from '../catalogue.ts';
import { ACT_COLUMNS } from '../features/legal-base/open-data-row.ts';
import { makeTable, type Table } from '../features/open-data/files.ts';
import { SAMPLE_COLUMNS } from '../features/samples/open-data-row.ts';

export function libraryTables({ all, today }: Catalogue): Table[] {
  return [
    makeTable({
      name: 'samples',
      title: 'Образцы бумаг',
      description: 'Образцы документов для ТОС: для чего, кто заполняет, куда отдают, версия и срок. Пусто, если образцов не записали.',
      columns: SAMPLE_COLUMNS,
      rows: all.samples.map(({ id, data, lastChanged }) => ({ id, sample: data, lastChanged })),
      primaryKey: 'id',
    }),
    makeTable({
      name: 'legal-acts',
      title: 'Правовые акты',
      description: 'По каким законам живут ТОС: состояние на день проверки, чем заменён, откуда это известно. Пусто, если актов не записали.',
      columns: ACT_COLUMNS,
      rows: all.legalActs.map(({ id, data, lastChanged }) => ({ id, act: data, today, lastChanged })),
      primaryKey: 'id',
      foreignKeys: [{ field: 'municipality', resource: 'municipalities' }],
    }),
  ];
}
