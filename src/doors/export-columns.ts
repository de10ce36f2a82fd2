/** Columns of a table that goes out: heading, hint from the schema, words to choose from. Pure. */
import type { z } from 'zod';
import { collections } from '../collections.ts';
import { exportFields } from '../features/registry-import/export-rows.ts';
import type { ColumnBook, ColumnWords } from '../features/spreadsheets/columns.ts';
import type { ImportKind } from '../features/spreadsheets/fields.ts';
import { fieldsAt } from '../kernel/schema-shape.ts';

export interface OutColumn {
  field: string;
  title: string;
  hint: string;
  isRequired: boolean;
  /** Digits that must stay text. */
  isText: boolean;
  isDate: boolean;
  list?: readonly string[];
  example?: string;
}

/** Where the fields of a row lie in the record. */
const PLACES: Readonly<Record<ImportKind, { schema: z.ZodType; below: readonly (string | number)[] }>> = {
  tos: { schema: collections.tos.schema, below: [] },
  applications: { schema: collections.applications.schema, below: ['items', 0] },
  observations: { schema: collections.indicators.schema, below: ['observations', 0] },
  population: { schema: collections.municipalities.schema, below: ['population', 0] },
};

/** What the schema does not say, because the record has another shape than the table. */
const HINTS: Readonly<Record<string, string>> = {
  id: 'Имя записи в атласе: по нему строка находит свою запись. У нового ТОС — пусто, имя даст программа',
  code: 'Код, который печатают в газете. У нового ТОС — пусто',
  municipality: 'Название округа или города; прежние названия тоже понятны',
  formerNames: 'Прежние названия, через точку с запятой. Сюда же — старое название, если ТОС переименован',
  status: 'Нынешнее состояние; прежние остаются в истории',
  statusDate: 'С какой даты в этом состоянии',
  'boundary.addresses': 'Дома и улицы через точку с запятой',
  'houses.apartment': 'Многоквартирных домов в границах, целое число',
  'houses.private': 'Частных домов в границах, целое число',
  residents: 'Жителей в границах, целое число. Неизвестно — пусто, а не ноль',
  place: 'Улица, двор, деревня, волость. У нового ТОС обязательно',
  'legalEntity.is': '«да», если зарегистрирован как юридическое лицо',
  'legalEntity.ogrn': 'Тринадцать цифр',
  'point.lat': 'Градусы северной широты',
  'point.lng': 'Градусы восточной долготы',
  web: 'Адреса страниц ТОС в сети, через точку с запятой',
  'contact.office': 'Учреждение или отдел, не частное лицо: имён и личных телефонов в атласе нет',
  no: 'Номер в протоколе; без протокола — по порядку',
  tos: 'Имена записей ТОС в атласе, через точку с запятой',
  indicator: 'Название показателя, как на сайте, или имя записи',
  value: 'Число. Неизвестно — пусто',
  'source.title': 'Откуда число: название документа. Пусто — источником станет сама таблица',
  'source.publisher': 'Кто опубликовал',
  'source.url': 'Адрес в интернете',
  'source.date': 'Когда опубликовано',
};

const EXAMPLES: Readonly<Record<string, string>> = {
  name: 'Родник',
  formerNames: 'Старый родник; Ключ',
  regNo: '02-003/2020',
  place: 'деревня Родники',
  statusDate: '14.06.2025',
  founded: '14.06.2025, или 06.2025, или 2025',
  'charter.regNo': '012',
  'charter.act': 'Постановление администрации № 77',
  'boundary.text': 'Улица Новая целиком',
  'boundary.addresses': 'Новая улица, 1–12; Речной переулок',
  'point.lat': '57,8136',
  'point.lng': '28,3496',
  residents: '120',
  'plan.years': '2025–2027',
  'contact.office': 'Отдел по работе с территориями',
  no: '17',
  asked: '400000',
  period: '2026',
  asOf: '31.12.2026',
};

/** @param places names of municipalities, for the list */
export function outColumns(kind: ImportKind, book: ColumnBook, places: readonly string[]): OutColumn[] {
  const byField = new Map(book[kind].map((column) => [column.field, column]));
  return exportFields(kind, [...byField.keys()]).map((field) => outColumn(kind, byField.get(field)!, places));
}

function outColumn(kind: ImportKind, { field, kind: cell, title, isRequired }: ColumnWords, places: readonly string[]): OutColumn {
  const { schema, below } = PLACES[kind];
  const path = field.split('.');
  const told = fieldsAt(schema, [...below, ...path.slice(0, -1)]).get(path.at(-1)!);
  const list = field === 'municipality' ? places : cell.cell === 'choice' ? cell.words : cell.cell === 'yes-no' ? ['да', 'нет'] : undefined;
  return { field, title, hint: HINTS[field] ?? told ?? '', isRequired, isText: cell.cell === 'identifier', isDate: cell.cell === 'date', ...(list && { list }), ...(EXAMPLES[field] && { example: EXAMPLES[field] }) };
}
