/** A document as a row of the public table. Pure. */
import { changedColumn, sourcesColumn, type Column } from '../../kernel/column.ts';
import { routes } from '../../kernel/routes.ts';
import { documentSchema, type Document } from './schema.ts';

export interface DocumentRow {
  id: string;
  document: Document;
  lastChanged?: string;
}

const { shape } = documentSchema;
const told = (field: Exclude<keyof typeof shape, 'file'>): string => shape[field].description!;

export const DOCUMENT_COLUMNS: readonly Column<DocumentRow>[] = [
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Постоянное имя записи', value: (r) => r.id },
  { name: 'url', type: 'string', title: 'Адрес', description: 'Адрес документа от корня сайта', value: (r) => routes.document(r.id) },
  { name: 'title', type: 'string', title: 'Документ', description: told('title'), value: (r) => r.document.title },
  { name: 'kind', type: 'string', title: 'Вид', description: told('kind'), value: (r) => r.document.kind },
  { name: 'number', type: 'string', title: 'Номер', description: told('number'), value: (r) => r.document.number },
  { name: 'date', type: 'string', title: 'Дата', description: told('date'), value: (r) => r.document.date },
  { name: 'publisher', type: 'string', title: 'Кто принял', description: told('publisher'), value: (r) => r.document.publisher },
  { name: 'municipality', type: 'string', title: 'Муниципалитет', description: told('municipality'), value: (r) => r.document.municipality },
  { name: 'tos', type: 'list', title: 'ТОС', description: told('tos'), value: (r) => r.document.tos },
  { name: 'status', type: 'string', title: 'Состояние', description: 'Действует, утратил силу, проект или образец; пусто, если неизвестно', value: (r) => r.document.status },
  { name: 'validFrom', type: 'string', title: 'Действует с', description: told('validFrom'), value: (r) => r.document.validFrom },
  { name: 'validTo', type: 'string', title: 'Действует по', description: told('validTo'), value: (r) => r.document.validTo },
  { name: 'file', type: 'string', title: 'Файл', description: 'Адрес файла от корня сайта, если он здесь есть', value: (r) => r.document.file && routes.documentFile(r.id, r.document.file) },
  { name: 'link', type: 'string', title: 'В интернете', description: told('url'), value: (r) => r.document.url },
  { name: 'note', type: 'string', title: 'Пояснение', description: told('note'), value: (r) => r.document.note },
  sourcesColumn((r) => r.document.sources),
  { name: 'asOf', type: 'string', title: 'Сведения на', description: told('asOf'), value: (r) => r.document.asOf },
  changedColumn(),
];
