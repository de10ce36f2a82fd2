/** A document as search knows it. Pure. */
import { yearOf } from '../../kernel/dates.ts';
import { routes } from '../../kernel/routes.ts';
import { capitalise } from '../../kernel/text.ts';
import { requisites } from './document-words.ts';
import type { Document } from './schema.ts';

export function documentSearchRecord(id: string, data: Document) {
  const about = requisites(data);
  return {
    url: routes.document(id),
    title: data.title,
    facts: [capitalise(data.kind), about].filter(Boolean).join(' · '),
    lead: data.note ?? data.title,
    year: data.date ? yearOf(data.date) : null,
    text: [data.title, ...(data.note ? [data.note] : [])],
    names: [data.title],
    words: ['документ', data.kind, ...(data.number ? [data.number] : []), ...(data.publisher ? [data.publisher] : [])],
  };
}
