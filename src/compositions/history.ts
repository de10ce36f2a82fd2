/** The history of the movement: joined from everything that has a day and is of the whole region. Pure. */
import type { Catalogue } from '../catalogue.ts';
import type { TimelineEntry } from '../features/history/timeline.ts';
import { isSurelyAfter, yearOf } from '../kernel/dates.ts';
import { routes } from '../kernel/routes.ts';
import { eventsOfTheRegion } from './events.ts';

/** Acts from before the movement have their own page; here they would stand alone for decades. */
export function historyOf(catalogue: Catalogue): TimelineEntry[] {
  const own = ownHistory(catalogue);
  const first = Math.min(...own.map(({ date }) => yearOf(date)));
  return [...own, ...lawHistory(catalogue).filter(({ date }) => yearOf(date) >= first)];
}

function ownHistory(catalogue: Catalogue): TimelineEntry[] {
  const { all, region } = catalogue;
  const has = (section: string): boolean => (region.sections as readonly string[]).includes(section);
  return [
    ...all.milestones.map(({ data }) => ({ date: data.date, kind: 'веха', title: data.title, text: data.text, sources: data.sources })),
    ...(has('contests') ? all.contests.flatMap(({ id, data }) => (data.year === null ? [] : [{ date: String(data.year), kind: `${data.level} конкурс`, title: data.name, href: routes.contest(id), sources: [] }])) : []),
    ...all.programmes.flatMap(({ id, data }) => [
      ...(data.since ? [{ date: data.since, kind: data.medium, title: `Начинает выходить передача «${data.name}» (${data.outlet})`, href: routes.programme(id), sources: [] }] : []),
      ...(data.until ? [{ date: data.until, kind: data.medium, title: `Передача «${data.name}» больше не выходит`, href: routes.programme(id), sources: [] }] : []),
    ]),
    ...(has('inserts') ? all.inserts.map(({ id, data }) => ({ date: data.date, kind: data.status === 'пробный' ? 'газетная вкладка, пробный номер' : 'газетная вкладка', title: data.title, href: routes.insert(id), sources: [] })) : []),
    ...eventsOfTheRegion(catalogue).map(({ id, data }) => ({ date: data.date, kind: data.kind === 'иное' ? 'событие' : data.kind, title: data.title, href: routes.event(id), sources: data.sources })),
    ...all.surveys.map(({ id, data }) => ({ date: data.from, kind: 'опрос', title: data.title, href: routes.survey(id), sources: [] })),
  ].filter(({ date }) => !isSurelyAfter(date, catalogue.today));
}

/** Documents of the whole region and acts above the municipalities; one told by both is told by its document. */
function lawHistory({ all, today }: Catalogue): TimelineEntry[] {
  const told = new Set(all.legalActs.map(({ data }) => data.document));
  return [
    ...all.documents.flatMap(({ id, data }) => (data.date && !data.municipality && data.tos.length === 0 && data.status !== 'образец' && !told.has(id) ? [{ date: data.date, kind: data.kind === 'иное' ? 'документ' : data.kind, title: data.title, href: routes.document(id), sources: [] }] : [])),
    ...all.legalActs.flatMap(({ id, data }) => (data.date && data.level !== 'муниципальный' ? [{ date: data.date, kind: data.kind, title: `${data.title}${data.number && !data.title.includes(data.number) ? `, № ${data.number}` : ''}`, href: routes.legalAct(id), sources: [] }] : [])),
  ].filter(({ date }) => !isSurelyAfter(date, today));
}
