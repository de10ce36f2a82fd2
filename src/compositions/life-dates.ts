/** Addresses of guides, words, surveys, history and awards with the records by whose change their days go. Pure. */
import type { Catalogue } from '../catalogue.ts';
import { routes } from '../kernel/routes.ts';
import { AUDIENCES } from '../kernel/vocabulary.ts';

export function lifeDates({ all }: Catalogue): (readonly [path: string, dated: readonly { lastChanged?: string }[]])[] {
  return [
    [routes.guides(), all.guides],
    ...all.guides.map((guide) => [routes.guide(guide.id), [guide]] as const),
    [routes.glossary(), all.terms],
    ...AUDIENCES.map((audience) => [routes.audience(audience), [...all.results.filter(({ data }) => data.audience === audience), ...all.guides]] as const),
    [routes.history(), [...all.milestones, ...all.contests, ...all.programmes, ...all.inserts, ...all.events, ...all.documents, ...all.legalActs, ...all.surveys]],
    [routes.awards(), [...all.projects, ...all.tos, ...all.contests]],
    [routes.surveys(), all.surveys],
    ...all.surveys.map((survey) => [routes.survey(survey.id), [survey]] as const),
  ];
}
