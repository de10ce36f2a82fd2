/** A publication as a row of the public table. Pure. */
import type { Column } from '../../kernel/column.ts';
import { mediaItemSchema } from './schema.ts';
import type { Publication } from './publications.ts';

export interface PublicationRow extends Publication {
  /** Municipalities it tells of: named itself or by its ТОС and projects. */
  municipalities: readonly string[];
}

const { shape } = mediaItemSchema;
const told = (field: keyof typeof shape): string => shape[field].description!;

export const PUBLICATION_COLUMNS: readonly Column<PublicationRow>[] = [
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Журнал года и номер строки в нём; у выпуска передачи, которого в журнале нет, — имя выпуска', value: (r) => r.id },
  { name: 'date', type: 'string', title: 'Когда вышло', description: told('date'), value: (r) => r.item.date },
  { name: 'title', type: 'string', title: 'О чём', description: told('title'), value: (r) => r.item.title },
  { name: 'outlet', type: 'string', title: 'Издание', description: told('outlet'), value: (r) => r.item.outlet },
  { name: 'kind', type: 'string', title: 'Вид', description: told('kind'), value: (r) => r.item.kind },
  { name: 'link', type: 'string', title: 'Адрес', description: told('url'), value: (r) => r.item.url },
  { name: 'episode', type: 'string', title: 'Выпуск передачи', description: 'Адрес страницы выпуска от корня сайта, если это передача', value: (r) => r.page },
  { name: 'page', type: 'string', title: 'Номер и страница', description: told('page'), value: (r) => r.item.page },
  { name: 'tos', type: 'list', title: 'ТОС', description: told('tos'), value: (r) => r.item.tos },
  { name: 'projects', type: 'list', title: 'Проекты', description: told('projects'), value: (r) => r.item.projects },
  { name: 'municipalities', type: 'list', title: 'Муниципалитеты', description: 'О каких муниципалитетах: названы сами или через свои ТОС и проекты', value: (r) => r.municipalities },
  { name: 'contests', type: 'list', title: 'Конкурсы', description: told('contests'), value: (r) => r.item.contests },
  { name: 'wholeRegion', type: 'boolean', title: 'О регионе', description: 'Речь о ТОС всего региона', value: (r) => r.item.wholeRegion ?? false },
  { name: 'byTos', type: 'boolean', title: 'Рассказал сам ТОС', description: 'Рассказал ли сам ТОС: на своей странице, в своём сообщении или как гость передачи', value: (r) => (r.item.byTos ?? false) || (r.tellers ?? []).length > 0 },
  { name: 'lastChanged', type: 'string', title: 'Запись изменена', description: 'Дата последнего изменения журнала', value: (r) => r.lastChanged },
];
