/** An act as a row of the public table. Pure; its standing is of the day of the table. */
import { changedColumn, sourcesColumn, type Column } from '../../kernel/column.ts';
import { routes } from '../../kernel/routes.ts';
import { standingOn } from './act-words.ts';
import { legalActSchema, type LegalAct } from './schema.ts';

export interface ActRow {
  id: string;
  act: LegalAct;
  /** yyyy-mm-dd of the table. */
  today: string;
  lastChanged?: string;
}

const { shape } = legalActSchema;
const told = (field: keyof typeof shape): string => shape[field].description!;
const now = ({ act, today }: ActRow) => standingOn(act, today);

export const ACT_COLUMNS: readonly Column<ActRow>[] = [
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Постоянное имя записи', value: (r) => r.id },
  { name: 'url', type: 'string', title: 'Адрес', description: 'Адрес записи об акте от корня сайта', value: (r) => routes.legalAct(r.id) },
  { name: 'title', type: 'string', title: 'Акт', description: told('title'), value: (r) => r.act.title },
  { name: 'titleShort', type: 'string', title: 'Коротко', description: told('titleShort'), value: (r) => r.act.titleShort },
  { name: 'kind', type: 'string', title: 'Вид', description: told('kind'), value: (r) => r.act.kind },
  { name: 'level', type: 'string', title: 'Чей', description: told('level'), value: (r) => r.act.level },
  { name: 'number', type: 'string', title: 'Номер', description: told('number'), value: (r) => r.act.number },
  { name: 'date', type: 'string', title: 'Дата', description: told('date'), value: (r) => r.act.date },
  { name: 'publisher', type: 'string', title: 'Кто принял', description: told('publisher'), value: (r) => r.act.publisher },
  { name: 'municipality', type: 'string', title: 'Муниципалитет', description: told('municipality'), value: (r) => r.act.municipality },
  { name: 'state', type: 'string', title: 'Состояние', description: 'Состояние, последнее из наступивших; «неизвестно», если не проверено', value: (r) => now(r).state },
  { name: 'stateFrom', type: 'string', title: 'Состояние с', description: 'С какой даты это состояние, если известно', value: (r) => now(r).from },
  { name: 'edition', type: 'string', title: 'Редакция', description: 'В какой редакции, если известно', value: (r) => now(r).edition },
  { name: 'checked', type: 'string', title: 'Проверено', description: 'На какую дату проверено состояние', value: (r) => now(r).asOf },
  { name: 'replacedBy', type: 'string', title: 'Чем заменён', description: told('replacedBy'), value: (r) => r.act.replacedBy },
  { name: 'basisOfStrategy', type: 'string', title: 'Основа стратегии', description: 'да, если стратегия названа подготовленной на его основе', value: (r) => (r.act.basisOfStrategy ? 'да' : 'нет') },
  { name: 'link', type: 'string', title: 'Текст в интернете', description: told('url'), value: (r) => r.act.url },
  sourcesColumn((r) => r.act.sources),
  { name: 'asOf', type: 'string', title: 'Сведения на', description: told('asOf'), value: (r) => r.act.asOf },
  changedColumn(),
];
