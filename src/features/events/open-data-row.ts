/** An event as a row of the public table. Pure. */
import { changedColumn, sourcesColumn, type Column } from '../../kernel/column.ts';
import { roundDegrees } from '../../kernel/geo.ts';
import { routes } from '../../kernel/routes.ts';
import { meetings } from '../../kernel/event-days.ts';
import { whenText } from './event-words.ts';
import { eventSchema, type Event } from './schema.ts';

export interface EventRow {
  id: string;
  event: Event;
  lastChanged?: string;
}

const { shape } = eventSchema;
const told = (field: keyof typeof shape): string => shape[field].description!;

export const EVENT_COLUMNS: readonly Column<EventRow>[] = [
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Постоянное имя записи', value: (r) => r.id },
  { name: 'url', type: 'string', title: 'Адрес', description: 'Адрес события от корня сайта', value: (r) => routes.event(r.id) },
  { name: 'title', type: 'string', title: 'Событие', description: told('title'), value: (r) => r.event.title },
  { name: 'kind', type: 'string', title: 'Вид', description: told('kind'), value: (r) => r.event.kind },
  { name: 'sphere', type: 'string', title: 'Сфера', description: told('sphere'), value: (r) => r.event.sphere },
  { name: 'state', type: 'string', title: 'Состояние', description: told('state'), value: (r) => r.event.state },
  { name: 'revision', type: 'integer', title: 'Номер правки', description: told('revision'), value: (r) => r.event.revision },
  { name: 'date', type: 'string', title: 'Когда', description: told('date'), value: (r) => r.event.date },
  { name: 'dateTo', type: 'string', title: 'По какой день', description: told('dateTo'), value: (r) => r.event.dateTo },
  { name: 'timeFrom', type: 'string', title: 'Начало', description: told('timeFrom'), value: (r) => r.event.timeFrom },
  { name: 'timeTo', type: 'string', title: 'Конец', description: told('timeTo'), value: (r) => r.event.timeTo },
  { name: 'movedFrom', type: 'string', title: 'Перенесено с', description: told('movedFrom'), value: (r) => r.event.movedFrom },
  { name: 'repeats', type: 'string', title: 'Как повторяется', description: told('repeats'), value: (r) => r.event.repeats && whenText(r.event).replaceAll('\u00A0', ' ') },
  { name: 'meetings', type: 'list', title: 'Дни всех встреч', description: 'Первые дни встреч без отменённых; у неповторяющегося события один', value: (r) => meetings(r.event) },
  { name: 'municipality', type: 'string', title: 'Муниципалитет', description: told('municipality'), value: (r) => r.event.municipality },
  { name: 'tos', type: 'list', title: 'ТОС', description: told('tos'), value: (r) => r.event.tos },
  { name: 'heldByTos', type: 'boolean', title: 'Провёл ТОС', description: 'Провёл ли сам ТОС: такие мероприятия считает стратегия', value: (r) => r.event.heldByTos },
  { name: 'place', type: 'string', title: 'Где', description: told('place'), value: (r) => r.event.place },
  { name: 'lat', type: 'number', title: 'Широта', description: 'Широта точки, градусы', value: (r) => r.event.point && roundDegrees(r.event.point.lat) },
  { name: 'lng', type: 'number', title: 'Долгота', description: 'Долгота точки, градусы', value: (r) => r.event.point && roundDegrees(r.event.point.lng) },
  { name: 'precision', type: 'string', title: 'Точность точки', description: 'Насколько точна точка', value: (r) => r.event.point?.precision },
  { name: 'organiser', type: 'string', title: 'Кто провёл', description: told('organiser'), value: (r) => r.event.organiser },
  { name: 'withWhom', type: 'list', title: 'С кем', description: told('withWhom'), value: (r) => r.event.withWhom },
  { name: 'audience', type: 'string', title: 'Для кого', description: told('audience'), value: (r) => r.event.audience },
  { name: 'capacity', type: 'integer', title: 'Сколько мест', description: 'Сколько мест', value: (r) => r.event.capacity },
  { name: 'attended', type: 'integer', title: 'Сколько было человек', description: told('attended'), value: (r) => r.event.attended },
  { name: 'trained', type: 'integer', title: 'Прошли обучение', description: 'Сколько активистов прошли обучение до конца', value: (r) => r.event.training?.trained },
  { name: 'applied', type: 'integer', title: 'Применяют знания', description: 'Сколько из них применяют знания; пусто — не спрашивали', value: (r) => r.event.training?.applied },
  { name: 'appliedRule', type: 'string', title: 'Кого считаем применяющим', description: 'Правило, по которому это решено', value: (r) => r.event.training?.rule },
  { name: 'projects', type: 'list', title: 'Проекты', description: told('projects'), value: (r) => r.event.projects },
  { name: 'results', type: 'list', title: 'Итоги', description: told('results'), value: (r) => r.event.results },
  { name: 'directions', type: 'list', title: 'Направления', description: told('directions'), value: (r) => r.event.directions },
  { name: 'tasks', type: 'list', title: 'Задачи', description: told('tasks'), value: (r) => r.event.tasks },
  { name: 'measures', type: 'list', title: 'Меры', description: told('measures'), value: (r) => r.event.measures },
  { name: 'note', type: 'string', title: 'Пояснение', description: told('note'), value: (r) => r.event.note },
  sourcesColumn((r) => r.event.sources),
  { name: 'asOf', type: 'string', title: 'Сведения на', description: told('asOf'), value: (r) => r.event.asOf },
  changedColumn(),
];
