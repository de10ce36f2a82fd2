/** A municipality as a row of the public table, and its dated numbers. Pure. */
import { changedColumn, sourcesColumn, type Column } from '../../kernel/column.ts';
import { routes } from '../../kernel/routes.ts';
import { municipalitySchema, type Municipality } from './schema.ts';

export interface MunicipalityRow {
  id: string;
  municipality: Municipality;
  tos: number;
  projects: number;
  lastChanged?: string;
}

const { shape } = municipalitySchema;
const told = (field: keyof typeof shape): string => shape[field].description!;

export const MUNICIPALITY_COLUMNS: readonly Column<MunicipalityRow>[] = [
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Постоянное имя записи', value: (r) => r.id },
  { name: 'url', type: 'string', title: 'Страница', description: 'Адрес страницы от корня сайта', value: (r) => routes.municipality(r.id) },
  { name: 'name', type: 'string', title: 'Название', description: told('name'), value: (r) => r.municipality.name },
  { name: 'nameShort', type: 'string', title: 'Короткое название', description: told('nameShort'), value: (r) => r.municipality.nameShort },
  { name: 'kind', type: 'string', title: 'Вид', description: told('kind'), value: (r) => r.municipality.kind },
  { name: 'since', type: 'string', title: 'В этом виде с', description: told('since'), value: (r) => r.municipality.since },
  { name: 'formerNames', type: 'list', title: 'Прежние названия', description: 'Прежнее название и до какой даты действовало', value: (r) => r.municipality.formerNames.map((former) => `${former.name} (до ${former.until})`) },
  { name: 'oktmo', type: 'string', title: 'ОКТМО', description: told('oktmo'), value: (r) => r.municipality.oktmo },
  { name: 'centre', type: 'string', title: 'Центр', description: told('centre'), value: (r) => r.municipality.centre.name },
  { name: 'lat', type: 'number', title: 'Широта центра', description: 'Градусы, WGS 84', value: (r) => r.municipality.centre.lat },
  { name: 'lng', type: 'number', title: 'Долгота центра', description: 'Градусы, WGS 84', value: (r) => r.municipality.centre.lng },
  { name: 'areaKm2', type: 'observation', title: 'Площадь, км²', description: told('areaKm2'), value: (r) => r.municipality.areaKm2 },
  { name: 'population', type: 'observation', title: 'Население, человек', description: 'Последнее известное значение; все значения — в таблице observations', value: (r) => r.municipality.population },
  { name: 'tosCount', type: 'observation', title: 'Сколько ТОС по источникам', description: 'Последнее известное значение; противоречия — в таблице observations', value: (r) => r.municipality.tosCount },
  { name: 'tosOnSite', type: 'integer', title: 'ТОС на сайте', description: 'Сколько ТОС описано на сайте; на деле их может быть больше', value: (r) => r.tos },
  { name: 'projectsOnSite', type: 'integer', title: 'Проектов на сайте', description: 'Сколько проектов описано на сайте; на деле их может быть больше', value: (r) => r.projects },
  sourcesColumn((r) => r.municipality.sources),
  { name: 'asOf', type: 'string', title: 'Сведения на', description: told('asOf'), value: (r) => r.municipality.asOf },
  changedColumn(),
];

/** Its dated numbers, for the long table. */
export function municipalityObservations({ municipality }: MunicipalityRow) {
  const { areaKm2, population, tosCount, idCards, figures } = municipality;
  return [
    ...(areaKm2 ? [{ measure: 'Площадь', unit: 'км²', observation: areaKm2 }] : []),
    ...population.map((observation) => ({ measure: 'Население', unit: 'человек', observation })),
    ...tosCount.map((observation) => ({ measure: 'Сколько ТОС', unit: 'шт.', observation })),
    ...idCards.flatMap(({ year, issued, withdrawn }) => [{ measure: 'Удостоверений председателей ТОС выдано', unit: 'шт.', period: String(year), observation: issued }, ...(withdrawn ? [{ measure: 'Удостоверений председателей ТОС сдано и отозвано', unit: 'шт.', period: String(year), observation: withdrawn }] : [])]),
    ...figures.map(({ label, unit, ...observation }) => ({ measure: label, unit, observation })),
  ];
}
