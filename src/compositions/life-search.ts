/** Pages of guides, words, surveys, history and awards as search knows them. Pure. */
import type { Catalogue } from '../catalogue.ts';
import { guideSearchRecord, termSearchRecord } from '../features/guides/search-record.ts';
import { surveySearchRecord } from '../features/surveys/search-record.ts';
import { yearOf } from '../kernel/dates.ts';
import { routes } from '../kernel/routes.ts';
import { AUDIENCES } from '../kernel/vocabulary.ts';
import { AUDIENCE_WORDS } from './audience-pages.ts';
import { awardedNames, awardsOf } from './awards.ts';
import { historyOf } from './history.ts';

export function guideRecords({ all, get }: Catalogue, body: (collection: 'guides', id: string) => string) {
  return [...all.guides.map(({ id, data }) => guideSearchRecord(id, data, body('guides', id), data.law.map(({ act }) => get('legalActs', act).data.titleShort))), ...all.terms.map(({ id, data }) => termSearchRecord(id, data))];
}

/** A page without records has nothing to be found by, except the one that tells how to hold a survey. */
export function lifePageRecords(catalogue: Catalogue) {
  const { all, region } = catalogue;
  const history = historyOf(catalogue);
  const awards = awardsOf(catalogue);
  const page = (url: string, title: string, lead: string, text: string[], names: string[]) => ({ url, title, facts: 'страница сайта', lead, year: null, text: [lead, ...text], names: [title, ...names], words: [] as string[] });
  return [
    ...AUDIENCES.map((audience) => page(routes.audience(audience), AUDIENCE_WORDS[audience].title, AUDIENCE_WORDS[audience].lead, [], [])),
    ...(history.length > 0 ? [page(routes.history(), 'История', `Движение ТОС ${region.nameGenitive} по годам, с источником у каждого события.`, history.map(({ date, title }) => `${yearOf(date)}: ${title}`), ['летопись', 'хронология'])] : []),
    ...(awards.length > 0 ? [page(routes.awards(), 'Награды', `Кто из ТОС ${region.nameGenitive} и за что отмечен на конкурсах.`, awards.map((award) => `${award.said}: ${awardedNames(award).map(({ label }) => label).join(', ')}`), ['победители', 'призёры'])] : []),
    page(routes.surveys(), 'Опросы жителей', `О чём спрашивали жителей ${region.nameGenitive} и как провести опрос у себя.`, [], ['опрос', 'анкета', 'социологическое исследование']),
    ...all.surveys.map(({ id, data }) => surveySearchRecord(id, data)),
  ];
}
