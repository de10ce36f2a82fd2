/** A ТОС as a row of the public table and as a point of the public map. Pure. */
import { changedColumn, sourcesColumn, type Column } from '../../kernel/column.ts';
import { routes } from '../../kernel/routes.ts';
import { yearOf } from '../../kernel/dates.ts';
import { tosSchema, type Tos } from './schema.ts';

export interface TosRow {
  id: string;
  tos: Tos;
  municipality: { id: string; name: string };
  projects: number;
  lastChanged?: string;
}

const { shape } = tosSchema;
const told = (field: keyof typeof shape): string => shape[field].description!;

export const TOS_COLUMNS: readonly Column<TosRow>[] = [
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Постоянное имя записи', value: (r) => r.id },
  { name: 'url', type: 'string', title: 'Страница', description: 'Адрес страницы от корня сайта', value: (r) => routes.tos(r.id) },
  { name: 'code', type: 'string', title: 'Код', description: told('code'), value: (r) => r.tos.code },
  { name: 'name', type: 'string', title: 'Название', description: told('name'), value: (r) => r.tos.name },
  { name: 'formerNames', type: 'list', title: 'Прежние названия', description: told('formerNames'), value: (r) => r.tos.formerNames },
  { name: 'regNo', type: 'string', title: 'Номер в реестре', description: told('regNo'), value: (r) => r.tos.regNo },
  { name: 'municipality', type: 'string', title: 'Муниципалитет', description: 'Идентификатор в таблице municipalities', value: (r) => r.municipality.id },
  { name: 'municipalityName', type: 'string', title: 'Муниципалитет, название', description: 'Короткое название', value: (r) => r.municipality.name },
  { name: 'place', type: 'string', title: 'Место', description: told('place'), value: (r) => r.tos.place },
  { name: 'type', type: 'string', title: 'Что объединяет', description: told('type'), value: (r) => r.tos.type },
  { name: 'urbanRural', type: 'string', title: 'Город или село', description: told('urbanRural'), value: (r) => r.tos.urbanRural },
  { name: 'status', type: 'string', title: 'Состояние', description: 'Последнее известное; «неизвестно», если о нём никто не сообщал', value: (r) => r.tos.statusHistory.at(-1)?.status },
  { name: 'statusDate', type: 'string', title: 'Состояние с', description: 'С какой даты: год, месяц или день', value: (r) => r.tos.statusHistory.at(-1)?.date },
  { name: 'founded', type: 'string', title: 'Создан', description: told('founded'), value: (r) => r.tos.founded },
  { name: 'charterRegNo', type: 'string', title: 'Номер устава', description: told('charter'), value: (r) => r.tos.charter?.regNo },
  { name: 'charterDate', type: 'string', title: 'Дата устава', description: 'Когда зарегистрирован устав', value: (r) => r.tos.charter?.date },
  { name: 'isLegalEntity', type: 'boolean', title: 'Юридическое лицо', description: told('legalEntity'), value: (r) => r.tos.legalEntity?.is },
  { name: 'ogrn', type: 'string', title: 'ОГРН', description: 'Если зарегистрирован как юридическое лицо', value: (r) => r.tos.legalEntity?.ogrn },
  { name: 'lat', type: 'number', title: 'Широта', description: 'Градусы, WGS 84', value: (r) => r.tos.point?.lat },
  { name: 'lng', type: 'number', title: 'Долгота', description: 'Градусы, WGS 84', value: (r) => r.tos.point?.lng },
  { name: 'precision', type: 'string', title: 'Точность точки', description: 'Дом, населённый пункт или центр муниципалитета', value: (r) => r.tos.point?.precision },
  { name: 'boundary', type: 'string', title: 'Границы', description: told('boundary'), value: (r) => r.tos.boundary?.text },
  { name: 'boundaryPrecision', type: 'string', title: 'Точность границ', description: 'По решению, оцифровано или приблизительно', value: (r) => r.tos.boundary?.precision },
  { name: 'residents', type: 'observation', title: 'Жителей', description: told('residents'), value: (r) => r.tos.residents },
  { name: 'apartmentHouses', type: 'observation', title: 'Многоквартирных домов', description: 'Многоквартирных домов в границах', value: (r) => r.tos.houses?.apartment },
  { name: 'privateHouses', type: 'observation', title: 'Частных домов', description: 'Частных домов в границах', value: (r) => r.tos.houses?.private },
  { name: 'projects', type: 'integer', title: 'Проектов на сайте', description: 'Сколько проектов этого ТОС описано на сайте; на деле их могло быть больше', value: (r) => r.projects },
  { name: 'awards', type: 'list', title: 'Награды', description: told('awards'), value: (r) => r.tos.awards.map((award) => (award.year ? `${award.title}, ${award.year}` : award.title)) },
  { name: 'note', type: 'string', title: 'Пояснение', description: told('note'), value: (r) => r.tos.note },
  sourcesColumn((r) => r.tos.sources),
  { name: 'asOf', type: 'string', title: 'Сведения на', description: told('asOf'), value: (r) => r.tos.asOf },
  changedColumn(),
];

/** Properties of a point. A ТОС has no direction and no cost of its own: the keys are there for one reading of both layers. */
export function tosProperties({ id, tos, municipality }: TosRow) {
  return {
    code: tos.code,
    name: tos.name,
    url: routes.tos(id),
    municipality: municipality.id,
    municipalityName: municipality.name,
    direction: null,
    directionOrder: null,
    year: tos.founded ? yearOf(tos.founded) : null,
    status: tos.statusHistory.at(-1)!.status,
    precision: tos.point?.precision ?? null,
    cost: null,
    kind: 'tos',
  };
}

/** Its dated numbers, for the long table. */
export function tosObservations({ tos }: TosRow) {
  return [
    { measure: 'Жителей в границах', unit: 'человек', observation: tos.residents },
    { measure: 'Многоквартирных домов', unit: 'шт.', observation: tos.houses?.apartment },
    { measure: 'Частных домов', unit: 'шт.', observation: tos.houses?.private },
  ].flatMap(({ observation, ...what }) => (observation ? [{ ...what, observation }] : []));
}
