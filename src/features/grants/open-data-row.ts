/**
 * Grants under the column titles of the 360Giving Data Standard, so that programs made for other funders' data read ours.
 * What the standard has no column for stands in extra columns at the end, as it permits. Pure.
 */
import type { Column } from '../../kernel/column.ts';
import type { Grant } from './grant.ts';

export interface GrantRow {
  grant: Grant;
  description?: string;
  awardDate?: string;
  /** Full address of the page on which the grant is told. */
  url: string;
  place?: { name: string; lat?: number; lng?: number; oktmo?: string };
  funder?: string;
  programme: { code: string; title: string; url: string };
  source?: string;
  lastChanged?: string;
}

/** The standard asks for titles shorter than this. */
const LONGEST_TITLE = 140;
const text = (name: string, title: string, description: string, value: Column<GrantRow>['value']): Column<GrantRow> => ({ name, type: 'string', title, description, value });
const number = (name: string, title: string, description: string, value: Column<GrantRow>['value']): Column<GrantRow> => ({ name, type: 'number', title, description, value });

export const GRANT_COLUMNS: readonly Column<GrantRow>[] = [
  text('Identifier', 'Имя гранта', 'Конкурс и номер заявки или имя проекта; приставки издателя в реестре 360Giving у нас нет', ({ grant }) => grant.id),
  text('Title', 'Название', 'Не длиннее 140 знаков; пусто, если источник его не приводит', ({ grant }) => grant.title && shortened(grant.title)),
  text('Description', 'Описание', 'Главное о проекте, если он описан на сайте', (r) => r.description),
  text('Currency', 'Валюта', 'Код ISO 4217', () => 'RUB'),
  number('Amount Applied For', 'Запрошено', 'Пусто, если неизвестно', ({ grant }) => grant.asked),
  number('Amount Awarded', 'Присуждено', 'Пусто, если неизвестно', ({ grant }) => grant.awarded),
  number('Amount Disbursed', 'Потрачено из гранта', 'Пусто, если неизвестно; это не полная стоимость проекта', ({ grant }) => grant.spent),
  text('Award Date', 'Когда присуждено', 'День, месяц или год; пусто, если неизвестно', (r) => r.awardDate),
  text('URL', 'Страница', 'Где об этом рассказано', (r) => r.url),
  text('Recipient Org:Identifier', 'Получатель, имя записи', 'Чей бюджет получил деньги: имя в таблице municipalities', ({ grant }) => grant.recipient?.key),
  text('Recipient Org:Name', 'Получатель', 'Чей бюджет получил деньги; пусто, если источник не говорит', ({ grant }) => grant.recipient?.name),
  text('Beneficiary Location:Name', 'Место', 'Где это нужно людям', (r) => r.place?.name),
  text('Beneficiary Location:Country Code', 'Страна', 'Код ISO', () => 'RU'),
  number('Beneficiary Location:Latitude', 'Широта', 'Только если место известно до дома или населённого пункта', (r) => r.place?.lat),
  number('Beneficiary Location:Longitude', 'Долгота', 'Только если место известно до дома или населённого пункта', (r) => r.place?.lng),
  text('Beneficiary Location:Geographic Code', 'Код места', 'ОКТМО муниципалитета', (r) => r.place?.oktmo),
  text('Beneficiary Location:Geographic Code Type', 'Какой это код', 'ОКТМО', (r) => r.place?.oktmo && 'OKTMO'),
  text('Funding Org:Identifier', 'Кто дал, номер', 'Пусто: номеров организаций в записях нет', () => undefined),
  text('Funding Org:Name', 'Кто дал', 'Организатор конкурса', (r) => r.funder),
  text('Grant Programme:Code', 'Конкурс, имя записи', 'Имя в таблице contests', (r) => r.programme.code),
  text('Grant Programme:Title', 'Конкурс', 'Название конкурса этого года', (r) => r.programme.title),
  text('Grant Programme:URL', 'Страница конкурса', 'Полный адрес', (r) => r.programme.url),
  text('From An Open Call?', 'Открытый конкурс', 'Yes: все эти гранты выиграны в конкурсе с открытым приёмом заявок', () => 'Yes'),
  text('Last Modified', 'Запись изменена', 'Дата последнего изменения записи', (r) => r.lastChanged),
  text('Data Source', 'Источник', 'Адрес публикации или документа', (r) => r.source),
  text('Beneficiary TOS:Identifier', 'Для кого, имя записи', 'Сверх стандарта: ТОС, для которого деньги; имя в таблице tos', ({ grant }) => grant.beneficiary?.key),
  text('Beneficiary TOS:Name', 'Для кого', 'Сверх стандарта: ТОС, для которого деньги', ({ grant }) => grant.beneficiary?.name),
  text('Initiator TOS:Identifier', 'Кто предложил, имя записи', 'Сверх стандарта: ТОС, подавший заявку; имя в таблице tos', ({ grant }) => grant.initiator?.key),
  text('Initiator TOS:Name', 'Кто предложил', 'Сверх стандарта: ТОС, подавший заявку', ({ grant }) => grant.initiator?.name),
  { name: 'Amounts Approximate?', type: 'boolean', title: 'Суммы приблизительны', description: 'Сверх стандарта: да, если в источнике «около»', value: ({ grant }) => grant.isApproximate ?? false },
];

function shortened(title: string): string {
  return title.length < LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 2).replace(/\s+\S*$/, '')}…`;
}
