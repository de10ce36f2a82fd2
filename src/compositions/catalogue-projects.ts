/** Projects as rows of the faceted catalogue. Pure: pictures come ready-made. */
import type { Catalogue, ProjectRec } from '../catalogue.ts';
import type { CatalogueRow, FacetWords } from '../features/facets/catalogue-file.ts';
import type { CatalogueConfig, Facet, FacetGroup } from '../features/facets/definition.ts';
import { cardCost } from '../features/projects/card-words.ts';
import type { Project } from '../features/projects/schema.ts';
import { routes } from '../kernel/routes.ts';
import { NOUNS, tosTitle } from '../kernel/text.ts';
import { NO_COST_NAMED, NO_YEAR_NAMED } from '../kernel/unknown-words.ts';
import { typeset } from '../kernel/typography.ts';
import { PROJECT_STATUSES, URBAN_RURAL } from '../kernel/vocabulary.ts';
import { projectCard } from './cards.ts';
import { makeFacet, namesOf, type FacetPlan } from './catalogue-frame.ts';
import { NO_YEAR, UNKNOWN, wordSlug, YES } from './catalogue-slugs.ts';
import { spread } from './order.ts';
import { PROJECTS_A_PAGE } from './paging.ts';

/** Upper ends in roubles, not reached by the band itself; the last band has none. */
const COST_BANDS = [
  { value: 'do-50', label: 'до 50 тыс. ₽', below: 50_000 },
  { value: '50-200', label: '50–200 тыс. ₽', below: 200_000 },
  { value: '200-500', label: '200–500 тыс. ₽', below: 500_000 },
  { value: '500-1000', label: '500 тыс. — 1 млн ₽', below: 1_000_000 },
  { value: 'ot-1000', label: '1 млн ₽ и больше', below: Number.POSITIVE_INFINITY },
] as const;

export function costBand(cost: number | undefined): string {
  return cost === undefined ? 'neizvestna' : COST_BANDS.find(({ below }) => cost < below)!.value;
}

/** True when the record itself says what a neighbour needs: not merely that a heading was opened. */
export function isRepeatable({ replication: r }: Pick<Project, 'replication'>): boolean {
  return r !== undefined && (r.months !== undefined || r.minCost !== undefined || [r.unitCosts, r.needs, r.permits].some((list) => list.length > 0));
}

const made = new WeakMap<Catalogue, CatalogueRow[]>();

/** In the order in which the list reads without any choice. */
export function projectRows(catalogue: Catalogue, pictures: ReadonlyMap<string, string>): CatalogueRow[] {
  const known = made.get(catalogue);
  if (known) return known;
  const turns = new Map(catalogue.all.municipalities.map(({ id }, turn) => [id, turn]));
  const rows = spread(catalogue.all.projects).map((project) => makeRow(catalogue, project, turns, pictures.get(project.id)));
  made.set(catalogue, rows);
  return rows;
}

function makeRow(catalogue: Catalogue, project: ProjectRec, turns: ReadonlyMap<string, number>, picture: string | undefined): CatalogueRow {
  const { id, data } = project;
  const card = projectCard(catalogue, project);
  const whose = card.tos.map(({ name }) => tosTitle(name)).join(', ') || card.place;
  const urbanRural = [...new Set(data.tos.map((tos) => catalogue.get('tos', tos).data.urbanRural).filter((kind) => kind !== undefined))];
  return {
    id,
    code: data.code,
    title: typeset(data.title),
    where: typeset(`${whose}, ${card.municipality.name}`),
    also: [card.tos.length > 0 ? data.place : '', data.officialTitle ?? '', data.initiator ?? ''].filter(Boolean).join(' '),
    sign: card.direction.order,
    tile: catalogue.get('municipalities', data.municipality).data.cell,
    picture,
    point: card.point && { lat: card.point.lat, lng: card.point.lng, isCentre: card.point.precision === 'центр муниципалитета' },
    facets: {
      okrug: catalogue.municipalitiesOf(project),
      napravlenie: [data.direction],
      obekt: data.objectTypes,
      god: [data.year === null ? NO_YEAR : String(data.year)],
      cena: [costBand(card.cost)],
      sostoyanie: [wordSlug(card.status)],
      mestnost: urbanRural.length > 0 ? urbanRural.map((kind) => (kind === 'город' ? 'gorod' : 'selo')) : [UNKNOWN],
      deyatelnost: data.activities,
      foto: data.media.length > 0 ? [YES] : [],
      povtor: isRepeatable(data as Project) ? [YES] : [],
    },
    cells: { whose: typeset(whose), municipality: card.municipality.name, year: data.year === null ? NO_YEAR_NAMED : String(data.year), status: card.status, cost: cardCost(card) },
    numbers: { year: data.year, cost: card.cost ?? null, municipality: turns.get(data.municipality) ?? null },
  };
}

export function projectFacetWords({ all }: Catalogue): FacetWords {
  return {
    okrug: Object.fromEntries(all.municipalities.map(({ id, data }) => [id, namesOf(data)])),
    obekt: Object.fromEntries(all.objectTypes.map(({ id, data }) => [id, [data.name, data.plural, ...data.synonyms].join(' ')])),
    napravlenie: Object.fromEntries(all.directions.map(({ id, data }) => [id, data.nameShort])),
  };
}

export function projectFacets({ all, years }: Catalogue, rows: readonly CatalogueRow[]): FacetGroup[] {
  const facet = (plan: FacetPlan): Facet[] => [makeFacet(plan, rows)].filter((made) => made !== undefined);
  const alone = facet({ name: 'okrug', label: 'Муниципалитет', isOpen: true, isLong: true, values: all.municipalities.map(({ id, data }) => ({ value: id, label: data.nameShort })) }).concat(
    facet({ name: 'obekt', label: 'Что сделано', isOpen: true, isLong: true, values: all.objectTypes.map(({ id, data }) => ({ value: id, label: data.name })) }),
    facet({ name: 'cena', label: 'Стоимость', isOpen: true, values: [...COST_BANDS, { value: 'neizvestna', label: NO_COST_NAMED }].map(({ value, label }) => ({ value, label })), note: 'Если известна только часть суммы, проект стоит по этой части: на деле он мог стоить больше.' }),
    facet({ name: 'god', label: 'Год', isOpen: true, isLong: true, values: [...years.map((year) => ({ value: String(year), label: String(year) })), { value: NO_YEAR, label: NO_YEAR_NAMED }] }),
    facet({ name: 'napravlenie', label: 'Направление', values: all.directions.map(({ id, data }) => ({ value: id, label: data.nameShort, sign: data.order })) }),
    facet({ name: 'deyatelnost', label: 'Вид деятельности', isLong: true, values: all.activities.map(({ id, data }) => ({ value: id, label: data.title })) }),
    facet({ name: 'sostoyanie', label: 'Состояние', values: PROJECT_STATUSES.map((status) => ({ value: wordSlug(status), label: status })) }),
    facet({ name: 'mestnost', label: 'Город или село', values: [...URBAN_RURAL.map((kind) => ({ value: kind === 'город' ? 'gorod' : 'selo', label: kind })), { value: UNKNOWN, label: 'неизвестно' }], note: 'По тому, где работает ТОС; если ТОС не назван, неизвестно.' }),
  );
  const questions = [
    ...facet({ name: 'foto', label: 'Снимки', isQuestion: true, values: [{ value: YES, label: 'есть фото' }] }),
    ...facet({ name: 'povtor', label: 'Повтор', isQuestion: true, values: [{ value: YES, label: 'можно повторить' }], note: '«Можно повторить» — записано, что понадобится, за сколько времени или денег, какие нужны бумаги.' }),
  ];
  return [...alone.map((made) => ({ label: made.label, facets: [made], isOpen: made.isOpen })), { label: 'Ещё', facets: questions, isOpen: false }];
}

export const PROJECT_CATALOGUE: CatalogueConfig = {
  data: routes.dataFile('katalog/proekty.json'),
  page: routes.project('{}'),
  key: 'proekty:{}',
  nouns: { one: NOUNS.project, found: ['Найден', 'Найдено', 'Найдено'] },
  orders: [
    { name: 'novye', label: 'сначала новые', by: 'file', down: true },
    { name: 'deshevye', label: 'сначала дешёвые', by: 'cost' },
    { name: 'dorogie', label: 'сначала дорогие', by: 'cost', down: true },
    { name: 'blizko', label: 'сначала ближайшие', by: 'distance' },
    { name: 'starye', label: 'сначала старые', by: 'year' },
    { name: 'nazvanie', label: 'по алфавиту', by: 'title' },
    { name: 'okruga', label: 'по муниципалитетам', by: 'municipality' },
  ],
  facts: ['year', 'status', 'cost'],
  columns: [
    { name: 'title', label: 'Проект', orders: ['nazvanie'] },
    { name: 'whose', label: 'Кто и где' },
    { name: 'municipality', label: 'Муниципалитет', orders: ['okruga'] },
    { name: 'year', label: 'Год', orders: ['novye', 'starye'] },
    { name: 'status', label: 'Состояние' },
    { name: 'cost', label: 'Стоимость', orders: ['deshevye', 'dorogie'], isNumber: true },
  ],
  fileName: 'proekty',
  pageSize: PROJECTS_A_PAGE,
};
