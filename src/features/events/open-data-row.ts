/** An event as a row of the public table. Pure. */
import { routes } from '../../kernel/routes.ts';
import { eventSchema, type Event } from './schema.ts';

export interface EventRow {
  id: string;
  event: Event;
  lastChanged?: string;
}
interface EventColumn {
  name: string;
  title: string;
  description: string;
  type: 'string' | 'integer' | 'boolean' | 'list';
  value: (row: EventRow) => unknown;
}

const { shape } = eventSchema;
const told = (field: keyof typeof shape): string => shape[field].description!;

export const EVENT_COLUMNS: readonly EventColumn[] = [
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Постоянное имя записи', value: (r) => r.id },
  { name: 'url', type: 'string', title: 'Адрес', description: 'Адрес события от корня сайта', value: (r) => routes.event(r.id) },
  { name: 'title', type: 'string', title: 'Событие', description: told('title'), value: (r) => r.event.title },
  { name: 'kind', type: 'string', title: 'Вид', description: told('kind'), value: (r) => r.event.kind },
  { name: 'sphere', type: 'string', title: 'Сфера', description: told('sphere'), value: (r) => r.event.sphere },
  { name: 'date', type: 'string', title: 'Когда', description: told('date'), value: (r) => r.event.date },
  { name: 'dateTo', type: 'string', title: 'По какой день', description: told('dateTo'), value: (r) => r.event.dateTo },
  { name: 'municipality', type: 'string', title: 'Муниципалитет', description: told('municipality'), value: (r) => r.event.municipality },
  { name: 'tos', type: 'list', title: 'ТОС', description: told('tos'), value: (r) => r.event.tos },
  { name: 'heldByTos', type: 'boolean', title: 'Провёл ТОС', description: 'Провёл ли сам ТОС: такие мероприятия считает стратегия', value: (r) => r.event.heldByTos },
  { name: 'place', type: 'string', title: 'Где', description: told('place'), value: (r) => r.event.place },
  { name: 'organiser', type: 'string', title: 'Кто провёл', description: told('organiser'), value: (r) => r.event.organiser },
  { name: 'attended', type: 'integer', title: 'Сколько было человек', description: told('attended'), value: (r) => r.event.attended },
  { name: 'directions', type: 'list', title: 'Направления', description: told('directions'), value: (r) => r.event.directions },
  { name: 'tasks', type: 'list', title: 'Задачи', description: told('tasks'), value: (r) => r.event.tasks },
  { name: 'measures', type: 'list', title: 'Меры', description: told('measures'), value: (r) => r.event.measures },
  { name: 'note', type: 'string', title: 'Пояснение', description: told('note'), value: (r) => r.event.note },
  { name: 'sources', type: 'list', title: 'Источники', description: 'Публикации и документы: адреса, а где их нет — названия', value: (r) => r.event.sources.map((source) => source.url ?? source.title) },
  { name: 'asOf', type: 'string', title: 'Сведения на', description: told('asOf'), value: (r) => r.event.asOf },
  { name: 'lastChanged', type: 'string', title: 'Запись изменена', description: 'Дата последнего изменения записи', value: (r) => r.lastChanged },
];
