/** Everything one may follow, as rows of the page of subscriptions. Composition only. */
import type { Catalogue } from '../catalogue.ts';
import { routes } from '../kernel/routes.ts';
import { capitalise } from '../kernel/text.ts';
import { typeset } from '../kernel/typography.ts';
import { calendarsOf } from './event-calendars.ts';
import type { Published } from './feed-entries.ts';
import { feedKinds, feedPlans, KIND_FEEDS } from './feed-records.ts';
import { podcastProgrammes } from './podcasts.ts';
import { absoluteOf } from './sharing-nodes.ts';

export interface FollowLink {
  label: string;
  href: string;
  /** Said to those who do not see the row around it. */
  full: string;
}
export interface FollowRow {
  name: string;
  /** Page of the place or of the direction. */
  href?: string;
  /** Empty ones stand from the first day: one may follow before the first record. */
  links: { what: string; formats: FollowLink[]; isEmpty?: boolean }[];
  /** Whole address of the feed that most people want. */
  copy: string;
  /** What that address is, for the button: «RSS», «календарь». */
  copyWhat: 'RSS' | 'календарь' | 'подкаст';
}
export interface FollowGroup {
  id: string;
  title: string;
  about?: string;
  rows: FollowRow[];
}

export function followGroups(catalogue: Catalogue, published: Published): FollowGroup[] {
  const { all } = catalogue;
  const empty = new Set(feedPlans(catalogue, published).filter(({ entries }) => entries.length === 0).map(({ self }) => self.rss));
  const absolute = absoluteOf(catalogue);
  const feed = (name: string, what: string, rss: string, json: string) => ({ what, isEmpty: empty.has(rss), formats: [{ label: 'RSS', href: rss, full: `${name}: ${what || 'лента'}, RSS` }, { label: 'JSON', href: json, full: `${name}: ${what || 'лента'}, JSON` }] });
  const calendar = (name: string, href: string) => ({ what: 'События', formats: [{ label: 'календарь', href, full: `${name}: календарь событий` }] });
  const kinds = feedKinds(catalogue).map((kind): FollowRow => {
    const name = capitalise(KIND_FEEDS[kind].words);
    const links = [feed(name, '', routes.kindFeed('rss', kind), routes.kindFeed('json', kind))];
    return { name: typeset(name), links: kind === 'sobytiya' ? [...links, { what: '', formats: [{ label: 'календарь', href: routes.calendar(), full: 'Все события: календарь' }] }] : links, copy: absolute(routes.kindFeed('rss', kind)), copyWhat: 'RSS' };
  });
  const projects: FollowRow = { name: 'Новые проекты', links: [feed('Новые проекты', '', routes.feed('rss'), routes.feed('json'))], copy: absolute(routes.feed('rss')), copyWhat: 'RSS' };
  return [
    { id: 'vse', title: 'Весь регион', about: 'Если не знаете, что выбрать, возьмите первую строку.', rows: [kinds[0]!, projects, ...kinds.slice(1)] },
    {
      id: 'okruga',
      title: 'По муниципалитетам',
      about: 'Кнопка копирует ленту, в которой всё новое об этом муниципалитете.',
      rows: all.municipalities.map(({ id, data }) => ({
        name: data.nameShort,
        href: routes.municipality(id),
        links: [feed(data.nameShort, 'Всё', routes.placeFeed('rss', id), routes.placeFeed('json', id)), feed(data.nameShort, 'Проекты', routes.feed('rss', 'okrug', id), routes.feed('json', 'okrug', id)), calendar(data.nameShort, routes.calendar('okrug', id))],
        copy: absolute(routes.placeFeed('rss', id)),
        copyWhat: 'RSS' as const,
      })),
    },
    {
      id: 'napravleniya',
      title: 'По направлениям',
      rows: all.directions.map(({ id, data }) => ({ name: typeset(data.nameShort), href: routes.direction(id), links: [feed(data.nameShort, 'Проекты', routes.feed('rss', 'napravlenie', id), routes.feed('json', 'napravlenie', id))], copy: absolute(routes.feed('rss', 'napravlenie', id)), copyWhat: 'RSS' as const })),
    },
    {
      id: 'podkasty',
      title: 'Подкасты',
      rows: podcastProgrammes(catalogue).map(({ id, data }) => ({ name: typeset(`«${data.name}»`), href: routes.programme(id), links: [{ what: '', formats: [{ label: 'подкаст', href: routes.podcast(id), full: `${data.name}: подкаст` }] }], copy: absolute(routes.podcast(id)), copyWhat: 'подкаст' as const })),
    },
    {
      id: 'kalendari',
      title: 'Календари по видам событий',
      about: 'Календарь пуст, пока такого события нет: подписаться можно заранее.',
      rows: calendarsOf(catalogue).kinds.map(({ path, label }) => ({ name: label, links: [{ what: '', formats: [{ label: 'календарь', href: path, full: `${label}: календарь` }] }], copy: absolute(path), copyWhat: 'календарь' as const })),
    },
  ].filter(({ rows }) => rows.length > 0);
}
