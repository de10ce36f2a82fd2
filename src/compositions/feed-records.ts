/**
 * Which feeds there are and what stands in each: fresh projects of the region, of a municipality, of a direction; new
 * records of every other kind; everything, of the region and of a municipality. Composition only.
 */
import type { Catalogue, ProjectRec } from '../catalogue.ts';
import { MOST_ITEMS, type Feed, type FeedItem } from '../features/sharing/feed.ts';
import { routes, type FeedKind } from '../kernel/routes.ts';
import { typeset } from '../kernel/typography.ts';
import { feedEntries, newestFirst, type FeedEntry, type Published } from './feed-entries.ts';
import { absoluteOf } from './sharing-nodes.ts';

export interface FeedPlan {
  /** Addresses from the root of the site. */
  self: { rss: string; json: string };
  home: string;
  title: string;
  description: string;
  entries: readonly FeedEntry[];
}
interface Cut {
  /** How the feed is called after the name of the site or of the place. */
  words: string;
  home: (catalogue: Catalogue) => string;
}

/** Feeds of one kind, in the order of the page of subscriptions. */
export const KIND_FEEDS: Readonly<Record<FeedKind, Cut>> = {
  vse: { words: 'всё новое', home: () => routes.subscribe() },
  sobytiya: { words: 'события', home: () => routes.events() },
  publikatsii: { words: 'публикации о ТОС', home: () => routes.mediaLog() },
  dokumenty: { words: 'документы и образцы', home: () => routes.documents() },
  gazeta: { words: 'газетные вкладки', home: () => routes.newspaper() },
  radio: { words: 'выпуски передач', home: ({ all }) => (all.programmes.length > 0 ? routes.radio() : routes.subscribe()) },
};

/** Kinds that this region has: a feed stands from the first day, so that one may follow it before the first record. */
export function feedKinds({ region }: Catalogue): FeedKind[] {
  return (Object.keys(KIND_FEEDS) as FeedKind[]).filter((kind) => kind !== 'gazeta' || region.sections.includes('inserts'));
}

export function feedPlans(catalogue: Catalogue, published: Published): FeedPlan[] {
  const { all, region } = catalogue;
  const byKind = feedEntries(catalogue, published);
  const { proekty } = byKind;
  const everything = newestFirst(Object.values(byKind).flat());
  const plan = (self: FeedPlan['self'], title: string, home: string, entries: readonly FeedEntry[], about: string): FeedPlan => ({ self, home, title: typeset(title), description: typeset(about), entries: entries.slice(0, MOST_ITEMS) });
  const projects = (title: string, home: string, cut: 'okrug' | 'napravlenie' | undefined, id: string | undefined, takes: (entry: FeedEntry) => boolean): FeedPlan =>
    plan({ rss: routes.feed('rss', cut, id), json: routes.feed('json', cut, id) }, `${title}: новые проекты`, home, proekty.filter(takes), `Что соседи сделали сами ${region.namePrepositional}: новые записи атласа, с ценой и источником.`);
  return [
    projects(region.siteTitle, routes.projects(), undefined, undefined, () => true),
    ...all.municipalities.map(({ id, data }) => projects(data.name, routes.municipality(id), 'okrug', id, ({ municipalities }) => municipalities.includes(id))),
    ...all.directions.map(({ id, data }) => projects(data.nameShort, routes.direction(id), 'napravlenie', id, ({ project }) => project?.data.direction === id)),
    ...feedKinds(catalogue).map((kind) => {
      const { words, home } = KIND_FEEDS[kind];
      const about = kind === 'vse' ? `Всё, что появилось в атласе: проекты, события, документы, конкурсы, передачи и публикации ${region.namePrepositional}.` : `Новое в атласе ${region.namePrepositional}: ${words}.`;
      return plan({ rss: routes.kindFeed('rss', kind), json: routes.kindFeed('json', kind) }, `${region.siteTitle}: ${words}`, home(catalogue), kind === 'vse' ? everything : byKind[kind], about);
    }),
    ...all.municipalities.map(({ id, data }) =>
      plan({ rss: routes.placeFeed('rss', id), json: routes.placeFeed('json', id) }, `${data.name}: всё новое`, routes.municipality(id), everything.filter(({ municipalities }) => municipalities.includes(id)), `${data.name} в атласе: новые проекты, события, передачи и публикации.`)),
  ];
}

/** @param photoOf the finished photograph's size; undefined when the project has none */
export async function fillFeed(catalogue: Catalogue, plan: FeedPlan, photoOf: (project: ProjectRec) => Promise<number | undefined>): Promise<Feed> {
  const absolute = absoluteOf(catalogue);
  const { publisher } = catalogue.region;
  const filled = async ({ item, project }: FeedEntry): Promise<FeedItem> => {
    const bytes = project && (await photoOf(project));
    return bytes === undefined ? item() : { ...item(), photo: { url: absolute(routes.feedPhoto(project!.id)), bytes } };
  };
  return {
    title: plan.title,
    description: plan.description,
    home: absolute(plan.home),
    self: { rss: absolute(plan.self.rss), json: absolute(plan.self.json) },
    publisher: { name: publisher.name, url: publisher.url },
    items: await Promise.all(plan.entries.map(filled)),
  };
}
