/** A project as a row of the public table and as a point of the public map. Schema and cells come from one list. Pure. */
import { z } from 'zod';
import { changedColumn, sourcesColumn, type Column } from '../../kernel/column.ts';
import { routes } from '../../kernel/routes.ts';
import { NO_SUM_NAMED } from '../../kernel/unknown-words.ts';
import { completeness } from './completeness.ts';
import { projectTotal } from './money.ts';
import { currentStatus, type ProjectCard } from './projections.ts';
import { projectSchema, type Project } from './schema.ts';

export interface ProjectRow {
  id: string;
  project: Project;
  municipality: string;
  direction: string;
  tos: readonly string[];
  objectTypes: readonly string[];
  lastChanged?: string;
}

const { shape } = projectSchema(z.string());
const money = shape.money.unwrap().shape;
/** What the schema tells an editor about a field is what the table tells a reader. */
const told = (field: keyof typeof shape): string => shape[field].description!;
const toldOfMoney = (field: keyof typeof money): string => money[field].description!;
const roubles = (amount: number | null): string => (amount === null ? NO_SUM_NAMED : `${amount} ₽`);

export const PROJECT_COLUMNS: readonly Column<ProjectRow>[] = [
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Постоянное имя записи', value: (r) => r.id },
  { name: 'url', type: 'string', title: 'Страница', description: 'Адрес страницы от корня сайта', value: (r) => routes.project(r.id) },
  { name: 'code', type: 'string', title: 'Код', description: told('code'), value: (r) => r.project.code },
  { name: 'title', type: 'string', title: 'Название', description: told('title'), value: (r) => r.project.title },
  { name: 'officialTitle', type: 'string', title: 'Название в заявке', description: told('officialTitle'), value: (r) => r.project.officialTitle },
  { name: 'lead', type: 'string', title: 'Главное', description: told('lead'), value: (r) => r.project.lead },
  { name: 'year', type: 'year', title: 'Год', description: 'Год, к которому относится проект; пусто, если неизвестен', value: (r) => r.project.year },
  { name: 'yearNote', type: 'string', title: 'О годе', description: told('yearNote'), value: (r) => r.project.yearNote },
  { name: 'status', type: 'string', title: 'Состояние', description: 'Последнее известное состояние', value: (r) => currentStatus(r.project) },
  { name: 'statusDate', type: 'string', title: 'Состояние с', description: 'С какой даты: год, месяц или день', value: (r) => r.project.statusHistory.at(-1)?.date },
  { name: 'municipality', type: 'string', title: 'Муниципалитет', description: 'Идентификатор в таблице municipalities', value: (r) => r.project.municipality },
  { name: 'municipalityName', type: 'string', title: 'Муниципалитет, название', description: told('municipality'), value: (r) => r.municipality },
  { name: 'tos', type: 'list', title: 'ТОС', description: 'Идентификаторы в таблице tos, через точку с запятой', value: (r) => r.project.tos },
  { name: 'tosNames', type: 'list', title: 'ТОС, названия', description: told('tos'), value: (r) => r.tos },
  { name: 'initiator', type: 'string', title: 'Инициатор', description: told('initiator'), value: (r) => r.project.initiator },
  { name: 'place', type: 'string', title: 'Место', description: told('place'), value: (r) => r.project.place },
  { name: 'lat', type: 'number', title: 'Широта', description: 'Градусы, WGS 84', value: (r) => r.project.point?.lat },
  { name: 'lng', type: 'number', title: 'Долгота', description: 'Градусы, WGS 84', value: (r) => r.project.point?.lng },
  { name: 'precision', type: 'string', title: 'Точность точки', description: 'Дом, населённый пункт или центр муниципалитета', value: (r) => r.project.point?.precision },
  { name: 'direction', type: 'string', title: 'Направление', description: 'Идентификатор направления стратегии', value: (r) => r.project.direction },
  { name: 'directionName', type: 'string', title: 'Направление, название', description: told('direction'), value: (r) => r.direction },
  { name: 'activities', type: 'list', title: 'Виды деятельности', description: told('activities'), value: (r) => r.project.activities },
  { name: 'tasks', type: 'list', title: 'Задачи', description: told('tasks'), value: (r) => r.project.tasks },
  { name: 'measures', type: 'list', title: 'Меры', description: told('measures'), value: (r) => r.project.measures },
  { name: 'objectTypes', type: 'list', title: 'Что сделано', description: told('objectTypes'), value: (r) => r.objectTypes },
  { name: 'cost', type: 'number', title: 'Стоимость, ₽', description: 'Потрачено, а если это неизвестно — сумма известных частей или присуждённое', value: (r) => projectTotal(r.project.money).amount },
  { name: 'costKnown', type: 'string', title: 'Насколько известна стоимость', description: 'полностью, частично (настоящая сумма может быть больше) или неизвестно', value: costKnown },
  { name: 'costIsApproximate', type: 'boolean', title: 'Стоимость приблизительна', description: 'Да, если в источнике «около»', value: (r) => (projectTotal(r.project.money).amount === undefined ? null : projectTotal(r.project.money).isApproximate) },
  { name: 'asked', type: 'number', title: 'Запрошено, ₽', description: toldOfMoney('asked'), value: (r) => r.project.money?.asked },
  { name: 'awarded', type: 'number', title: 'Присуждено, ₽', description: toldOfMoney('awarded'), value: (r) => r.project.money?.awarded },
  { name: 'spent', type: 'number', title: 'Потрачено, ₽', description: toldOfMoney('spent'), value: (r) => r.project.money?.spent },
  { name: 'moneyParts', type: 'list', title: 'Кто платил', description: 'Части денег: кто дал, чем, сколько', value: (r) => r.project.money?.parts.map((part) => `${part.source}, ${part.kind}: ${roubles(part.amount)}`) },
  { name: 'moneyRecipient', type: 'string', title: 'Получатель денег', description: 'Чей бюджет получил деньги: идентификатор муниципалитета', value: (r) => r.project.money?.recipient },
  { name: 'moneyBeneficiary', type: 'string', title: 'Для кого деньги', description: 'Для какого ТОС: идентификатор', value: (r) => r.project.money?.beneficiary },
  { name: 'moneyInitiator', type: 'string', title: 'Кто предложил', description: 'Какой ТОС предложил: идентификатор', value: (r) => r.project.money?.initiator },
  { name: 'moneyYear', type: 'year', title: 'Год цен', description: toldOfMoney('year'), value: (r) => r.project.money?.year },
  { name: 'moneyAsOf', type: 'string', title: 'Суммы на дату', description: toldOfMoney('asOf'), value: (r) => r.project.money?.asOf },
  { name: 'moneySource', type: 'string', title: 'Источник сумм', description: toldOfMoney('source'), value: (r) => r.project.money?.source.title },
  { name: 'moneySourceUrl', type: 'string', title: 'Адрес источника сумм', description: 'Ссылка, если источник есть в сети', value: (r) => r.project.money?.source.url },
  { name: 'contests', type: 'list', title: 'Конкурсы', description: told('contests'), value: (r) => r.project.contests.map((entry) => `${entry.contest}: ${entry.outcome}`) },
  { name: 'problem', type: 'string', title: 'Что мешало', description: told('problem'), value: (r) => r.project.problem },
  { name: 'solution', type: 'string', title: 'Что придумали', description: told('solution'), value: (r) => r.project.solution },
  { name: 'results', type: 'list', title: 'Итоги', description: told('results'), value: (r) => r.project.results.map((result) => `${result.what}: ${result.value} ${result.unit}`) },
  { name: 'beneficiaries', type: 'integer', title: 'Скольким стало лучше, человек', description: told('beneficiaries'), value: (r) => r.project.beneficiaries?.value },
  { name: 'lessons', type: 'list', title: 'Уроки', description: told('lessons'), value: (r) => r.project.lessons },
  { name: 'partners', type: 'list', title: 'Кто помог', description: told('partners'), value: (r) => r.project.partners },
  { name: 'replicatedFrom', type: 'list', title: 'По примеру', description: told('replicatedFrom'), value: (r) => r.project.replicatedFrom },
  { name: 'isFullPractice', type: 'boolean', title: 'Подробная запись', description: 'Да, если заполнены все поля рассказа', value: (r) => completeness(r.project).isFullPractice },
  sourcesColumn((r) => r.project.sources),
  { name: 'asOf', type: 'string', title: 'Сведения на', description: told('asOf'), value: (r) => r.project.asOf },
  changedColumn(),
];

/** Properties of a project's point; the card has joined the names already. */
export function projectProperties(card: ProjectCard) {
  return {
    code: card.code,
    title: card.title,
    url: card.href,
    municipality: card.municipality.id,
    municipalityName: card.municipality.name,
    direction: card.direction.id,
    directionOrder: card.direction.order,
    year: card.year,
    status: card.status,
    precision: card.point?.precision ?? null,
    cost: card.cost ?? null,
    kind: 'project',
  };
}

function costKnown({ project }: ProjectRow): string {
  const { amount, isPartial } = projectTotal(project.money);
  return amount === undefined ? 'неизвестно' : isPartial ? 'частично' : 'полностью';
}
