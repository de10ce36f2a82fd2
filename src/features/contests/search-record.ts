/** A contest as search knows it. Pure. */
import { routes } from '../../kernel/routes.ts';
import { NO_YEAR_NAMED } from '../../kernel/unknown-words.ts';
import { CONTEST_MEASURES, type Contest } from './schema.ts';

export function contestSearchRecord(id: string, data: Contest) {
  return {
    url: routes.contest(id),
    title: data.nameShort,
    facts: [`${data.level} конкурс`, data.year ? String(data.year) : NO_YEAR_NAMED].join(' · '),
    lead: data.note ?? data.name,
    year: data.year,
    text: [data.name, ...(data.note ? [data.note] : []), ...data.rules, ...data.nominations],
    names: [data.nameShort, data.name],
    words: ['конкурс грант заявка', data.series, ...(data.organiser ? [data.organiser] : []), ...new Set(data.figures.map((figure) => CONTEST_MEASURES[figure.measure]))],
  };
}
