/**
 * What came into the atlas in a quarter: records by the day of their first commit, things that happen by their own date.
 * Composition only; the same history and the same `today` give the same digest.
 */
import type { Catalogue } from '../catalogue.ts';
import { requisites } from '../features/documents/document-words.ts';
import { whenText } from '../features/events/event-words.ts';
import { cardCost } from '../features/projects/card-words.ts';
import { isInQuarter, quarterOf, quartersBetween } from '../features/sharing/quarter.ts';
import { valueWithUnit } from '../features/strategy/indicator-words.ts';
import { formatDate, formatDateShort, isSurelyAfter } from '../kernel/dates.ts';
import { meetings } from '../kernel/event-days.ts';
import { routes } from '../kernel/routes.ts';
import { capitalise, countOf, municipalityInList, NOUNS, tosTitle, type PluralForms } from '../kernel/text.ts';
import { typeset } from '../kernel/typography.ts';
import { projectCard } from './cards.ts';
import type { Published } from './feed-entries.ts';
import { NO_YEAR_NAMED } from '../kernel/unknown-words.ts';
import { publicationsOf } from './publications.ts';

export interface DigestLine {
  text: string;
  /** Where, when, how much. */
  facts?: string;
  href: string;
  /** Whose it is, where a sheet takes one of each in turn. */
  municipality?: string;
}
export interface DigestSection {
  id: string;
  title: string;
  /** «43 проекта» */
  count: string;
  /** Records that fill the atlas rather than news: on paper a count is enough. */
  isMinor: boolean;
  lines: DigestLine[];
}
const MINOR: readonly string[] = ['dokumenty', 'obraztsy', 'rukovodstva', 'pokazateli', 'reestr', 'tos', 'publikatsii'];
export interface Digest {
  quarter: string;
  sections: DigestSection[];
  /** True when nobody can say on which day records came: there is no history of commits. */
  isUndated: boolean;
}

/** Quarters that have a page: from the first commit to today, newest first. */
export function digestQuarters(catalogue: Catalogue, published: Published): string[] {
  const first = days(catalogue, published)[0];
  return quartersBetween(first ?? catalogue.today, catalogue.today);
}

function days({ all }: Catalogue, published: Published): string[] {
  return [...all.projects, ...all.tos, ...all.events, ...all.contests, ...all.municipalities].flatMap((record) => published(record) ?? []).sort();
}

/** Events with the days on which they meet in this quarter: a series stands in every quarter of its meetings. Oldest first. */
function eventsOf({ all }: Catalogue, quarter: string) {
  const found = all.events.map(({ id, data }) => ({ id, data, days: meetings(data).filter((day) => isInQuarter(day, quarter)) }));
  return found.filter(({ days }) => days.length > 0).toSorted((a, b) => a.days[0]!.localeCompare(b.days[0]!) || a.id.localeCompare(b.id));
}

/** «в этом квартале — 3 октября, 7 ноября и 5 декабря»; many meetings are told by number. */
function meetingsText(days: readonly string[]): string {
  const MOST_NAMED = 4;
  const named = days.map((day) => formatDate(day).replace(/\s\d{4}\u00A0года$/, ''));
  const said = days.length > MOST_NAMED ? countOf(days.length, ['встреча', 'встречи', 'встреч']) : [named.slice(0, -1).join(', '), named.at(-1)].filter(Boolean).join(' и\u00A0');
  return `в\u00A0этом квартале\u00A0— ${said}`;
}

export function digestOf(catalogue: Catalogue, quarter: string, published: Published): Digest {
  const { all, region, today } = catalogue;
  const isUndated = days(catalogue, published).length === 0;
  const has = (section: (typeof region.sections)[number]): boolean => region.sections.includes(section);
  /** What is not committed yet enters the atlas today. */
  const came = (record: { file: string }): boolean => !isUndated && quarterOf(published(record) ?? today) === quarter;
  /** What has been repealed or has run out is no news. */
  const stands = ({ status, validTo }: { status?: string; validTo?: string }): boolean => status !== 'утратил силу' && (validTo === undefined || !isSurelyAfter(today, validTo));
  const held = (date: string | undefined): boolean => date !== undefined && isInQuarter(date, quarter);
  const place = (id: string): string => municipalityInList(catalogue.get('municipalities', id).data);
  const section = <R>(id: string, title: string, forms: PluralForms, records: readonly R[], line: (record: R) => DigestLine): DigestSection[] => {
    const lines = records.map(line).map(({ text, facts, href, municipality }) => ({ text: typeset(text), href, ...(municipality ? { municipality } : {}), ...(facts ? { facts: typeset(facts) } : {}) }));
    return lines.length === 0 ? [] : [{ id, title, count: countOf(lines.length, forms), isMinor: MINOR.includes(id), lines }];
  };
  const readings = has('strategy')
    ? all.indicators.flatMap(({ id, data }) => data.observations.filter(({ value, asOf, municipality }) => value !== null && municipality === undefined && held(asOf)).map((observation) => ({ id, data, observation })))
    : [];
  const sections = [
    ...section('proekty', 'Новые записи о проектах', NOUNS.project, all.projects.filter(came), (project) => {
      const card = projectCard(catalogue, project);
      return { text: project.data.title, municipality: project.data.municipality, facts: [place(project.data.municipality), project.data.year ?? NO_YEAR_NAMED, card.cost !== undefined && cardCost(card)].filter(Boolean).join(', '), href: routes.project(project.id) };
    }),
    ...section('sobytiya', 'События', NOUNS.event, eventsOf(catalogue, quarter), ({ id, data, days }) => ({ text: data.title, facts: [data.state === 'отменено' && 'отменено', whenText(data), data.repeats && meetingsText(days), data.municipality && place(data.municipality)].filter(Boolean).join(', '), href: routes.event(id) })),
    ...(has('contests') ? section('konkursy', 'Объявлены конкурсы', NOUNS.contest, all.contests.filter(({ data }) => held(data.openFrom)), ({ id, data }) => ({ text: data.name, facts: data.openTo && `заявки до ${formatDate(data.openTo)}`, href: routes.contest(id) })) : []),
    ...(has('inserts') ? section('gazeta', 'Газетные вкладки', NOUNS.insert, all.inserts.filter(({ data }) => data.status === 'вышел' && held(data.date)), ({ id, data }) => ({ text: data.title, facts: formatDate(data.date), href: routes.insert(id) })) : []),
    ...section('radio', 'Передачи', NOUNS.episode, all.episodes.filter(({ data }) => held(data.date)), ({ id, data }) => ({ text: data.title, facts: `«${catalogue.get('programmes', data.programme).data.name}», ${formatDate(data.date)}`, href: routes.episode(id) })),
    ...section('dokumenty', 'Документы', NOUNS.document, all.documents.filter((record) => came(record) && stands(record.data)), ({ id, data }) => ({ text: data.title, facts: requisites(data), href: routes.document(id) })),
    ...section('obraztsy', 'Образцы бумаг', NOUNS.sample, all.samples.filter((record) => came(record) && stands(record.data)), ({ id, data }) => ({ text: data.title, facts: data.code, href: routes.sample(id) })),
    ...section('rukovodstva', 'Руководства', NOUNS.guide, all.guides.filter(came), ({ id, data }) => ({ text: data.title, facts: [data.code, data.easyOf && 'простым языком'].filter(Boolean).join(', '), href: routes.guide(id) })),
    ...section('pokazateli', 'Показатели с новым числом', NOUNS.indicator, readings, ({ id, data, observation }) => ({ text: data.nameShort, facts: `${valueWithUnit(observation.value!, data.unit, observation.approximate)}, на ${formatDate(observation.asOf)}`, href: routes.indicator(id) })),
    ...section('reestr', 'Снимки реестра', ['снимок реестра', 'снимка реестра', 'снимков реестра'], all.snapshots.filter(({ data }) => held(data.asOf)), ({ id, data }) => ({ text: `Реестр ТОС на ${formatDate(data.asOf)}`, facts: 'кто появился и что изменилось', href: routes.registrySnapshot(id) })),
    ...section('tos', 'Новые записи о ТОС', NOUNS.tos, all.tos.filter(came), ({ id, data, municipality }) => ({ text: tosTitle(data.name), facts: place(municipality), href: routes.tos(id) })),
    // What was on air stands above as an episode.
    ...section('publikatsii', 'Писали и рассказывали', NOUNS.publication, publicationsOf(catalogue).filter(({ item, page }) => page === undefined && held(item.date)), ({ item }) => ({ text: capitalise(item.title), facts: `${item.outlet}, ${formatDateShort(item.date)}`, href: item.url ?? routes.mediaLog() })),
  ];
  return { quarter, sections, isUndated };
}

/** «43 проекта, 3 события и 12 публикаций»; undefined for a quiet quarter. */
export function digestSummary({ sections }: Digest): string | undefined {
  const counts = sections.map(({ count }) => count);
  return counts.length === 0 ? undefined : [counts.slice(0, -1).join(', '), counts.at(-1)].filter(Boolean).join(' и\u00A0');
}

/** For a notice board: one line a municipality in turn, so that not one of them fills the sheet. The order inside each stays. */
export function inTurn(section: DigestSection): DigestSection {
  const queues = [...Map.groupBy(section.lines, ({ municipality }) => municipality).values()];
  const longest = Math.max(...queues.map(({ length }) => length));
  return { ...section, lines: Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? [])).flat() };
}
