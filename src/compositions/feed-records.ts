/** Which feeds there are and what stands in each: fresh projects of the region, of a municipality, of a direction. Composition only. */
import type { Catalogue, ProjectRec } from '../catalogue.ts';
import { cardCost } from '../features/projects/card-words.ts';
import { MOST_ITEMS, type Feed, type FeedItem } from '../features/sharing/feed.ts';
import { routes } from '../kernel/routes.ts';
import { capitalise, tosTitle } from '../kernel/text.ts';
import { NO_YEAR_NAMED } from '../kernel/unknown-words.ts';
import { typeset } from '../kernel/typography.ts';
import { projectCard } from './cards.ts';
import { absoluteOf } from './sharing-nodes.ts';
import type { Published } from './sharing-pages.ts';

export interface FeedPlan {
  /** Addresses from the root of the site. */
  self: { rss: string; json: string };
  home: string;
  title: string;
  description: string;
  projects: readonly ProjectRec[];
}

export function feedPlans(catalogue: Catalogue, published: Published): FeedPlan[] {
  const { all, region } = catalogue;
  const fresh = freshFirst(all.projects, published);
  const plan = (title: string, home: string, cut: 'okrug' | 'napravlenie' | undefined, id: string | undefined, takes: (project: ProjectRec) => boolean): FeedPlan => ({
    self: { rss: routes.feed('rss', cut, id), json: routes.feed('json', cut, id) },
    home,
    title: typeset(title),
    description: typeset(`Что соседи сделали сами ${region.namePrepositional}: новые записи атласа, с ценой и источником.`),
    projects: fresh.filter(takes).slice(0, MOST_ITEMS),
  });
  return [
    plan(`${region.siteTitle}: новые проекты`, routes.projects(), undefined, undefined, () => true),
    ...all.municipalities.map(({ id, data }) => plan(`${data.name}: новые проекты`, routes.municipality(id), 'okrug', id, (p) => catalogue.municipalitiesOf(p).includes(id))),
    ...all.directions.map(({ id, data }) => plan(`${data.nameShort}: новые проекты`, routes.direction(id), 'napravlenie', id, (p) => p.data.direction === id)),
  ];
}

/** What entered the atlas last comes first; codes are given in turn, so on one day the higher code is the newer. A file not committed yet is the newest of all. */
function freshFirst(projects: readonly ProjectRec[], published: Published): ProjectRec[] {
  const number = ({ data }: ProjectRec): number => Number(data.code.slice(2));
  const day = (project: ProjectRec): string => published(project) ?? '9999';
  return projects.toSorted((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : number(b) - number(a)));
}

/** @param photoOf the finished photograph's size; undefined when the project has none */
export async function fillFeed(catalogue: Catalogue, plan: FeedPlan, published: Published, photoOf: (project: ProjectRec) => Promise<number | undefined>): Promise<Feed> {
  const absolute = absoluteOf(catalogue);
  const { publisher } = catalogue.region;
  return {
    title: plan.title,
    description: plan.description,
    home: absolute(plan.home),
    self: { rss: absolute(plan.self.rss), json: absolute(plan.self.json) },
    publisher: { name: publisher.name, url: publisher.url },
    items: await Promise.all(plan.projects.map(async (project) => itemOf(catalogue, project, published(project), await photoOf(project)))),
  };
}

function itemOf(catalogue: Catalogue, project: ProjectRec, published: string | undefined, bytes: number | undefined): FeedItem {
  const absolute = absoluteOf(catalogue);
  const { id, data, lastChanged } = project;
  const card = projectCard(catalogue, project);
  const where = [card.tos.map((tos) => tosTitle(tos.name)).join(', ') || data.place, catalogue.get('municipalities', data.municipality).data.name].join(', ');
  const facts = `${capitalise(where)}. ${capitalise(data.year === null ? NO_YEAR_NAMED : String(data.year))}, ${cardCost(card)}.`;
  return {
    url: absolute(routes.project(id)),
    title: typeset(data.title),
    summary: typeset(data.lead ? `${data.lead} ${facts}` : facts),
    published,
    modified: lastChanged,
    categories: [card.direction.name, catalogue.get('municipalities', data.municipality).data.name, ...card.objectTypes],
    ...(bytes === undefined ? {} : { photo: { url: absolute(routes.feedPhoto(id)), bytes } }),
  };
}
