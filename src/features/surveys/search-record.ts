/** A survey as search knows it. Pure. */
import { yearOf } from '../../kernel/dates.ts';
import { routes } from '../../kernel/routes.ts';
import type { Survey } from './schema.ts';
import { whenAsked } from './survey-words.ts';

export function surveySearchRecord(id: string, data: Survey) {
  return {
    url: routes.survey(id),
    title: data.title,
    facts: `опрос, ${whenAsked(data)}`,
    lead: data.questions[0]?.question ?? data.method,
    year: yearOf(data.from),
    text: [data.organiser, data.method, ...data.questions.flatMap(({ question, answers }) => [question, ...answers.map(({ label }) => label)])],
    names: [data.title, 'опрос'],
    words: ['социологическое исследование', 'анкета'],
  };
}
