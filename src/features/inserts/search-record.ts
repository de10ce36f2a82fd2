/** A newspaper insert as search knows it. Pure. */
import { formatDate, yearOf } from '../../kernel/dates.ts';
import { routes } from '../../kernel/routes.ts';
import type { Insert } from './schema.ts';

export function insertSearchRecord(id: string, data: Insert, projects: readonly string[], body: string) {
  return {
    url: routes.insert(id),
    title: data.title,
    code: data.code,
    facts: [formatDate(data.date), data.status === 'пробный' ? 'пробный номер' : `номер ${data.number}`].join(' · '),
    lead: data.lead,
    year: yearOf(data.date),
    text: [data.lead, body].filter((part) => part !== ''),
    names: [data.title, data.code],
    words: ['газета вкладка приложение номер', ...projects, ...data.blocks.map((block) => block.headline).filter((line) => line !== undefined)],
  };
}
