/** Records of the catalogue as nodes of schema.org. Composition only: the room that knows the words gets plain props. */
import type { Catalogue, ProjectRec, RecOf, TosRec } from '../catalogue.ts';
import { contestNode, datasetNode, insertNode, municipalityNode, projectNode, tosNode, type Absolute, type SiteWords } from '../features/sharing/json-ld.ts';
import { roundDegrees } from '../kernel/geo.ts';
import { routes } from '../kernel/routes.ts';
import { tosTitle } from '../kernel/text.ts';

export function siteWords({ region }: Catalogue): SiteWords {
  return {
    name: region.siteTitle,
    description: region.tagline,
    publisher: { name: region.publisher.name, url: region.publisher.url },
    licence: region.licence.url,
    region: region.name,
    search: { path: routes.search(), parameter: 'q' },
  };
}

export function absoluteOf({ region }: Catalogue): Absolute {
  return (path) => new URL(path, region.siteUrl).href;
}

export function nodeOfProject(catalogue: Catalogue, { id, data, lastChanged }: ProjectRec, published: string | undefined) {
  const objects = data.objectTypes.map((type) => catalogue.get('objectTypes', type).data.name);
  return projectNode(
    {
      path: routes.project(id),
      title: data.title,
      lead: data.lead,
      code: data.code,
      year: data.year,
      published,
      lastChanged,
      picture: routes.picture('proekty', id),
      section: catalogue.get('directions', data.direction).data.nameShort,
      keywords: [...new Set([...objects, ...data.tags])],
      where: whereOf(catalogue, data, data.municipality),
      makers: data.tos.map((tos) => ({ name: tosTitle(catalogue.get('tos', tos).data.name), path: routes.tos(tos) })),
      licence: catalogue.region.licence.url,
    },
    absoluteOf(catalogue),
  );
}

export function nodeOfTos(catalogue: Catalogue, { id, data, municipality }: TosRec) {
  return tosNode(
    {
      path: routes.tos(id),
      name: tosTitle(data.name),
      formerNames: data.formerNames.map(tosTitle),
      code: data.code,
      founded: data.founded,
      picture: routes.picture('tos', id),
      where: whereOf(catalogue, data, municipality),
      sameAs: data.web.map(({ url }) => url),
    },
    absoluteOf(catalogue),
  );
}

export function nodeOfMunicipality(catalogue: Catalogue, { id, data }: RecOf<'municipalities'>) {
  const otherNames = [data.nameShort, ...data.formerNames.map(({ name }) => name)].filter((name) => name !== data.name);
  return municipalityNode({ path: routes.municipality(id), name: data.name, otherNames, oktmo: data.oktmo, region: catalogue.region.name, picture: routes.picture('municipalitety', id) }, absoluteOf(catalogue));
}

export function nodeOfContest(catalogue: Catalogue, { id, data }: RecOf<'contests'>) {
  const { name, openFrom, openTo, organiser } = data;
  return contestNode({ path: routes.contest(id), name, openFrom, openTo, organiser, region: catalogue.region.name, picture: routes.picture('konkursy', id) }, absoluteOf(catalogue));
}

export function nodeOfInsert(catalogue: Catalogue, { id, data, lastChanged }: RecOf<'inserts'>) {
  const { title, number, date, status, imprint } = data;
  return insertNode({ path: routes.insert(id), title, number, date, isOut: status === 'вышел', periodical: imprint.title, lastChanged, picture: routes.picture('gazeta', id) }, absoluteOf(catalogue));
}

/** The open data as one set with all its files. */
export function nodeOfData(catalogue: Catalogue, tables: readonly { lastChanged?: string; files: readonly { path: string; title: string; mediatype: string }[] }[]) {
  const { region } = catalogue;
  const lastChanged = tables.flatMap((table) => table.lastChanged ?? []).sort().at(-1);
  return datasetNode(
    {
      path: routes.data(),
      name: `${region.siteTitle}: открытые данные`,
      description: `${region.tagline}. Таблицы и точки: проекты, ТОС, муниципалитеты, конкурсы, показатели; у каждого числа дата и источник.`,
      licence: region.licence.url,
      lastChanged,
      keywords: ['ТОС', 'территориальное общественное самоуправление', region.name],
      region: region.name,
      files: tables.flatMap(({ files }) => files).map(({ path, title, mediatype }) => ({ path: routes.dataFile(path), title, mediatype })),
    },
    absoluteOf(catalogue),
  );
}

export function whereOf(catalogue: Catalogue, { place, point }: Pick<TosRec['data'], 'place' | 'point'>, municipality: string) {
  return {
    name: place,
    municipality: { name: catalogue.get('municipalities', municipality).data.name, path: routes.municipality(municipality) },
    point: point && { lat: roundDegrees(point.lat), lng: roundDegrees(point.lng), precision: point.precision },
  };
}
