/** Councils, office contacts of coordinators and counts of ID cards as rows of the public tables; never people. Pure. */
import type { z } from 'zod';
import { changedColumn, sourceCell, sourcesColumn, type Column } from '../../kernel/column.ts';
import type { officeContact } from '../../kernel/fields.ts';
import { routes } from '../../kernel/routes.ts';
import { councilSchema, type Council } from './schema.ts';
import type { IdCardYear } from './id-cards.ts';

interface Placed {
  municipality: { id: string; name: string };
  lastChanged?: string;
}
export interface CouncilRow {
  id: string;
  council: Council;
  lastChanged?: string;
}
export interface CoordinatorRow extends Placed {
  office?: z.infer<typeof officeContact>;
}
export interface IdCardRow extends Placed {
  told: IdCardYear;
}

const { shape } = councilSchema;
const told = (field: keyof typeof shape): string => shape[field].description!;
const PLACE = [
  { name: 'municipality', type: 'string', title: 'Муниципалитет', description: 'Идентификатор в таблице municipalities', value: (r: Placed) => r.municipality.id },
  { name: 'municipalityName', type: 'string', title: 'Муниципалитет, название', description: 'Короткое название', value: (r: Placed) => r.municipality.name },
] as const;

export const COUNCIL_COLUMNS: readonly Column<CouncilRow>[] = [
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Постоянное имя записи', value: (r) => r.id },
  { name: 'url', type: 'string', title: 'Адрес', description: 'Адрес от корня сайта', value: (r) => routes.council(r.id) },
  { name: 'name', type: 'string', title: 'Название', description: told('name'), value: (r) => r.council.name },
  { name: 'level', type: 'string', title: 'Уровень', description: told('level'), value: (r) => r.council.level },
  { name: 'municipality', type: 'string', title: 'Муниципалитет', description: told('municipality'), value: (r) => r.council.municipality },
  { name: 'area', type: 'string', title: 'Какая часть', description: told('area'), value: (r) => r.council.area },
  { name: 'created', type: 'string', title: 'Создан', description: told('created'), value: (r) => r.council.created },
  { name: 'act', type: 'string', title: 'Акт', description: told('act'), value: (r) => r.council.act },
  { name: 'document', type: 'string', title: 'Документ', description: told('document'), value: (r) => r.council.document },
  { name: 'members', type: 'list', title: 'Состав по ролям', description: told('members'), value: (r) => r.council.members.map(({ role, count }) => (count === undefined ? role : `${role}: ${count}`)) },
  { name: 'does', type: 'string', title: 'Чем занят', description: told('does'), value: (r) => r.council.does },
  { name: 'meetings', type: 'list', title: 'Заседания', description: 'Идентификаторы в таблице events', value: (r) => r.council.meetings },
  sourcesColumn((r) => r.council.sources),
  { name: 'asOf', type: 'string', title: 'Сведения на', description: told('asOf'), value: (r) => r.council.asOf },
  changedColumn(),
];

export const COORDINATOR_COLUMNS: readonly Column<CoordinatorRow>[] = [
  ...PLACE,
  { name: 'isKnown', type: 'boolean', title: 'Контакт известен', description: 'Нет — служебный контакт координатора не опубликован', value: (r) => r.office !== undefined },
  { name: 'office', type: 'string', title: 'Учреждение или отдел', description: 'Служебный контакт, не человек', value: (r) => r.office?.office },
  { name: 'address', type: 'string', title: 'Адрес', description: 'Адрес учреждения', value: (r) => r.office?.address },
  { name: 'phone', type: 'string', title: 'Телефон', description: 'Служебный телефон', value: (r) => r.office?.phone },
  { name: 'email', type: 'string', title: 'Почта', description: 'Служебная почта', value: (r) => r.office?.email },
  { name: 'page', type: 'string', title: 'Страница', description: 'Страница учреждения', value: (r) => r.office?.url },
  { name: 'asOf', type: 'string', title: 'Сведения на', description: 'На какую дату верно', value: (r) => r.office?.asOf },
  { name: 'source', type: 'string', title: 'Источник', description: 'Откуда взято', value: (r) => r.office && sourceCell(r.office.source) },
  changedColumn(),
];

export const ID_CARD_COLUMNS: readonly Column<IdCardRow>[] = [
  ...PLACE,
  { name: 'year', type: 'year', title: 'Год', description: 'За какой год', value: (r) => r.told.year },
  { name: 'issued', type: 'observation', title: 'Выдано', description: 'Сколько удостоверений председателей выдано', value: (r) => r.told.issued },
  { name: 'withdrawn', type: 'observation', title: 'Сдано и отозвано', description: 'Сколько удостоверений сдано и отозвано', value: (r) => r.told.withdrawn },
  changedColumn(),
];
