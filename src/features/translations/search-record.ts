/** A translated practice as search knows it. Its texts are set in its own language, so nothing Russian is done to them. Pure. */
import { routes } from '../../kernel/routes.ts';
import type { Translation } from './schema.ts';
import { WORDS } from './words.ts';

/** @param body the story without markup @param year of the Russian record */
export function translationSearchRecord({ project, language, title, lead, place, problem, solution, steps, results, lessons }: Translation, body: string, year: number | null) {
  const words = WORDS[language];
  return {
    url: routes.translated(language, project),
    title,
    language,
    kind: 'english',
    facts: [place, year].filter(Boolean).join(', '),
    lead,
    year,
    text: [lead, problem, solution, ...steps, ...results, ...lessons, body].filter((part): part is string => part !== undefined && part !== ''),
    names: [title],
    words: [words.itself, words.inIt, place],
    filters: { vid: ['english'], ...(year ? { god: [String(year)] } : {}) },
  };
}

/** The list of translated practices. */
export function languageSearchRecord(language: Translation['language'], region: string) {
  const words = WORDS[language];
  return { url: routes.inLanguage(language), title: words.home, language, kind: 'english', facts: region, lead: words.homeDescription, year: null, text: [...words.about], names: [words.home, words.inIt], words: [words.itself, 'по-английски', 'перевод'], filters: { vid: ['english'] } };
}
