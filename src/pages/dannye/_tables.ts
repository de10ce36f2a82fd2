/** The public tables of a region: rooms' columns over the catalogue's records. Composition only. */
import type { Catalogue } from '../../catalogue.ts';
import { projectCard } from '../../compositions/cards.ts';
import { projectRow } from '../../compositions/project-row.ts';
import { publicationsOf } from '../../compositions/publications.ts';
import { projectsOf, takesOf } from '../../compositions/takes.ts';
import { libraryTables } from '../../compositions/library-tables.ts';
import { lifeTables } from '../../compositions/life-tables.ts';
import { moneyTables } from '../../compositions/money-tables.ts';
import { CONTEST_COLUMNS, contestObservations } from '../../features/contests/open-data-row.ts';
import { DOCUMENT_COLUMNS } from '../../features/documents/open-data-row.ts';
import { EVENT_COLUMNS } from '../../features/events/open-data-row.ts';
import { PUBLICATION_COLUMNS } from '../../features/media-log/open-data-row.ts';
import { radioTables } from '../../compositions/radio-tables.ts';
import { MUNICIPALITY_COLUMNS, municipalityObservations } from '../../features/municipalities/open-data-row.ts';
import { registerTables } from '../../compositions/register-tables.ts';
import { registryTables } from '../../compositions/registry-tables.ts';
import { makeTable, type Table } from '../../features/open-data/files.ts';
import { OBSERVATION_COLUMNS, type ObservationRow } from '../../features/open-data/observation-row.ts';
import { PROJECT_COLUMNS, projectProperties } from '../../features/projects/open-data-row.ts';
import { MEASURE_COLUMNS, PLAN_ITEM_COLUMNS } from '../../features/strategy/measure-row.ts';
import { INDICATOR_COLUMNS, indicatorObservations } from '../../features/strategy/open-data-row.ts';
import { TEAR_SHEET_COLUMNS } from '../../features/tear-sheets/open-data-row.ts';
import { TOS_COLUMNS, tosObservations, tosProperties } from '../../features/tos/open-data-row.ts';

type Found = Omit<ObservationRow, 'kind' | 'subject'>;

export function publicTables(catalogue: Catalogue): Table[] {
  const { all, region } = catalogue;
  const has = (section: string): boolean => (region.sections as readonly string[]).includes(section);
  const municipalityName = (id: string): string => catalogue.get('municipalities', id).data.nameShort;

  const projects = all.projects.map((rec) => projectRow(catalogue, rec));
  const projectPoints = all.projects.flatMap((rec) => {
    const seen = projectCard(catalogue, rec);
    return seen.point ? [{ id: rec.id, point: seen.point, properties: projectProperties(seen) }] : [];
  });
  const tos = all.tos.map(({ id, data, municipality, lastChanged }) => ({
    id,
    lastChanged,
    tos: data,
    municipality: { id: municipality, name: municipalityName(municipality) },
    projects: catalogue.projectsOfTos(id).length,
  }));
  const tosPoints = tos.flatMap((row) => (row.tos.point ? [{ id: row.id, point: row.tos.point, properties: tosProperties(row) }] : []));
  const municipalities = all.municipalities.map(({ id, data, lastChanged }) => ({
    id,
    lastChanged,
    municipality: data,
    tos: catalogue.tosOfMunicipality(id).length,
    projects: catalogue.projectsOfMunicipality(id).length,
  }));
  const contests = has('contests') ? all.contests.map(({ id, data, lastChanged }) => ({ id, lastChanged, contest: data, projects: catalogue.projectsOfContest(id).length })) : [];
  const indicators = has('strategy') ? all.indicators.map(({ id, data, lastChanged }) => ({ id, lastChanged, indicator: data })) : [];

  const observations: (ObservationRow & { lastChanged?: string })[] = [
    ...regionObservations(catalogue).map(said('регион', { id: 'region' })),
    ...municipalities.flatMap((row) => municipalityObservations(row).map(said('муниципалитет', row))),
    ...tos.flatMap((row) => tosObservations(row).map((found) => ({ ...said('ТОС', row)(found), municipality: row.municipality.id }))),
    ...contests.flatMap((row) => contestObservations(row).map(said('конкурс', row))),
    ...indicators.flatMap((row) => indicatorObservations(row).map(said('показатель', row))),
  ];

  return [
    makeTable({
      name: 'projects',
      title: 'Проекты',
      description: 'Что сделано: где, когда, сколько стоило, кто платил, по каким источникам.',
      columns: PROJECT_COLUMNS,
      rows: projects,
      primaryKey: 'id',
      foreignKeys: [{ field: 'municipality', resource: 'municipalities' }],
      points: projectPoints,
    }),
    makeTable({
      name: 'tos',
      title: 'ТОС',
      description: 'Территориальные общественные самоуправления, найденные в открытых источниках. Это не реестр: многих здесь ещё нет.',
      columns: TOS_COLUMNS,
      rows: tos,
      primaryKey: 'id',
      foreignKeys: [{ field: 'municipality', resource: 'municipalities' }],
      points: tosPoints,
    }),
    makeTable({
      name: 'municipalities',
      title: 'Муниципалитеты',
      description: 'Муниципалитеты: названия, население, площадь, сколько ТОС называют источники.',
      columns: MUNICIPALITY_COLUMNS,
      rows: municipalities,
      primaryKey: 'id',
    }),
    ...registryTables(catalogue),
    ...(has('contests') ? [makeTable({ name: 'contests', title: 'Конкурсы', description: 'Конкурсы проектов по годам: сроки, заявки, деньги, победители.', columns: CONTEST_COLUMNS, rows: contests, primaryKey: 'id' })] : []),
    ...(has('contests') ? moneyTables(catalogue) : []),
    ...(has('strategy')
      ? [makeTable({ name: 'indicators', title: 'Показатели стратегии', description: 'Показатели дословно, контрольные значения и последние известные данные.', columns: INDICATOR_COLUMNS, rows: indicators, primaryKey: 'id' })]
      : []),
    ...(has('strategy') ? strategyTables(catalogue) : []),
    makeTable({ name: 'events', title: 'События', description: 'Что провели ТОС и для ТОС: когда, где, кто, о чём, по каким источникам.', columns: EVENT_COLUMNS, rows: all.events.map(({ id, data, lastChanged }) => ({ id, event: data, lastChanged })), primaryKey: 'id', foreignKeys: [{ field: 'municipality', resource: 'municipalities' }] }),
    makeTable({ name: 'documents', title: 'Документы', description: 'Стратегия, постановления, положения, образцы: вид, номер, дата, состояние, файл или ссылка. Пусто, если документов не записали.', columns: DOCUMENT_COLUMNS, rows: all.documents.map(({ id, data, lastChanged }) => ({ id, document: data, lastChanged })), primaryKey: 'id', foreignKeys: [{ field: 'municipality', resource: 'municipalities' }] }),
    ...libraryTables(catalogue),
    makeTable({ name: 'publications', title: 'Публикации о ТОС', description: 'Что писали и рассказывали: дата, издание, адрес, о каких ТОС, проектах и муниципалитетах.', columns: PUBLICATION_COLUMNS, rows: publicationsOf(catalogue), primaryKey: 'id' }),
    ...radioTables(catalogue),
    ...(has('inserts') ? [makeTable({ name: 'tear-sheets', title: 'Вырезки: что газеты взяли из вкладки', description: 'Какая газета, в каком номере и на какой странице напечатала материалы вкладки; тираж, где он назван. Пусто, если о вырезках не сообщали.', columns: TEAR_SHEET_COLUMNS, rows: takesOf(catalogue).map((take) => ({ id: take.sheet.id, sheet: take.sheet.data, projects: projectsOf(take), lastChanged: take.sheet.lastChanged })), primaryKey: 'id' })] : []),
    ...registerTables(catalogue),
    ...lifeTables(catalogue),
    makeTable({
      name: 'observations',
      title: 'Все числа с датой и источником',
      description: 'Каждое опубликованное число одной строкой. Если источники спорят, здесь стоят оба числа.',
      columns: OBSERVATION_COLUMNS,
      rows: observations,
    }),
  ];
}

function strategyTables({ all }: Catalogue): Table[] {
  const measures = all.measures.map(({ id, data, lastChanged }) => ({ id, measure: data, lastChanged }));
  const items = all.plans.flatMap(({ id, data, lastChanged }) => data.items.map((item, index) => ({ plan: id, year: data.year, number: index + 1, item, lastChanged })));
  return [
    makeTable({ name: 'measures', title: 'Меры стратегии', description: 'Меры этапов и сфер дословно, как выполняются и чем это подтверждается.', columns: MEASURE_COLUMNS, rows: measures, primaryKey: 'id' }),
    makeTable({ name: 'plan-items', title: 'Пункты ежегодных планов', description: 'Что сделать за год, кто отвечает, к какому сроку и что сделано. Пусто, если пункты планов не опубликованы.', columns: PLAN_ITEM_COLUMNS, rows: items, primaryKey: 'id' }),
  ];
}

function said(kind: string, row: { id: string; lastChanged?: string }) {
  return (found: Found) => ({ municipality: kind === 'муниципалитет' ? row.id : undefined, ...found, kind, subject: row.id, lastChanged: row.lastChanged });
}

function regionObservations({ region: { figures } }: Catalogue): Found[] {
  return [
    { measure: 'Сколько ТОС в регионе', unit: 'шт.', observation: figures.tosTotal },
    { measure: 'В скольких муниципалитетах есть ТОС', unit: 'шт.', observation: figures.municipalitiesTotal },
    { measure: 'Тираж газетной вкладки', unit: 'экз.', observation: figures.insertPrintRun },
  ].flatMap(({ observation, ...what }) => (observation ? [{ ...what, observation }] : []));
}
