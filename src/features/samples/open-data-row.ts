/** A sample as a row of the public table. Pure. */
import { changedColumn, type Column } from '../../kernel/column.ts';
import { routes } from '../../kernel/routes.ts';
import { sampleSchema, type Sample } from './schema.ts';

export interface SampleRow {
  id: string;
  sample: Sample;
  lastChanged?: string;
}

const { shape } = sampleSchema;
const told = (field: keyof typeof shape): string => shape[field].description!;

export const SAMPLE_COLUMNS: readonly Column<SampleRow>[] = [
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Постоянное имя записи', value: (r) => r.id },
  { name: 'url', type: 'string', title: 'Адрес', description: 'Адрес образца от корня сайта', value: (r) => routes.sample(r.id) },
  { name: 'code', type: 'string', title: 'Код', description: told('code'), value: (r) => r.sample.code },
  { name: 'title', type: 'string', title: 'Бумага', description: told('title'), value: (r) => r.sample.title },
  { name: 'lead', type: 'string', title: 'Зачем', description: told('lead'), value: (r) => r.sample.lead },
  { name: 'stage', type: 'string', title: 'Для какого дела', description: told('stage'), value: (r) => r.sample.stage },
  { name: 'fills', type: 'string', title: 'Кто заполняет', description: told('fills'), value: (r) => r.sample.fills },
  { name: 'handedTo', type: 'string', title: 'Куда отдают', description: told('handedTo'), value: (r) => r.sample.handedTo },
  { name: 'version', type: 'string', title: 'Версия', description: told('version'), value: (r) => r.sample.version },
  { name: 'validFrom', type: 'string', title: 'Действует с', description: told('validFrom'), value: (r) => r.sample.validFrom },
  { name: 'validTo', type: 'string', title: 'Действует по', description: told('validTo'), value: (r) => r.sample.validTo },
  { name: 'acts', type: 'list', title: 'Акты', description: 'На какие акты опирается: их имена в таблице legal-acts', value: (r) => [...new Set(r.sample.law.map(({ act }) => act))] },
  { name: 'usedBy', type: 'list', title: 'Кто составил по нему бумагу', description: told('usedBy'), value: (r) => r.sample.usedBy.map(({ tos }) => tos) },
  { name: 'docx', type: 'string', title: 'Файл DOCX', description: 'Адрес файла для Word от корня сайта', value: (r) => routes.sampleFile(r.id, 'docx') },
  { name: 'asOf', type: 'string', title: 'Составлен', description: told('asOf'), value: (r) => r.sample.asOf },
  changedColumn(),
];
