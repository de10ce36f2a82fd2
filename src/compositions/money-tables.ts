/** Public tables of applications, grants and needs: rooms' columns over joined records. Composition only. */
import type { Catalogue } from '../catalogue.ts';
import { APPLICATION_COLUMNS } from '../features/applications/open-data-row.ts';
import { GRANT_COLUMNS, type GrantRow } from '../features/grants/open-data-row.ts';
import { OTHER_PLACES, OTHER_THEMES } from '../features/needs/faces.ts';
import { NEEDS_COLUMNS, needsRows } from '../features/needs/open-data-row.ts';
import { makeTable, type Table } from '../features/open-data/files.ts';
import { sourceCell } from '../kernel/column.ts';
import { routes } from '../kernel/routes.ts';
import { isPlaceKnown } from '../kernel/vocabulary.ts';
import { grantsOf, type KnownGrant } from './grants.ts';
import { needsOf } from './needs.ts';

export function moneyTables(catalogue: Catalogue): Table[] {
  return [
    makeTable({
      name: 'grants-360',
      title: 'Гранты',
      description: 'Победы в конкурсах, по одной в строке: кому перевели, для кого, сколько запрошено, присуждено, потрачено. Названия столбцов — по стандарту 360Giving.',
      columns: GRANT_COLUMNS,
      rows: grantsOf(catalogue).map((known) => grantRow(catalogue, known)),
      primaryKey: 'Identifier',
      foreignKeys: [{ field: 'Grant Programme:Code', resource: 'contests' }],
    }),
    makeTable({
      name: 'applications',
      title: 'Заявки',
      description: 'Заявки конкурсов из найденных списков. Победители — со всем, что известно; остальные — номером и решением: что они просили, посчитано в таблице needs.',
      columns: APPLICATION_COLUMNS,
      rows: applicationRows(catalogue),
      primaryKey: 'id',
      foreignKeys: [{ field: 'contest', resource: 'contests' }, { field: 'municipality', resource: 'municipalities' }],
    }),
    needsTable(catalogue),
  ];
}

function applicationRows(catalogue: Catalogue) {
  return catalogue.all.applications.flatMap(({ id, data, lastChanged }) =>
    data.items.map((item) => ({
      id: `${id}/${item.no}`,
      contest: id,
      year: catalogue.get('contests', id).data.year,
      coverage: data.coverage,
      item,
      tos: item.tos.length > 0 ? item.tos.map((tos) => catalogue.get('tos', tos).data.name) : item.tosName ? [item.tosName] : [],
      source: sourceCell(data.source),
      lastChanged,
    })),
  );
}

/** A point is given only where it leads somebody to the place. */
function grantRow(catalogue: Catalogue, { grant, contest, project, list, item }: KnownGrant): GrantRow {
  const place = catalogue.get('municipalities', item?.municipality ?? project!.data.municipality).data;
  const point = project && isPlaceKnown(project.data.point) ? project.data.point : undefined;
  const url = (path: string): string => new URL(path, catalogue.region.siteUrl).href;
  return {
    grant,
    description: project?.data.lead,
    awardDate: item?.awardDate,
    url: url(project ? routes.project(project.id) : routes.contest(contest.id)),
    place: { name: project?.data.place ?? place.nameShort, lat: point?.lat, lng: point?.lng, oktmo: place.oktmo },
    funder: contest.data.organiser,
    programme: { code: contest.id, title: contest.data.name, url: url(routes.contest(contest.id)) },
    source: list ? sourceCell(list.data.source) : (project!.data.money?.source.url ?? sourceCell(project!.data.sources[0]!)),
    lastChanged: [project?.lastChanged, list?.lastChanged].filter((date) => date !== undefined).sort().at(-1),
  };
}

function needsTable(catalogue: Catalogue): Table {
  const { faces, names, whole } = needsOf(catalogue);
  const recordOf = (id: string): string | undefined => (id === OTHER_PLACES || id === OTHER_THEMES || id === '' ? undefined : id);
  const named = { place: (id: string) => names.place(id).name, theme: names.theme, recordOf };
  const lastChanged = whole.map((list) => list.lastChanged).filter((date) => date !== undefined).sort().at(-1);
  return makeTable({
    name: 'needs',
    title: 'Чего просили',
    description: 'Чего просили ТОС в заявках, а не только победители: тема, место, год; сколько раз, сколько победили, сколько денег. Малые числа закрыты по тому же правилу, что на странице.',
    columns: NEEDS_COLUMNS,
    rows: (faces ? needsRows(faces) : []).map((row) => ({ ...row, year: row.contest === undefined ? undefined : catalogue.get('contests', row.contest).data.year, names: named, lastChanged })),
    foreignKeys: [{ field: 'municipality', resource: 'municipalities' }, { field: 'contest', resource: 'contests' }],
  });
}
