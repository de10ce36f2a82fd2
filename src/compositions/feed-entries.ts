/** Records of every kind as items of feeds: what it is, where, when, and the day it entered the atlas. Composition only. */
import type { Catalogue, ProjectRec, RecOf } from '../catalogue.ts';
import { requisites } from '../features/documents/document-words.ts';
import { whenText } from '../features/events/event-words.ts';
import { cardCost } from '../features/projects/card-words.ts';
import type { FeedItem } from '../features/sharing/feed.ts';
import { formatDate, formatDateGenitive } from '../kernel/dates.ts';
import { routes, type FeedKind } from '../kernel/routes.ts';
import { capitalise, tosTitle, withStop } from '../kernel/text.ts';
import { NO_YEAR_NAMED } from '../kernel/unknown-words.ts';
import { typeset } from '../kernel/typography.ts';
import { projectCard } from './cards.ts';
import { eventsOfMunicipality } from './events.ts';
import { aboutLinks, publicationsOf } from './publications.ts';
import { absoluteOf } from './sharing-nodes.ts';

/** yyyy-mm-dd of the day a record entered the atlas; undefined when unknown. */
export type Published = (record: { file: string }) => string | undefined;

export interface FeedEntry {
  /** yyyy-mm-dd; a file not committed yet has none and is the newest of all; empty for what has no day and stands last. */
  day: string | undefined;
  /** Of one day, the higher comes first. */
  number: number;
  municipalities: readonly string[];
  /** Set for a project: its photograph is added when the feed is written. */
  project?: ProjectRec;
  item: () => FeedItem;
}
export type EntryKind = Exclude<FeedKind, 'vse'> | 'proekty' | 'konkursy';

const joined = new WeakMap<Catalogue, Record<EntryKind, FeedEntry[]>>();

/** All entries by kind, the newest first; made once a catalogue. */
export function feedEntries(catalogue: Catalogue, published: Published): Record<EntryKind, FeedEntry[]> {
  let made = joined.get(catalogue);
  if (!made) joined.set(catalogue, (made = makeEntries(catalogue, published)));
  return made;
}

function makeEntries(catalogue: Catalogue, published: Published): Record<EntryKind, FeedEntry[]> {
  const { all, region } = catalogue;
  const absolute = absoluteOf(catalogue);
  const has = (section: (typeof region.sections)[number]): boolean => region.sections.includes(section);
  const placeName = (id: string): string => catalogue.get('municipalities', id).data.name;

  interface Told {
    path: string;
    title: string;
    said: readonly (string | undefined)[];
    categories?: readonly string[];
    places?: readonly string[];
  }
  /** Records come in reading order, newest first: on one day the first stays the first. */
  const list = <R extends { file: string; lastChanged?: string }>(records: readonly R[], tell: (record: R) => Told): FeedEntry[] =>
    records.map((record, index) => {
      const { path, title, said, categories = [], places = [] } = tell(record);
      const summary = said.filter((part) => part !== undefined && part !== '').map((part) => withStop(capitalise(part!))).join(' ');
      const day = published(record);
      return {
        day,
        number: -index,
        municipalities: places,
        item: () => ({ url: absolute(path), title: typeset(title), summary: typeset(summary || withStop(title)), published: day, modified: record.lastChanged, categories: [...categories, ...places.map(placeName)] }),
      };
    });

  const eventPlaces = new Map<string, string[]>();
  for (const { id } of all.municipalities) for (const event of eventsOfMunicipality(catalogue, id)) eventPlaces.set(event.id, [...(eventPlaces.get(event.id) ?? []), id]);

  const entries: Record<EntryKind, FeedEntry[]> = {
    proekty: all.projects.map((project) => ({ day: published(project), number: Number(project.data.code.slice(2)), municipalities: catalogue.municipalitiesOf(project), project, item: () => projectItem(catalogue, project, published(project)) })),
    sobytiya: list(all.events, ({ id, data }) => ({ path: routes.event(id), title: data.title, said: [data.state === 'отменено' ? 'Отменено' : undefined, whenText(data), data.place, data.note], categories: data.kind === 'иное' ? [] : [data.kind], places: eventPlaces.get(id) ?? [] })),
    dokumenty: [
      ...list(all.documents, ({ id, data }) => ({ path: routes.document(id), title: data.title, said: [requisites(data), data.note], categories: [data.kind], places: data.municipality ? [data.municipality] : [] })),
      ...list(all.samples, ({ id, data }) => ({ path: routes.sample(id), title: data.title, said: [data.lead, `Версия ${data.version}, действует с ${formatDateGenitive(data.validFrom)}`], categories: ['образец'] })),
    ],
    gazeta: has('inserts') ? list(all.inserts, ({ id, data }) => ({ path: routes.insert(id), title: data.title, said: [data.status === 'вышел' ? `Вышла: ${formatDate(data.date)}` : 'Пробный номер', materials(catalogue, data.blocks)], categories: ['газетная вкладка'] })) : [],
    radio: list(all.episodes, ({ id, data }) => ({ path: routes.episode(id), title: data.title, said: [`«${catalogue.get('programmes', data.programme).data.name}», ${formatDate(data.date)}`, data.summary], categories: ['передача'], places: data.municipalities })),
    konkursy: has('contests') ? list(all.contests, ({ id, data }) => ({ path: routes.contest(id), title: data.name, said: [data.openFrom && data.openTo ? `Заявки: с ${formatDateGenitive(data.openFrom)} по ${formatDate(data.openTo)}` : undefined, data.organiser && `Проводит ${data.organiser}`], categories: ['конкурс'] })) : [],
    publikatsii: publicationsOf(catalogue).map((publication, index) => {
      const { item, id, municipalities, lastChanged } = publication;
      const page = absolute(routes.mediaLog());
      // A publication has a day of its own; the log is written later, several at once.
      const day = item.date.length === 10 ? item.date : undefined;
      const about = aboutLinks(catalogue, publication).map(({ label }) => label).join(', ');
      return {
        // Known by its month or year alone: after all that have a day, in the order of the log.
        day: day ?? '',
        number: -index,
        municipalities,
        item: () => ({ url: item.url ?? page, id: `${page}#${id}`, title: typeset(item.title), summary: typeset([`${item.outlet}, ${formatDate(item.date)}${item.page ? `, ${item.page}` : ''}.`, about && `О чём: ${about}.`].filter(Boolean).join(' ')), published: day, modified: lastChanged, categories: [item.kind, ...municipalities.map(placeName)] }),
      };
    }),
  };
  for (const kind of Object.keys(entries) as EntryKind[]) entries[kind] = newestFirst(entries[kind]);
  return entries;
}

/** What entered the atlas last comes first. A file not committed yet is the newest of all. */
export function newestFirst(entries: readonly FeedEntry[]): FeedEntry[] {
  const day = (entry: FeedEntry): string => entry.day ?? '9999';
  return entries.toSorted((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : b.number - a.number));
}

function materials(catalogue: Catalogue, blocks: RecOf<'inserts'>['data']['blocks']): string {
  const titles = blocks.flatMap(({ project }) => catalogue.find('projects', project)?.data.title ?? []);
  return titles.length === 0 ? '' : `Внутри: ${titles.join('; ')}`;
}

function projectItem(catalogue: Catalogue, project: ProjectRec, published: string | undefined): FeedItem {
  const absolute = absoluteOf(catalogue);
  const { id, data, lastChanged } = project;
  const card = projectCard(catalogue, project);
  const municipality = catalogue.get('municipalities', data.municipality).data.name;
  const where = [card.tos.map((tos) => tosTitle(tos.name)).join(', ') || data.place, municipality].join(', ');
  const facts = `${capitalise(where)}. ${capitalise(data.year === null ? NO_YEAR_NAMED : String(data.year))}, ${cardCost(card)}.`;
  return { url: absolute(routes.project(id)), title: typeset(data.title), summary: typeset(data.lead ? `${data.lead} ${facts}` : facts), published, modified: lastChanged, categories: [card.direction.name, municipality, ...card.objectTypes] };
}
