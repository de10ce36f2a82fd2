/** ТОС as rows of the faceted catalogue. Pure. */
import type { Catalogue, TosRec } from '../catalogue.ts';
import type { CatalogueRow, FacetWords } from '../features/facets/catalogue-file.ts';
import type { CatalogueConfig, Facet, FacetGroup } from '../features/facets/definition.ts';
import { placeOf } from '../kernel/contour.ts';
import { yearOf } from '../kernel/dates.ts';
import { routes } from '../kernel/routes.ts';
import { countOf, municipalityInList, NOUNS, tosTitle } from '../kernel/text.ts';
import { NO_YEAR_NAMED } from '../kernel/unknown-words.ts';
import { typeset } from '../kernel/typography.ts';
import { isPlaceKnown, TOS_STATUSES, TOS_TYPES, URBAN_RURAL } from '../kernel/vocabulary.ts';
import { makeFacet, namesOf, type FacetPlan } from './catalogue-frame.ts';
import { NO_YEAR, UNKNOWN, wordSlug, YES } from './catalogue-slugs.ts';
import { PROJECTS_A_PAGE } from './paging.ts';

/** By name, as the list reads without any choice. */
export function tosRows(catalogue: Catalogue): CatalogueRow[] {
  const turns = new Map(catalogue.all.municipalities.map(({ id }, turn) => [id, turn]));
  return catalogue.all.tos.map((tos) => makeRow(catalogue, tos, turns));
}

function makeRow(catalogue: Catalogue, { id, municipality, data }: TosRec, turns: ReadonlyMap<string, number>): CatalogueRow {
  const home = catalogue.get('municipalities', municipality).data;
  const point = placeOf(data);
  const projects = catalogue.projectsOfTos(id).length;
  const status = data.statusHistory.at(-1)!.status;
  const founded = data.founded ? yearOf(data.founded) : null;
  return {
    id,
    code: data.code,
    title: typeset(tosTitle(data.name)),
    where: typeset(data.place.includes(home.nameShort) ? data.place : `${data.place}, ${municipalityInList(home)}`),
    also: [...data.formerNames, data.boundary?.text ?? '', ...(data.boundary?.addresses ?? [])].join(' '),
    sign: 0,
    tile: home.cell,
    point: point && { lat: point.lat, lng: point.lng, isCentre: !isPlaceKnown(point) },
    facets: {
      okrug: [municipality],
      tip: [wordSlug(data.type)],
      mestnost: [data.urbanRural === undefined ? UNKNOWN : data.urbanRural === 'город' ? 'gorod' : 'selo'],
      sostoyanie: [wordSlug(status)],
      god: [founded === null ? NO_YEAR : String(founded)],
      proekty: projects > 0 ? [YES] : [],
      granitsy: data.boundary ? [YES] : [],
    },
    cells: {
      place: typeset(data.place),
      municipality: municipalityInList(home),
      type: data.type === 'неизвестно' ? '' : data.type,
      typeTold: data.type,
      status: status === 'неизвестно' ? 'состояние неизвестно' : status,
      statusTold: status,
      founded: founded === null ? 'не назван' : String(founded),
      projects: projects > 0 ? countOf(projects, NOUNS.project) : 'проектов в атласе нет',
      projectCount: String(projects),
    },
    numbers: { projects, year: founded, municipality: turns.get(municipality) ?? null },
  };
}

export function tosFacetWords(catalogue: Catalogue): FacetWords {
  return { okrug: Object.fromEntries(catalogue.all.municipalities.map(({ id, data }) => [id, namesOf(data)])) };
}

export function tosFacets({ all }: Catalogue, rows: readonly CatalogueRow[]): FacetGroup[] {
  const facet = (plan: FacetPlan): Facet[] => [makeFacet(plan, rows)].filter((made) => made !== undefined);
  const years = [...new Set(rows.flatMap((row) => row.facets.god ?? []))].filter((year) => year !== NO_YEAR).sort((a, b) => Number(b) - Number(a));
  const alone = [
    ...facet({ name: 'okrug', label: 'Муниципалитет', isOpen: true, isLong: true, values: all.municipalities.map(({ id, data }) => ({ value: id, label: data.nameShort })) }),
    ...facet({ name: 'tip', label: 'Что объединяет', isOpen: true, isLong: true, values: TOS_TYPES.map((type) => ({ value: wordSlug(type), label: type })) }),
    ...facet({ name: 'mestnost', label: 'Город или село', isOpen: true, values: [...URBAN_RURAL.map((kind) => ({ value: kind === 'город' ? 'gorod' : 'selo', label: kind })), { value: UNKNOWN, label: 'неизвестно' }] }),
    ...facet({ name: 'sostoyanie', label: 'Состояние', values: TOS_STATUSES.map((status) => ({ value: wordSlug(status), label: status })) }),
    ...facet({ name: 'god', label: 'Год создания', isLong: true, values: [...years.map((year) => ({ value: year, label: year })), { value: NO_YEAR, label: NO_YEAR_NAMED }] }),
  ];
  const questions = [
    ...facet({ name: 'proekty', label: 'Проекты', isQuestion: true, values: [{ value: YES, label: 'есть проекты в атласе' }] }),
    ...facet({ name: 'granitsy', label: 'Границы', isQuestion: true, values: [{ value: YES, label: 'записаны границы' }] }),
  ];
  return [...alone.map((made) => ({ label: made.label, facets: [made], isOpen: made.isOpen })), { label: 'Ещё', facets: questions, isOpen: true }];
}

export const TOS_CATALOGUE: CatalogueConfig = {
  data: routes.dataFile('katalog/tos.json'),
  page: routes.tos('{}'),
  key: 'tos:{}',
  nouns: { one: NOUNS.tos, found: ['Найдено', 'Найдено', 'Найдено'] },
  orders: [
    { name: 'nazvanie', label: 'по алфавиту', by: 'file' },
    { name: 'proekty', label: 'сначала с проектами', by: 'projects', down: true },
    { name: 'blizko', label: 'сначала ближайшие', by: 'distance' },
    { name: 'okruga', label: 'по муниципалитетам', by: 'municipality' },
    { name: 'molodye', label: 'сначала новые', by: 'year', down: true },
  ],
  facts: ['type', 'status', 'projects'],
  columns: [
    { name: 'title', label: 'ТОС', orders: ['nazvanie'] },
    { name: 'place', label: 'Где' },
    { name: 'municipality', label: 'Муниципалитет', orders: ['okruga'] },
    { name: 'typeTold', label: 'Что объединяет' },
    { name: 'statusTold', label: 'Состояние' },
    { name: 'founded', label: 'Создан', orders: ['molodye'] },
    { name: 'projectCount', label: 'Проектов', orders: ['proekty'], isNumber: true },
  ],
  fileName: 'tos',
  pageSize: PROJECTS_A_PAGE,
};
