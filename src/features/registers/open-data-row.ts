/** Rows of the registers of ТОС and of initiatives for the public tables. Pure. */
import { changedColumn, type Column } from '../../kernel/column.ts';
import { routes } from '../../kernel/routes.ts';
import { proofOf, type CooperationRow } from './cooperation.ts';

export const COOPERATION_COLUMNS: readonly Column<CooperationRow>[] = [
  { name: 'tos', type: 'string', title: 'ТОС', description: 'Идентификатор в таблице tos', value: (r) => r.id },
  { name: 'tosName', type: 'string', title: 'ТОС, название', description: 'Название без слова «ТОС»', value: (r) => r.name },
  { name: 'url', type: 'string', title: 'Страница', description: 'Адрес страницы ТОС от корня сайта', value: (r) => routes.tos(r.id) },
  { name: 'municipality', type: 'string', title: 'Муниципалитет', description: 'Идентификатор в таблице municipalities', value: (r) => r.municipality.id },
  { name: 'municipalityName', type: 'string', title: 'Муниципалитет, название', description: 'Короткое название', value: (r) => r.municipality.name },
  { name: 'isSaid', type: 'boolean', title: 'Назвал источник', description: 'Да, если о взаимодействии говорит источник; нет, если оно видно только из записей', value: (r) => r.said !== undefined },
  { name: 'forms', type: 'list', title: 'Формы', description: 'Как взаимодействуют, по словам источника', value: (r) => r.said?.forms },
  { name: 'since', type: 'string', title: 'С какой даты', description: 'Пусто, если источник не говорит', value: (r) => r.said?.since },
  { name: 'agreement', type: 'string', title: 'Соглашение', description: 'Идентификатор в таблице documents', value: (r) => r.said?.agreement?.id },
  { name: 'localMoneyProjects', type: 'list', title: 'Проекты с местными деньгами', description: 'Проекты ТОС, которые оплатил в том числе местный бюджет: идентификаторы в таблице projects', value: (r) => r.localMoney.map(({ id }) => id) },
  { name: 'localContestWins', type: 'list', title: 'Победы в конкурсах муниципалитета', description: 'Идентификаторы в таблице contests', value: (r) => r.localWins.map(({ id }) => id) },
  { name: 'note', type: 'string', title: 'Пояснение', description: 'Пояснение источника', value: (r) => r.said?.note },
  { name: 'asOf', type: 'string', title: 'Сведения на', description: 'На какую дату верны слова источника, а без них — запись о проекте или конкурсе, из которой это видно', value: (r) => proofOf(r)?.asOf },
  { name: 'source', type: 'string', title: 'Источник', description: 'Откуда известно: источник или запись о проекте либо конкурсе, из которой это видно', value: (r) => proofOf(r)?.source.title },
  { name: 'sourceUrl', type: 'string', title: 'Адрес источника', description: 'Ссылка, если источник есть в сети', value: (r) => proofOf(r)?.source.url },
  changedColumn(),
];

export interface InitiativeRow {
  kind: 'запись' | 'заявки конкурса без победы';
  id: string;
  url: string;
  title: string;
  year?: number | null;
  status: string;
  municipality?: string;
  municipalityName?: string;
  tos: readonly string[];
  /** One for a record; of a contest, how many applications. */
  count: number;
  source?: string;
  asOf: string;
  lastChanged?: string;
}

export const INITIATIVE_COLUMNS: readonly Column<InitiativeRow>[] = [
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Имя записи в таблице projects; для заявок — имя конкурса и решение', value: (r) => r.id },
  { name: 'kind', type: 'string', title: 'Что в строке', description: 'Одна инициатива или все заявки конкурса с одним решением: кто подал непобедившую заявку, атлас не говорит', value: (r) => r.kind },
  { name: 'url', type: 'string', title: 'Страница', description: 'Адрес от корня сайта', value: (r) => r.url },
  { name: 'title', type: 'string', title: 'Название', description: 'Инициатива или конкурс', value: (r) => r.title },
  { name: 'year', type: 'year', title: 'Год', description: 'Пусто, если неизвестен', value: (r) => r.year },
  { name: 'status', type: 'string', title: 'Состояние', description: 'Последнее известное состояние или решение по заявкам', value: (r) => r.status },
  { name: 'municipality', type: 'string', title: 'Муниципалитет', description: 'Идентификатор в таблице municipalities; у заявок пусто', value: (r) => r.municipality },
  { name: 'municipalityName', type: 'string', title: 'Муниципалитет, название', description: 'Короткое название', value: (r) => r.municipalityName },
  { name: 'tos', type: 'list', title: 'ТОС', description: 'Идентификаторы в таблице tos; у заявок пусто', value: (r) => r.tos },
  { name: 'count', type: 'integer', title: 'Сколько', description: 'Сколько инициатив в строке', value: (r) => r.count },
  { name: 'source', type: 'string', title: 'Источник', description: 'Адрес, а где его нет — название', value: (r) => r.source },
  { name: 'asOf', type: 'string', title: 'Сведения на', description: 'На какую дату верны записи проекта или список заявок', value: (r) => r.asOf },
  changedColumn(),
];
