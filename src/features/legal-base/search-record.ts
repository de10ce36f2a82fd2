/** An act as search knows it. Pure; `today` is a parameter. */
import { yearOf } from '../../kernel/dates.ts';
import { routes } from '../../kernel/routes.ts';
import { actRequisites, standingOn, standingWords } from './act-words.ts';
import type { LegalAct } from './schema.ts';

export function actSearchRecord(id: string, data: LegalAct, today: string) {
  return {
    url: routes.legalAct(id),
    title: data.title,
    facts: [actRequisites(data), standingWords(standingOn(data, today))].join(' · '),
    lead: data.note ?? data.title,
    year: data.date ? yearOf(data.date) : null,
    text: [data.title, ...(data.note ? [data.note] : []), ...data.articles.map(({ number, about }) => `${number}: ${about}`)],
    names: [data.titleShort, data.title],
    words: ['закон правовой акт', data.kind, ...(data.number ? [data.number] : []), ...(data.publisher ? [data.publisher] : [])],
  };
}
