/** A sample of a paper as search knows it. Pure; `today` is a parameter. */
import { routes } from '../../kernel/routes.ts';
import { isPast, stageTitle } from './sample-words.ts';
import type { Sample } from './schema.ts';

/** @param law short titles of the acts that it leans on */
export function sampleSearchRecord(id: string, data: Sample, body: string, today: string, law: readonly string[] = []) {
  return {
    url: routes.sample(id),
    title: data.title,
    code: data.code,
    facts: ['Образец', stageTitle(data.stage), ...(isPast(data, today) ? ['срок этой версии вышел'] : [])].join(' · '),
    lead: data.lead,
    year: null,
    text: [data.lead, body].filter((part) => part !== ''),
    names: [data.title, data.code],
    words: ['образец шаблон бланк форма документ бумага скачать docx word pdf', data.stage, ...law],
  };
}
