/**
 * The records of a municipality as a table to correct and to send back: columns are called as the fields of a record, and
 * the two after the name are for the person who corrects. Pure.
 */
import { CORRECTION_PAIR, ownPoint } from '../../kernel/correction.ts';
import { TOS_COLUMNS, type TosRow } from './open-data-row.ts';
import { tosSchema } from './schema.ts';

const { shape } = tosSchema;
const kept = (...names: string[]) => TOS_COLUMNS.filter(({ name }) => names.includes(name));

export const CORRECTION_COLUMNS: typeof TOS_COLUMNS = [
  ...kept('id', 'code', 'name'),
  ...CORRECTION_PAIR,
  ...kept('formerNames', 'municipality', 'place', 'type', 'urbanRural', 'status', 'statusDate', 'regNo', 'founded', 'charterRegNo', 'charterDate'),
  { name: 'web', type: 'list', title: 'Страницы в сети', description: 'Адреса, по порядку', value: (r: TosRow) => r.tos.web.map(({ url }) => url) },
  { name: 'planYears', type: 'string', title: 'Годы плана', description: shape.plan.description!, value: (r: TosRow) => r.tos.plan?.years },
  { name: 'planUrl', type: 'string', title: 'Адрес плана', description: 'Где план можно прочесть', value: (r: TosRow) => r.tos.plan?.url },
  { name: 'lat', type: 'number', title: 'Широта', description: 'Градусы, WGS 84; пусто, если место на карте неизвестно', value: (r: TosRow) => ownPoint(r.tos.point)?.lat },
  { name: 'lng', type: 'number', title: 'Долгота', description: 'Градусы, WGS 84; пусто, если место на карте неизвестно', value: (r: TosRow) => ownPoint(r.tos.point)?.lng },
  ...kept('precision', 'boundary'),
  { name: 'boundaryAddresses', type: 'list', title: 'Дома и улицы', description: 'Список домов и улиц в границах', value: (r: TosRow) => r.tos.boundary?.addresses ?? [] },
  { name: 'residents', type: 'number', title: 'Жителей', description: shape.residents.description!, value: (r: TosRow) => r.tos.residents?.value },
  ...kept('projects', 'sources', 'asOf'),
];
