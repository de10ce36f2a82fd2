/** A municipality as search knows it: former names lead to it too. Pure. */
import { routes } from '../../kernel/routes.ts';
import { countOf, NOUNS } from '../../kernel/text.ts';
import type { Municipality } from './schema.ts';

/** All names a reader may know it by. */
export function municipalityNames(data: Municipality): string[] {
  return [data.name, data.nameShort, ...data.formerNames.map((former) => former.name)];
}

export function municipalitySearchRecord(id: string, data: Municipality, counts: { tos: number; projects: number }) {
  const former = data.formerNames.map((name) => name.name);
  return {
    url: routes.municipality(id),
    title: data.name,
    facts: [data.kind, `центр — ${data.centre.name}`].join(' · '),
    lead: `${former.length > 0 ? `Прежде: ${former.join(', ')}. ` : ''}На сайте ${countOf(counts.tos, NOUNS.tos)} и ${countOf(counts.projects, NOUNS.project)}.`,
    year: null,
    text: [],
    names: municipalityNames(data),
    words: [data.nameGenitive, data.centre.name, data.kind, 'муниципалитет округ район'],
  };
}
