/** Every dated number of the site in one long table: contradictions stay side by side, each with its date and source. Pure. */
import type { Observation } from '../../kernel/fields.ts';
import type { PlainColumn } from './column.ts';

export interface ObservationRow {
  /** Kind of the record the number belongs to, and its id. */
  kind: string;
  subject: string;
  measure: string;
  unit: string;
  period?: string;
  municipality?: string;
  observation: Observation;
}

export const OBSERVATION_COLUMNS: readonly PlainColumn<ObservationRow>[] = [
  { name: 'kind', type: 'string', title: 'О чём число', description: 'Вид записи: муниципалитет, ТОС, конкурс, показатель, регион', value: (r) => r.kind },
  { name: 'subject', type: 'string', title: 'Запись', description: 'Идентификатор записи в таблице этого вида', value: (r) => r.subject },
  { name: 'measure', type: 'string', title: 'Что посчитано', description: 'Словами', value: (r) => r.measure },
  { name: 'unit', type: 'string', title: 'Единица', description: 'В чём измерено', value: (r) => r.unit },
  { name: 'period', type: 'string', title: 'Период', description: 'За какой период, если он назван: год, месяц или день', value: (r) => r.period },
  { name: 'municipality', type: 'string', title: 'Муниципалитет', description: 'Идентификатор муниципалитета, к которому относится число', value: (r) => r.municipality },
  { name: 'value', type: 'number', title: 'Значение', description: 'Пусто, если неизвестно; причина — в столбце reason', value: (r) => r.observation.value },
  { name: 'isApproximate', type: 'boolean', title: 'Приблизительно', description: 'Да, если в источнике «около», «почти»', value: (r) => r.observation.approximate ?? false },
  { name: 'asOf', type: 'string', title: 'На дату', description: 'На какую дату верно: год, месяц или день', value: (r) => r.observation.asOf },
  { name: 'state', type: 'string', title: 'Какое это значение', description: 'Отчётные, предварительные, оценка, расчёт сайта', value: (r) => r.observation.state },
  { name: 'reason', type: 'string', title: 'Почему неизвестно', description: 'Причина, если значения нет', value: (r) => r.observation.reason },
  { name: 'note', type: 'string', title: 'Пояснение', description: 'Что важно знать об этом числе', value: (r) => r.observation.note },
  { name: 'source', type: 'string', title: 'Источник', description: 'Откуда взято', value: (r) => r.observation.source.title },
  { name: 'sourcePublisher', type: 'string', title: 'Кто опубликовал', description: 'Издание или организация', value: (r) => r.observation.source.publisher },
  { name: 'sourceUrl', type: 'string', title: 'Адрес источника', description: 'Ссылка, если источник есть в сети', value: (r) => r.observation.source.url },
];
