/** Appeals as rows of the public table: the total and each topic that may be shown. Closed is what the page closes. Pure. */
import { changedColumn, sourceCell, type Column } from '../../kernel/column.ts';
import type { Count } from '../../kernel/small-count.ts';
import { countWords, heapWords, openTopics, shownCount } from './small-numbers.ts';
import type { Appeals } from './schema.ts';

export interface AppealsRecord {
  id: string;
  appeals: Appeals;
  municipality?: string;
  lastChanged?: string;
}
export interface AppealsRow extends AppealsRecord {
  what: 'всего' | 'тема' | 'другие темы вместе';
  topic?: string;
  direction?: string;
  count: Count | null | undefined;
  /** Instead of the number's own words. */
  words?: string;
}

export function appealsRows(record: AppealsRecord): AppealsRow[] {
  const { total, topics } = record.appeals;
  const { open, heap } = openTopics(topics, total);
  return [
    { ...record, what: 'всего', count: total },
    ...open.map(({ topic, direction, count }): AppealsRow => ({ ...record, what: 'тема', topic, direction, count })),
    ...(heap ? [{ ...record, what: 'другие темы вместе', topic: heap.topics.join('; '), count: heap.count, words: heapWords(heap) } as const] : []),
  ];
}

const whole = ({ what, appeals }: AppealsRow) => (what === 'всего' ? appeals : undefined);

const UNKNOWN = 'неизвестно';
const wholeWords = (row: AppealsRow, field: 'answered' | 'helped'): string | undefined => (row.what === 'всего' ? (countWords(row.appeals[field], row.appeals.total) ?? UNKNOWN) : undefined);

export const APPEALS_COLUMNS: readonly Column<AppealsRow>[] = [
  { name: 'record', type: 'string', title: 'Запись', description: 'Постоянное имя записи об обращениях', value: (r) => r.id },
  { name: 'from', type: 'string', title: 'С какой даты', description: 'Начало времени, за которое посчитано', value: (r) => r.appeals.from },
  { name: 'to', type: 'string', title: 'По какую дату', description: 'Конец времени, за которое посчитано', value: (r) => r.appeals.to },
  { name: 'municipality', type: 'string', title: 'Муниципалитет', description: 'Идентификатор в таблице municipalities; пусто — весь регион', value: (r) => r.appeals.municipality },
  { name: 'municipalityName', type: 'string', title: 'Муниципалитет, название', description: 'Короткое название', value: (r) => r.municipality },
  { name: 'channel', type: 'string', title: 'Куда обращались', description: 'Официальный канал', value: (r) => r.appeals.channel.name },
  { name: 'channelUrl', type: 'string', title: 'Адрес канала', description: 'Ссылка, если она известна', value: (r) => r.appeals.channel.url },
  { name: 'what', type: 'string', title: 'Что посчитано', description: 'Всего, тема или другие темы вместе', value: (r) => r.what },
  { name: 'topic', type: 'string', title: 'Тема', description: 'О чём обращались', value: (r) => r.topic },
  { name: 'direction', type: 'string', title: 'Направление', description: 'Идентификатор направления стратегии, если он указан', value: (r) => r.direction },
  { name: 'count', type: 'integer', title: 'Обращений', description: 'Пусто, если неизвестно или закрыто', value: (r) => shownCount(r.count) },
  { name: 'countWords', type: 'string', title: 'Обращений, словами', description: 'Число, «меньше 5», если оно закрыто, или «неизвестно»', value: (r) => r.words ?? countWords(r.count) ?? UNKNOWN },
  { name: 'answered', type: 'integer', title: 'Ответили', description: 'На сколько обращений ответили; пусто, если неизвестно или закрыто', value: (r) => shownCount(whole(r)?.answered, r.appeals.total) },
  { name: 'answeredWords', type: 'string', title: 'Ответили, словами', description: 'Число, «меньше 5» или «больше стольких-то», если оно закрыто, «неизвестно», если его не назвали; пусто в строках тем', value: (r) => wholeWords(r, 'answered') },
  { name: 'helped', type: 'integer', title: 'Сделано', description: 'По скольким обращениям сделано; пусто, если неизвестно или закрыто', value: (r) => shownCount(whole(r)?.helped, r.appeals.total) },
  { name: 'helpedWords', type: 'string', title: 'Сделано, словами', description: 'Число, «меньше 5» или «больше стольких-то», если оно закрыто, «неизвестно», если его не назвали; пусто в строках тем', value: (r) => wholeWords(r, 'helped') },
  { name: 'source', type: 'string', title: 'Источник', description: 'Откуда числа', value: (r) => sourceCell(r.appeals.sources[0]!) },
  { name: 'asOf', type: 'string', title: 'Сведения на', description: 'На какую дату собраны сведения', value: (r) => r.appeals.asOf },
  changedColumn(),
];
