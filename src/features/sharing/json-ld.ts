/**
 * What a page says about itself to machines, in the words of schema.org. Pure builders: plain props in, nodes out.
 * Unknown is left out: an empty field would be a claim. No node names a person, a phone or a mailbox.
 */
import type { AdministrativeArea, Article, BreadcrumbList, Dataset, Event, Organization, Place, PublicationIssue, WebSite } from 'schema-dts';
import type { PointPrecision } from '../../kernel/vocabulary.ts';

/** Ids of the two nodes that the home page describes and all others only name. */
export const SITE_ID = '#sayt';
export const PUBLISHER_ID = '#izdatel';
const RECORD_ID = '#zapis';

/** Makes an address of this site absolute. */
export type Absolute = (path: string) => string;
export const recordId = (absolute: Absolute, path: string): string => absolute(path) + RECORD_ID;
const home = (absolute: Absolute, id: string): { '@id': string } => ({ '@id': absolute(`/${id}`) });

export interface SiteWords {
  name: string;
  description: string;
  publisher: { name: string; url?: string };
  licence: string;
  region: string;
  /** Address of the search page and the parameter that carries the words. */
  search: { path: string; parameter: string };
}

export function siteNode(site: SiteWords, absolute: Absolute): WebSite {
  return {
    '@type': 'WebSite',
    ...home(absolute, SITE_ID),
    url: absolute('/'),
    name: site.name,
    description: site.description,
    inLanguage: 'ru',
    license: site.licence,
    publisher: home(absolute, PUBLISHER_ID),
    about: { '@type': 'AdministrativeArea', name: site.region },
    // «query-input» is Google's own annotation and is missing from the vocabulary's types.
    potentialAction: { '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: `${absolute(site.search.path)}?${site.search.parameter}={words}` }, 'query-input': 'required name=words' } as WebSite['potentialAction'],
  } as WebSite;
}

export function publisherNode({ publisher }: SiteWords, absolute: Absolute): Organization {
  return { '@type': 'Organization', ...home(absolute, PUBLISHER_ID), name: publisher.name, url: publisher.url };
}

export interface Where {
  name: string;
  municipality: { name: string; path: string };
  point?: { lat: number; lng: number; precision: PointPrecision };
}

/** Coordinates stand only for a place that is known, and say how exact they are; the middle of a municipality is no place. */
export function placeNode({ name, municipality, point }: Where, absolute: Absolute): Place {
  const isKnown = point !== undefined && point.precision !== 'центр муниципалитета';
  return {
    '@type': 'Place',
    name,
    ...(isKnown ? { geo: { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lng }, additionalProperty: { '@type': 'PropertyValue', name: 'Точность точки', value: point.precision } } : {}),
    containedInPlace: { '@type': 'AdministrativeArea', '@id': absolute(municipality.path) + RECORD_ID, name: municipality.name },
  };
}

/** A page about what neighbours did is an article: a text with a headline, a subject and a day of change; the thing itself is its subject. */
export function projectNode(
  project: { path: string; title: string; lead?: string; code: string; year: number | null; published?: string; lastChanged?: string; picture: string; section: string; keywords: readonly string[]; where: Where; makers: readonly { name: string; path: string }[]; licence: string },
  absolute: Absolute,
): Article {
  return {
    '@type': 'Article',
    '@id': absolute(project.path) + RECORD_ID,
    url: absolute(project.path),
    headline: project.title,
    description: project.lead,
    identifier: project.code,
    inLanguage: 'ru',
    image: absolute(project.picture),
    articleSection: project.section,
    keywords: [...project.keywords],
    datePublished: project.published,
    dateModified: project.lastChanged,
    temporalCoverage: project.year === null ? undefined : String(project.year),
    spatialCoverage: placeNode(project.where, absolute),
    about: project.makers.map(({ name, path }) => ({ '@type': 'Organization', '@id': absolute(path) + RECORD_ID, name })),
    isPartOf: home(absolute, SITE_ID),
    author: home(absolute, PUBLISHER_ID),
    publisher: home(absolute, PUBLISHER_ID),
    license: project.licence,
  };
}

/**
 * ТОС is Organization: neighbours who have organised themselves, often without being a legal entity. Not a
 * GovernmentOrganization (the law calls it self-organisation of citizens, not a body of power) and not a Place:
 * its territory is the place it serves.
 */
export function tosNode(
  tos: { path: string; name: string; formerNames: readonly string[]; code: string; founded?: string; picture: string; where: Where; sameAs: readonly string[] },
  absolute: Absolute,
): Organization {
  return {
    '@type': 'Organization',
    '@id': absolute(tos.path) + RECORD_ID,
    url: absolute(tos.path),
    name: tos.name,
    alternateName: [...tos.formerNames],
    identifier: tos.code,
    foundingDate: tos.founded,
    image: absolute(tos.picture),
    areaServed: placeNode(tos.where, absolute),
    sameAs: [...tos.sameAs],
  };
}

/** No coordinates: we know where its centre stands, not where the municipality as a whole does. */
export function municipalityNode(area: { path: string; name: string; otherNames: readonly string[]; oktmo?: string; region: string; picture: string }, absolute: Absolute): AdministrativeArea {
  return {
    '@type': 'AdministrativeArea',
    '@id': absolute(area.path) + RECORD_ID,
    url: absolute(area.path),
    name: area.name,
    alternateName: [...area.otherNames],
    identifier: area.oktmo ? { '@type': 'PropertyValue', propertyID: 'ОКТМО', value: area.oktmo } : undefined,
    image: absolute(area.picture),
    containedInPlace: { '@type': 'AdministrativeArea', name: area.region },
  };
}

/** Only for a contest whose first day is known: an event without a date is not an event. */
export function contestNode(contest: { path: string; name: string; openFrom?: string; openTo?: string; organiser?: string; region: string; picture: string }, absolute: Absolute): Event | undefined {
  if (!contest.openFrom) return undefined;
  return {
    '@type': 'Event',
    '@id': absolute(contest.path) + RECORD_ID,
    url: absolute(contest.path),
    name: contest.name,
    description: 'Приём заявок на конкурс',
    startDate: contest.openFrom,
    endDate: contest.openTo,
    image: absolute(contest.picture),
    location: { '@type': 'AdministrativeArea', name: contest.region },
    organizer: contest.organiser ? { '@type': 'Organization', name: contest.organiser } : undefined,
  };
}

/** A trial issue has been made, not published. */
export function insertNode(insert: { path: string; title: string; number: string; date: string; isOut: boolean; periodical: string; lastChanged?: string; picture: string }, absolute: Absolute): PublicationIssue {
  return {
    '@type': 'PublicationIssue',
    '@id': absolute(insert.path) + RECORD_ID,
    url: absolute(insert.path),
    name: insert.title,
    issueNumber: insert.number,
    [insert.isOut ? 'datePublished' : 'dateCreated']: insert.date,
    creativeWorkStatus: insert.isOut ? undefined : 'пробный номер',
    dateModified: insert.lastChanged,
    inLanguage: 'ru',
    image: absolute(insert.picture),
    isPartOf: { '@type': 'Periodical', name: insert.periodical },
    publisher: home(absolute, PUBLISHER_ID),
  };
}

export function datasetNode(
  data: { path: string; name: string; description: string; licence: string; lastChanged?: string; keywords: readonly string[]; region: string; files: readonly { path: string; title: string; mediatype: string }[] },
  absolute: Absolute,
): Dataset {
  return {
    '@type': 'Dataset',
    '@id': absolute(data.path) + RECORD_ID,
    url: absolute(data.path),
    name: data.name,
    description: data.description,
    inLanguage: 'ru',
    license: data.licence,
    isAccessibleForFree: true,
    keywords: [...data.keywords],
    dateModified: data.lastChanged,
    spatialCoverage: { '@type': 'AdministrativeArea', name: data.region },
    creator: home(absolute, PUBLISHER_ID),
    distribution: data.files.map(({ path, title, mediatype }) => ({ '@type': 'DataDownload', name: title, contentUrl: absolute(path), encodingFormat: mediatype })),
  };
}

/** The visible way back and the page itself at its end. */
export function crumbsNode(crumbs: readonly { href: string; label: string }[], absolute: Absolute): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ href, label }, i) => ({ '@type': 'ListItem', position: i + 1, name: label, item: absolute(href) })),
  };
}
