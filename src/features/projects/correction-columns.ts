/** Projects of a municipality as a table to correct and to send back; the two columns after the title are for the person who corrects. Pure. */
import { CORRECTION_PAIR, ownPoint } from '../../kernel/correction.ts';
import { PROJECT_COLUMNS, type ProjectRow } from './open-data-row.ts';

const kept = (...names: string[]) => PROJECT_COLUMNS.filter(({ name }) => names.includes(name));

export const PROJECT_CORRECTION_COLUMNS: typeof PROJECT_COLUMNS = [
  ...kept('id', 'code', 'title'),
  ...CORRECTION_PAIR,
  ...kept('officialTitle', 'year', 'status', 'statusDate', 'municipality', 'tos', 'tosNames', 'initiator', 'place'),
  { name: 'lat', type: 'number', title: 'Широта', description: 'Градусы, WGS 84; пусто, если место на карте неизвестно', value: (r: ProjectRow) => ownPoint(r.project.point)?.lat },
  { name: 'lng', type: 'number', title: 'Долгота', description: 'Градусы, WGS 84; пусто, если место на карте неизвестно', value: (r: ProjectRow) => ownPoint(r.project.point)?.lng },
  ...kept('precision', 'directionName', 'objectTypes', 'asked', 'awarded', 'spent', 'moneyParts', 'contests', 'results', 'beneficiaries'),
  { name: 'photos', type: 'integer', title: 'Снимков на сайте', description: 'Сколько снимков в записи', value: (r: ProjectRow) => r.project.media.length },
  ...kept('sources', 'asOf'),
];
