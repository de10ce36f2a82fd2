/**
 * What each address says of itself when somebody sends it on: its picture, its nodes of schema.org, its feeds and the
 * day of its last change. A list changes with the newest of its records. A page that is not here has the site's picture.
 */
import type { Thing } from 'schema-dts';
import type { Catalogue } from '../catalogue.ts';
import type { FeedLink } from '../features/sharing/feed-links.ts';
import { publisherNode, siteNode } from '../features/sharing/json-ld.ts';
import { routes } from '../kernel/routes.ts';
import { capitalise } from '../kernel/text.ts';
import { typeset } from '../kernel/typography.ts';
import { digestQuarters } from './digest.ts';
import { nodeOfEvent } from './event-node.ts';
import { lifeDates } from './life-dates.ts';
import type { Published } from './feed-entries.ts';
import { feedKinds, KIND_FEEDS } from './feed-records.ts';
import { pagesOf } from './paging.ts';
import { nodeOfEpisode, podcastLinks } from './sharing-radio.ts';
import { absoluteOf, nodeOfContest, nodeOfInsert, nodeOfMunicipality, nodeOfProject, nodeOfTos, siteWords } from './sharing-nodes.ts';

export interface Sharing {
  /** Address of the picture. */
  picture: string;
  /** As Open Graph divides pages. */
  type: 'article' | 'website';
  /** yyyy-mm-dd; absent when unknown. */
  lastChanged?: string;
  feeds: readonly FeedLink[];
  nodes: () => readonly (Thing | undefined)[];
}
interface Dated {
  lastChanged?: string;
}

export function sharingPages(catalogue: Catalogue, published: Published): Map<string, Sharing> {
  const { all } = catalogue;
  const pages = new Map<string, Sharing>();
  const say = (path: string, dated: readonly Dated[], said: Partial<Sharing> = {}): void => {
    pages.set(path, { picture: routes.picture(), type: 'website', feeds: [], nodes: () => [], lastChanged: newest(dated), ...said });
  };
  const everywhere = feedsOf('Новые проекты');
  const strategy = [...all.indicators, ...all.measures, ...all.stages, ...all.directions, ...all.tasks, ...all.activities, ...all.foundations, ...all.results, ...all.plans];
  const everything = Object.values(all).flat() as Dated[];

  const absolute = absoluteOf(catalogue);
  const site = siteWords(catalogue);
  say(routes.home(), everything, { feeds: everywhere, nodes: () => [siteNode(site, absolute), publisherNode(site, absolute)] });
  for (let page = 1; page <= pagesOf(all.projects.length); page++) say(routes.projectsPage(page), all.projects, { feeds: everywhere });
  for (const year of catalogue.years) say(routes.projectsByYear(year), catalogue.projectsOfYear(year));
  for (const [path, dated] of [
    [routes.map(), [...all.projects, ...all.tos]],
    [routes.street(), all.tos],
    [routes.allTos(), all.tos],
    [routes.municipalities(), [...all.municipalities, ...all.projects, ...all.tos]],
    [routes.registry(), [...all.snapshots, ...all.tos, ...all.municipalities]],
    [routes.people(), [...all.roles, ...all.councils, ...all.chats, ...all.municipalities]],
    [routes.registers(), [...all.tos, ...all.projects, ...all.applications, ...all.appeals]],
    [routes.registerOfTos(), [...all.tos, ...all.projects, ...all.contests]],
    [routes.registerOfProjects(), all.projects],
    [routes.registerOfInitiatives(), [...all.projects, ...all.applications]],
    [routes.registerOfAppeals(), all.appeals],
    [routes.contests(), all.contests],
    [routes.grants(), [...all.contests, ...all.projects, ...all.applications]],
    [routes.needs(), [...all.contests, ...all.applications]],
    [routes.newspaper(), [...all.inserts, ...all.newspapers, ...all.tearSheets]],
    [routes.fullIndex(), everything],
    [routes.data(), everything],
    [routes.strategy(), strategy],
    [routes.strategyText(), strategy],
    [routes.indicators(), all.indicators],
    [routes.stages(), [...all.stages, ...all.measures, ...all.plans]],
    [routes.tasks(), all.tasks],
    [routes.results(), all.results],
    [routes.digests(), everything],
    [routes.subscribe(), everything],
    [routes.embeds(), [...all.municipalities, ...all.tos, ...all.projects]],
    [routes.inLanguage('en'), all.translations],
    [routes.events(), all.events],
    [routes.help(), [...all.guides, ...all.samples, ...all.wizards]],
    [routes.documents(), [...all.documents, ...all.samples]],
    [routes.legalBase(), all.legalActs],
    [routes.mediaLog(), [...all.mediaLog, ...all.episodes]],
    [routes.strategyPlaces(), [...all.indicators, ...all.municipalities]],
    [routes.method(), all.indicators],
    [routes.report(), [...strategy, ...all.contests]],
    ...lifeDates(catalogue),
  ] as (readonly [string, readonly Dated[]])[]) {
    say(path, dated);
  }
  // The page that shows the same records names their feed in its head.
  for (const kind of feedKinds(catalogue)) {
    const page = KIND_FEEDS[kind].home(catalogue);
    const said = pages.get(page);
    if (said) said.feeds = [...said.feeds, ...feedLinks(capitalise(KIND_FEEDS[kind].words), (format) => routes.kindFeed(format, kind), KIND_FEEDS[kind].words)];
  }
  for (const quarter of digestQuarters(catalogue, published)) say(routes.digest(quarter), everything);
  for (const rec of all.translations) say(routes.translated(rec.data.language, rec.data.project), [rec, ...all.projects.filter(({ id }) => id === rec.data.project)], { picture: routes.picture('proekty', rec.data.project), type: 'article' });
  for (const task of all.tasks) say(routes.task(task.id), [task]);
  for (const event of all.events) say(routes.event(event.id), [event], { type: 'article', nodes: () => [nodeOfEvent(catalogue, event)] });
  for (const sample of all.samples) say(routes.sample(sample.id), [sample]);
  for (const plan of all.plans) say(routes.plan(plan.id), [plan]);
  for (const page of all.pages) say(routes.page(page.id), [page]);
  say(routes.wizards(), all.wizards);
  for (const wizard of all.wizards) say(routes.wizard(wizard.id), [wizard, ...all.samples.filter(({ id }) => wizard.data.samples.includes(id))]);
  for (const snapshot of all.snapshots) say(routes.registrySnapshot(snapshot.id), [snapshot]);

  for (const project of all.projects) {
    say(routes.project(project.id), [project], { picture: routes.picture('proekty', project.id), type: 'article', nodes: () => [nodeOfProject(catalogue, project, published(project))] });
  }
  for (const tos of all.tos) {
    say(routes.tos(tos.id), [tos, ...catalogue.projectsOfTos(tos.id)], { picture: routes.picture('tos', tos.id), nodes: () => [nodeOfTos(catalogue, tos)] });
  }
  for (const municipality of all.municipalities) {
    const { id, data } = municipality;
    say(routes.municipality(id), [municipality, ...catalogue.tosOfMunicipality(id), ...catalogue.projectsOfMunicipality(id)], {
      picture: routes.picture('municipalitety', id),
      feeds: [...feedsOf(`Новые проекты: ${data.name}`, 'okrug', id), ...feedLinks(`Всё новое: ${data.name}`, (format) => routes.placeFeed(format, id), 'всего нового')],
      nodes: () => [nodeOfMunicipality(catalogue, municipality)],
    });
  }
  for (const direction of all.directions) {
    const { id, data } = direction;
    const projects = catalogue.projectsOfDirection(id);
    const said = { picture: routes.picture('napravleniya', id), feeds: feedsOf(`Новые проекты: ${data.nameShort}`, 'napravlenie', id) };
    say(routes.direction(id), [direction, ...projects], said);
    say(routes.projectsByDirection(id), projects, said);
  }
  say(routes.radio(), [...all.programmes, ...all.episodes], { feeds: podcastLinks(catalogue) });
  for (const episode of all.episodes) {
    say(routes.episode(episode.id), [episode], { type: 'article', feeds: podcastLinks(catalogue, episode.data.programme), nodes: () => [nodeOfEpisode(catalogue, episode)] });
  }
  for (const indicator of all.indicators) say(routes.indicator(indicator.id), [indicator], { picture: routes.picture('pokazateli', indicator.id) });
  for (const contest of all.contests) {
    say(routes.contest(contest.id), [contest, ...all.applications.filter(({ id }) => id === contest.id), ...catalogue.projectsOfContest(contest.id)], { picture: routes.picture('konkursy', contest.id), nodes: () => [nodeOfContest(catalogue, contest)] });
  }
  for (const insert of all.inserts) {
    say(routes.insertKit(insert.id), [insert], { picture: routes.picture('gazeta', insert.id) });
    say(routes.insert(insert.id), [insert], { picture: routes.picture('gazeta', insert.id), type: 'article', nodes: () => [nodeOfInsert(catalogue, insert)] });
  }
  return pages;
}

function feedsOf(title: string, cut?: 'okrug' | 'napravlenie', id?: string): FeedLink[] {
  return feedLinks(title, (format) => routes.feed(format, cut, id));
}

function feedLinks(title: string, href: (format: FeedLink['format']) => string, what?: string): FeedLink[] {
  return (['rss', 'json'] as const).map((format) => ({ format, href: href(format), title: typeset(title), what }));
}

function newest(dated: readonly Dated[]): string | undefined {
  return dated.reduce<string | undefined>((latest, { lastChanged }) => (lastChanged !== undefined && (latest === undefined || lastChanged > latest) ? lastChanged : latest), undefined);
}
