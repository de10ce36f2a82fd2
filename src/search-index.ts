/** Every page that search finds, in one stable order, and the filters a reader may choose: rooms' projections joined. */
import type { Catalogue, ProjectRec, RecOf } from './catalogue.ts';
import { librarySearchRecords } from './compositions/library-search.ts';
import { guideRecords, lifePageRecords } from './compositions/life-search.ts';
import { moneySearchRecords } from './compositions/money-search.ts';
import { peopleSearchRecords } from './compositions/people-search.ts';
import { placesOfEvent } from './compositions/events.ts';
import { episodeSearchRecords, radioPageRecord } from './compositions/radio-search.ts';
import { newspapersOfProject } from './compositions/takes.ts';
import { translationDocuments } from './compositions/translated.ts';
import { contestSearchRecord } from './features/contests/search-record.ts';
import { eventSearchRecord } from './features/events/search-record.ts';
import { insertSearchRecord, kitSearchRecord, simulatorSearchRecord } from './features/inserts/search-record.ts';
import { municipalityNames, municipalitySearchRecord } from './features/municipalities/search-record.ts';
import { pageSearchRecord } from './features/pages/search-record.ts';
import { cardCost } from './features/projects/card-words.ts';
import { projectTotal } from './features/projects/money.ts';
import { projectSearchRecord } from './features/projects/search-record.ts';
import { registrySearchRecord } from './features/registry/search-record.ts';
import type { SearchDocument } from './features/search/document.ts';
import type { Facet } from './features/search/facets.ts';
import type { WordGroup } from './features/search/synonyms.ts';
import { directionSearchRecord, indicatorSearchRecord, methodSearchRecord, planSearchRecord, reportSearchRecord, taskSearchRecord } from './features/strategy/search-record.ts';
import { tosSearchRecord } from './features/tos/search-record.ts';
import { wizardSearchRecord } from './features/wizard/search-record.ts';
import type { CollectionName } from './kernel/fields.ts';
import { municipalityInList } from './kernel/text.ts';
import { typeset } from './kernel/typography.ts';
import { PROJECT_STATUSES, TOS_STATUSES } from './kernel/vocabulary.ts';

/** Kinds of pages in the order people look for them; the key stands in addresses. */
export const SEARCH_KINDS = {
  proekt: 'Проекты',
  tos: 'ТОС',
  okrug: 'Муниципалитеты',
  konkurs: 'Конкурсы',
  vkladka: 'Газетные вкладки',
  napravlenie: 'Направления стратегии',
  pokazatel: 'Показатели',
  zadacha: 'Задачи и планы стратегии',
  sobytie: 'События',
  efir: 'Выпуски передач',
  dokument: 'Документы и законы',
  rukovodstvo: 'Руководства и словарь',
  english: 'In English',
  stranica: 'Страницы',
} as const;
export type SearchKind = keyof typeof SEARCH_KINDS;

/** The words of a record's body, without markup. */
export type BodyText = (collection: CollectionName, id: string) => string;

interface Projection extends Pick<SearchDocument, 'url' | 'title' | 'code' | 'facts' | 'lead' | 'text' | 'names' | 'words' | 'onMap' | 'cost'> {
  year: number | null;
  status?: string;
}

/** Without `body` the records carry no long texts: enough for lists. */
export function searchDocuments(catalogue: Catalogue, body: BodyText = () => ''): SearchDocument[] {
  const { all, region } = catalogue;
  const has = (section: string): boolean => (region.sections as readonly string[]).includes(section);
  const municipalityWords = (id: string) => {
    const { data } = catalogue.get('municipalities', id);
    return { nameShort: data.nameShort, inList: municipalityInList(data), names: municipalityNames(data) };
  };
  return [
    ...all.projects.map((rec) => documentOf('proekt', { ...ofProject(rec), onMap: [mapKey('proekty', rec)], cost: costOf(rec) }, { okrug: [...catalogue.municipalitiesOf(rec)], napravlenie: [rec.data.direction] })),
    ...all.tos.map((rec) => {
      const projects = catalogue.projectsOfTos(rec.id);
      const names = { municipality: municipalityWords(rec.municipality), projects: projects.map((p) => p.data.title) };
      return documentOf('tos', { ...tosSearchRecord(rec.id, rec.data, names), onMap: [mapKey('tos', rec)] }, { okrug: [rec.municipality], napravlenie: unique(projects.map((p) => p.data.direction)) });
    }),
    ...all.municipalities.map(({ id, data }) => {
      const [tos, projects] = [catalogue.tosOfMunicipality(id), catalogue.projectsOfMunicipality(id)];
      const onMap = [...projects.map((rec) => mapKey('proekty', rec)), ...tos.map((rec) => mapKey('tos', rec))];
      return documentOf('okrug', { ...municipalitySearchRecord(id, data, { tos: tos.length, projects: projects.length }), onMap }, { okrug: [id] });
    }),
    ...(has('contests') ? all.contests.map(({ id, data }) => documentOf('konkurs', contestSearchRecord(id, data))) : []),
    ...(has('inserts') ? all.inserts.flatMap((rec) => [documentOf('vkladka', ofInsert(rec)), documentOf('vkladka', kitSearchRecord(rec.id, rec.data))]) : []),
    ...(has('inserts') ? [documentOf('stranica', simulatorSearchRecord())] : []),
    ...(has('strategy') ? all.directions.map(({ id, data }) => documentOf('napravlenie', directionSearchRecord(id, data, activitiesOf(id)), { napravlenie: [id] })) : []),
    ...(has('strategy') ? all.indicators.map(({ id, data }) => documentOf('pokazatel', indicatorSearchRecord(id, data))) : []),
    ...(has('strategy') ? all.tasks.map(({ id, data }) => documentOf('zadacha', taskSearchRecord(id, data))) : []),
    ...(has('strategy') ? all.plans.map(({ id, data }) => documentOf('zadacha', planSearchRecord(id, data))) : []),
    ...peopleSearchRecords(catalogue).map((page) => documentOf('stranica', page)),
    ...all.events.map(ofEvent),
    ...librarySearchRecords(catalogue, body).map((paper) => documentOf('dokument', paper)),
    ...episodeSearchRecords(catalogue, (id) => body('episodes', id)).map(({ record, municipalities }) => documentOf('efir', record, { okrug: municipalities })),
    ...(all.programmes.length > 0 ? [documentOf('stranica', radioPageRecord(catalogue))] : []),
    documentOf('stranica', registrySearchRecord(all.snapshots[0]?.data.asOf)),
    ...(has('strategy') && all.indicators.length > 0 ? [documentOf('stranica', methodSearchRecord())] : []),
    ...(has('contests') ? moneySearchRecords(catalogue).map((page) => documentOf('stranica', page)) : []),
    ...(has('strategy') && region.strategy && all.indicators.length > 0 ? [documentOf('stranica', reportSearchRecord(region.strategy.titleShort))] : []),
    ...all.wizards.map(({ id, data }) => documentOf('rukovodstvo', wizardSearchRecord(id, data, data.samples.map((sample) => catalogue.get('samples', sample).data.title)))),
    ...guideRecords(catalogue, body).map((page) => documentOf('rukovodstvo', page)),
    ...lifePageRecords(catalogue).map((page) => documentOf('stranica', page)),
    ...all.pages.map(({ id, data }) => documentOf('stranica', pageSearchRecord(id, data, body('pages', id)))),
    ...translationDocuments(catalogue, body),
  ];

  function ofProject({ id, data }: ProjectRec): Projection {
    const names = {
      municipality: municipalityWords(data.municipality),
      tos: data.tos.map((tos) => catalogue.get('tos', tos).data.name),
      direction: catalogue.get('directions', data.direction).data.nameShort,
      objectTypes: data.objectTypes.flatMap((type) => {
        const { name, plural, synonyms } = catalogue.get('objectTypes', type).data;
        return [name, plural, ...synonyms];
      }),
      newspapers: newspapersOfProject(catalogue, id),
    };
    return projectSearchRecord(id, data, names, body('projects', id));
  }

  function ofInsert({ id, data }: RecOf<'inserts'>): Projection {
    const titles = data.blocks.map((block) => catalogue.find('projects', block.project)?.data.title).filter((title) => title !== undefined);
    return insertSearchRecord(id, data, titles, body('inserts', id));
  }

  function ofEvent(rec: RecOf<'events'>): SearchDocument {
    const { id, data } = rec;
    const names = { municipality: catalogue.find('municipalities', data.municipality)?.data.nameShort, tos: data.tos.map((tos) => catalogue.get('tos', tos).data.name), projects: data.projects.map((project) => catalogue.get('projects', project).data.title) };
    return documentOf('sobytie', eventSearchRecord(id, data, names), { okrug: placesOfEvent(catalogue, rec), napravlenie: data.directions });
  }

  function activitiesOf(direction: string) {
    return all.activities.filter((activity) => activity.data.direction === direction).map((activity) => activity.data);
  }
}

/** Questions worth offering while somebody types: what gets built, most often first, and the fields of work. */
export function frequentQuestions({ all }: Catalogue): string[] {
  const count = (type: string): number => all.projects.filter(({ data }) => data.objectTypes.includes(type)).length;
  const types = all.objectTypes.toSorted((a, b) => count(b.id) - count(a.id));
  return [...types.map(({ data }) => data.name), ...types.filter(({ id }) => count(id) > 0).flatMap(({ data }) => data.synonyms), ...all.directions.map(({ data }) => data.nameShort)].map((word) => word.toLowerCase());
}

/** Groups of words of all files. */
export function wordGroups({ all }: Catalogue): WordGroup[] {
  return all.searchWords.flatMap(({ data }) => data.groups);
}

function mapKey(kind: 'proekty' | 'tos', { id }: { id: string }): string {
  return `${kind}:${id}`;
}

function costOf({ data }: ProjectRec): SearchDocument['cost'] {
  const { amount, isPartial, isApproximate } = projectTotal(data.money);
  return amount === undefined ? undefined : { amount, words: cardCost({ cost: amount, costIsPartial: isPartial, costIsApproximate: isApproximate }) };
}

/** The filters with the values that some record has, each in its own sensible order. */
export function searchFacets(catalogue: Catalogue, documents: readonly SearchDocument[]): Facet[] {
  const { all } = catalogue;
  const used = (name: string): Set<string> => new Set(documents.flatMap((doc) => doc.filters[name] ?? []));
  const offer = (name: string, label: string, any: string, options: readonly { value: string; label: string }[]): Facet => {
    const values = used(name);
    return { name, label, any, options: options.filter(({ value }) => values.has(value)) };
  };
  const years = [...used('god')].sort((a, b) => Number(b) - Number(a));
  const statuses = unique([...PROJECT_STATUSES, ...TOS_STATUSES]);
  return [
    offer('vid', 'Что это', 'всё', Object.entries(SEARCH_KINDS).map(([value, label]) => ({ value, label }))),
    offer('okrug', 'Муниципалитет', 'все', all.municipalities.map(({ id, data }) => ({ value: id, label: data.nameShort }))),
    offer('napravlenie', 'Направление', 'все', all.directions.map(({ id, data }) => ({ value: id, label: data.nameShort }))),
    offer('god', 'Год', 'все', years.map((year) => ({ value: year, label: year }))),
    offer('sostoyanie', 'Состояние', 'любое', statuses.map((status) => ({ value: status, label: status }))),
  ].filter((facet) => facet.options.length > 0);
}

function documentOf(kind: SearchKind, { year, status, ...projection }: Projection, filters: Record<string, string[]> = {}): SearchDocument {
  return {
    ...projection,
    year,
    title: typeset(projection.title),
    facts: typeset(projection.facts),
    lead: typeset(projection.lead),
    text: projection.text.map(typeset),
    kind,
    filters: { vid: [kind], ...filters, ...(year ? { god: [String(year)] } : {}), ...(status ? { sostoyanie: [status] } : {}) },
  };
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
