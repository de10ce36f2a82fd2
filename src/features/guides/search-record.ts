/** A guide and a word of the glossary as search knows them. Pure. */
import { routes } from '../../kernel/routes.ts';
import { capitalise } from '../../kernel/text.ts';
import { guideName } from './guide-text.ts';
import type { Guide, Term } from './schema.ts';

/** @param law short titles of the acts that it leans on */
export function guideSearchRecord(id: string, data: Guide, body: string, law: readonly string[] = []) {
  const isEasy = data.easyOf !== undefined;
  return {
    url: routes.guide(id),
    title: guideName(data),
    code: data.code,
    facts: isEasy ? 'руководство, простой язык' : 'руководство',
    lead: data.description,
    year: null,
    text: [data.description, ...data.need, body].filter((part) => part !== ''),
    // Of two with one title the whole text comes first.
    names: isEasy ? [] : [data.title],
    words: [data.code, ...law, ...(isEasy ? [data.title, 'простой язык', 'простым языком', 'просто'] : [])],
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
    text: [data.short],
    names: [data.name, ...data.also],
    // The easy words are found, not shown: after the definition they would read as its next sentence.
    words: ['что такое', 'что значит', 'слово', ...(data.easy ? [data.easy] : [])],
  };
}
