/** A guide and a word of the glossary as search knows them. Pure. */
import { routes } from '../../kernel/routes.ts';
import { capitalise } from '../../kernel/text.ts';
import type { Guide, Term } from './schema.ts';

export function guideSearchRecord(id: string, data: Guide, body: string) {
  const isEasy = data.easyOf !== undefined;
  return {
    url: routes.guide(id),
    title: isEasy ? `${data.title} (простой язык)` : data.title,
    code: data.code,
    facts: isEasy ? 'руководство, простой язык' : 'руководство',
    lead: data.description,
    year: null,
    text: [data.description, ...data.need, body].filter((part) => part !== ''),
    names: [data.title],
    words: [data.code, ...(isEasy ? ['простой язык', 'просто'] : [])],
  };
}

/** Every word is found by itself: it has its own place in the glossary. */
export function termSearchRecord(id: string, data: Term) {
  return {
    url: routes.term(id),
    title: capitalise(data.name),
    facts: 'словарь',
    lead: data.short,
    year: null,
    text: [data.short, ...(data.easy ? [data.easy] : [])],
    names: [data.name, ...data.also],
    words: ['что такое', 'что значит', 'слово'],
  };
}
