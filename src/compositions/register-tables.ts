/** Registers, councils, coordinators and ID cards as tables of the open data. Composition only. */
import type { Catalogue } from '../catalogue.ts';
import { APPEALS_COLUMNS, appealsRows } from '../features/appeals/open-data-row.ts';
import { makeTable, type Table } from '../features/open-data/files.ts';
import { COORDINATOR_COLUMNS, COUNCIL_COLUMNS, ID_CARD_COLUMNS } from '../features/people/open-data-row.ts';
import { PROJECT_COLUMNS } from '../features/projects/open-data-row.ts';
import { currentStatus } from '../features/projects/projections.ts';
import { COOPERATION_COLUMNS, INITIATIVE_COLUMNS, type InitiativeRow } from '../features/registers/open-data-row.ts';
import { sourceCell } from '../kernel/column.ts';
import { routes } from '../kernel/routes.ts';
import { projectRow } from './project-row.ts';
import { registersOf } from './registers.ts';

/** Names of the tables, the same for ever. */
export const REGISTER_TABLES = { cooperation: 'register-tos', projects: 'register-projects', initiatives: 'register-initiatives', appeals: 'register-appeals' } as const;
export const PEOPLE_TABLES = { councils: 'councils', coordinators: 'coordinators', idCards: 'id-cards' } as const;

/** What a register says of a project; the rest is in the table of projects. */
const OF_PROJECT: ReadonlySet<string> = new Set(['id', 'url', 'code', 'title', 'year', 'status', 'statusDate', 'municipality', 'municipalityName', 'tos', 'tosNames', 'initiator', 'place', 'direction', 'directionName', 'measures', 'cost', 'costKnown', 'awarded', 'moneyRecipient', 'contests', 'sources', 'asOf', 'lastChanged']);
const IN_MUNICIPALITY = { field: 'municipality', resource: 'municipalities' };

export function registerTables(catalogue: Catalogue): Table[] {
  const { all } = catalogue;
  const { cooperation, projects, appeals } = registersOf(catalogue);
  const name = (id: string): string => catalogue.get('municipalities', id).data.nameShort;
  const place = ({ id, data, lastChanged }: (typeof all.municipalities)[number]) => ({ municipality: { id, name: data.nameShort }, lastChanged });
  return [
    makeTable({ name: REGISTER_TABLES.cooperation, title: 'Реестр: ТОС и местная власть', description: 'ТОС, которые взаимодействуют с органами местного самоуправления: что говорит источник и что видно из записей.', columns: COOPERATION_COLUMNS, rows: cooperation, primaryKey: 'tos', foreignKeys: [{ field: 'tos', resource: 'tos' }, IN_MUNICIPALITY] }),
    makeTable({ name: REGISTER_TABLES.projects, title: 'Реестр: социально значимые проекты', description: 'Проекты ТОС, которые поддержали или сделали; все столбцы — в таблице projects.', columns: PROJECT_COLUMNS.filter((column) => OF_PROJECT.has(column.name)), rows: projects.map((rec) => projectRow(catalogue, rec)), primaryKey: 'id', foreignKeys: [IN_MUNICIPALITY] }),
    makeTable({ name: REGISTER_TABLES.initiatives, title: 'Реестр: инициативы', description: 'Идеи и заявки, которые проектом ещё не стали, и заявки конкурсов без победы — числом.', columns: INITIATIVE_COLUMNS, rows: initiativeRows(catalogue), primaryKey: 'id', foreignKeys: [IN_MUNICIPALITY] }),
    makeTable({ name: REGISTER_TABLES.appeals, title: 'Реестр: обращения', description: 'Обращения ТОС числами и темами; числа меньше пяти закрыты.', columns: APPEALS_COLUMNS, rows: appeals.flatMap(({ id, data, lastChanged }) => appealsRows({ id, appeals: data, municipality: data.municipality && name(data.municipality), lastChanged })), foreignKeys: [IN_MUNICIPALITY] }),
    makeTable({ name: PEOPLE_TABLES.councils, title: 'Советы ТОС', description: 'Советы: уровень, состав по ролям и числам, акт, заседания. Имён нет.', columns: COUNCIL_COLUMNS, rows: all.councils.map(({ id, data, lastChanged }) => ({ id, council: data, lastChanged })), primaryKey: 'id', foreignKeys: [IN_MUNICIPALITY] }),
    makeTable({ name: PEOPLE_TABLES.coordinators, title: 'Координаторы ТОС', description: 'Служебные контакты муниципальных координаторов; строка есть у каждого муниципалитета.', columns: COORDINATOR_COLUMNS, rows: all.municipalities.map((rec) => ({ ...place(rec), office: rec.data.coordinator })), primaryKey: 'municipality', foreignKeys: [IN_MUNICIPALITY] }),
    makeTable({ name: PEOPLE_TABLES.idCards, title: 'Удостоверения председателей', description: 'Сколько удостоверений выдано, сдано и отозвано: по муниципалитетам и годам, без имён и номеров.', columns: ID_CARD_COLUMNS, rows: all.municipalities.flatMap((rec) => rec.data.idCards.map((told) => ({ ...place(rec), told }))), foreignKeys: [IN_MUNICIPALITY] }),
  ];
}

function initiativeRows(catalogue: Catalogue): InitiativeRow[] {
  const { initiatives, lost } = registersOf(catalogue);
  return [
    ...initiatives.map(({ id, data, lastChanged }): InitiativeRow => ({ kind: 'запись', id, url: routes.project(id), title: data.title, year: data.year, status: currentStatus(data), municipality: data.municipality, municipalityName: catalogue.get('municipalities', data.municipality).data.nameShort, tos: data.tos, count: 1, source: sourceCell(data.sources[0]!), asOf: data.asOf, lastChanged })),
    ...lost.flatMap(({ contest, list, decisions }) =>
      decisions.map(({ decision, count }): InitiativeRow => ({ kind: 'заявки конкурса без победы', id: `${contest.id}/${decision}`, url: routes.contest(contest.id), title: contest.data.nameShort, year: contest.data.year, status: decision, tos: [], count, source: sourceCell(list.data.source), asOf: list.data.asOf, lastChanged: list.lastChanged })),
    ),
  ];
}
