/** Russian words and numbers: plurals, thin and non-breaking spaces, collation. */
import { KIND_WORDS, type MunicipalityKind } from './vocabulary.ts';

const NBSP = '\u00A0';

/** The three forms a Russian noun takes after a number: 1 проект, 2 проекта, 5 проектов. */
export type PluralForms = readonly [one: string, few: string, many: string];

/** Picks the form of the noun for a whole number. */
export function plural(count: number, [one, few, many]: PluralForms): string {
  const lastTwo = Math.abs(count) % 100;
  const last = lastTwo % 10;
  if (lastTwo > 10 && lastTwo < 20) return many;
  if (last === 1) return one;
  return last > 1 && last < 5 ? few : many;
}

/** «1 234 проекта» with non-breaking spaces. */
export function countOf(count: number, forms: PluralForms): string {
  return `${formatNumber(count)}${NBSP}${plural(count, forms)}`;
}

/** Units of figures are put into the right form by this list too, so a noun may stand here that no code names. */
export const NOUNS = {
  tos: ['ТОС', 'ТОС', 'ТОС'],
  project: ['проект', 'проекта', 'проектов'],
  municipality: ['муниципалитет', 'муниципалитета', 'муниципалитетов'],
  record: ['запись', 'записи', 'записей'],
  contest: ['конкурс', 'конкурса', 'конкурсов'],
  indicator: ['показатель', 'показателя', 'показателей'],
  insert: ['вкладка', 'вкладки', 'вкладок'],
  page: ['страница', 'страницы', 'страниц'],
  application: ['заявка', 'заявки', 'заявок'],
  measure: ['мера', 'меры', 'мер'],
  event: ['событие', 'события', 'событий'],
  publication: ['публикация', 'публикации', 'публикаций'],
  file: ['файл', 'файла', 'файлов'],
  letter: ['знак', 'знака', 'знаков'],
  document: ['документ', 'документа', 'документов'],
  newspaper: ['газета', 'газеты', 'газет'],
  error: ['ошибка', 'ошибки', 'ошибок'],
  warning: ['предупреждение', 'предупреждения', 'предупреждений'],
  message: ['сообщение', 'сообщения', 'сообщений'],
  activity: ['мероприятие', 'мероприятия', 'мероприятий'],
  person: ['человек', 'человека', 'человек'],
  row: ['строка', 'строки', 'строк'],
  year: ['год', 'года', 'лет'],
  sample: ['образец', 'образца', 'образцов'],
  guide: ['руководство', 'руководства', 'руководств'],
  term: ['слово', 'слова', 'слов'],
  act: ['акт', 'акта', 'актов'],
  episode: ['выпуск', 'выпуска', 'выпусков'],
  survey: ['опрос', 'опроса', 'опросов'],
  council: ['совет', 'совета', 'советов'],
  appeal: ['обращение', 'обращения', 'обращений'],
  award: ['награда', 'награды', 'наград'],
} as const satisfies Record<string, PluralForms>;

/** «723 заявки», «34 проекта»: a unit written in the form for many is put into the form for this number. */
export function withUnit(value: number, unit: string): string {
  if (unit === '₽') return formatRoublesShort(value);
  const [noun = '', ...rest] = unit.split(' ');
  const forms = Number.isInteger(value) ? Object.values(NOUNS).find(([, , many]) => many === noun) : undefined;
  return [forms ? countOf(value, forms) : `${formatNumber(value)}${NBSP}${noun}`, ...(rest.length > 0 ? [rest.join(NBSP)] : [])].join(' ');
}

/** Nouns of things that a number counts by the piece, besides those above; as units write them. */
const PIECES: ReadonlySet<string> = new Set(['жителей', 'семей', 'домов', 'штук', 'шт.', ...Object.values(NOUNS).map(([, , many]) => many)]);

/** True of a unit whose numbers are whole: «человек», «проектов в год». */
export function countsThings(unit: string): boolean {
  return PIECES.has(unit.split(' ')[0]!);
}

/** Number in Russian form: decimal comma, groups of three joined by a non-breaking space, at most two decimals. */
export function formatNumber(value: number): string {
  const negative = value < 0 ? '−' : '';
  const [whole = '0', fraction] = String(Math.round(Math.abs(value) * 100) / 100).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, NBSP) : whole;
  return negative + grouped + (fraction ? `,${fraction}` : '');
}

const KILO = 1024;

/** Size of a file for people: «312 Б», «18 КБ», «6,8 МБ». */
export function formatBytes(bytes: number): string {
  if (bytes < KILO) return `${formatNumber(bytes)}${NBSP}Б`;
  if (bytes < KILO * KILO) return `${formatNumber(Math.round(bytes / KILO))}${NBSP}КБ`;
  return `${formatNumber(Math.round((bytes / KILO / KILO) * 10) / 10)}${NBSP}МБ`;
}

/** Whole roubles: «240 000 ₽». */
export function formatRoubles(value: number): string {
  return `${formatNumber(Math.round(value))}${NBSP}₽`;
}

/** Roubles in the scale a reader takes in at a glance: «240 тыс. ₽», «1,5 млн ₽». */
export function formatRoublesShort(value: number): string {
  if (Math.abs(value) >= 1_000_000) return `${formatNumber(Math.round(value / 10_000) / 100)}${NBSP}млн${NBSP}₽`;
  if (Math.abs(value) >= 1_000) return `${formatNumber(Math.round(value / 100) / 10)}${NBSP}тыс.${NBSP}₽`;
  return formatRoubles(value);
}

const collator = new Intl.Collator('ru', { sensitivity: 'base', numeric: true });

/** Russian alphabetical order, the same on every machine with full ICU. */
export function compareRu(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** «ТОС «Лопатово»» without doubled quotes when the name has its own. */
export function tosTitle(name: string): string {
  return `ТОС${NBSP}«${name.replaceAll('«', '„').replaceAll('»', '“')}»`;
}

/** «Луговой округ» in a line of facts: a bare adjective would be taken for the city of the same stem. Other names stay. */
export function municipalityInList({ nameShort, kind }: { nameShort: string; kind: MunicipalityKind }): string {
  const word = KIND_WORDS[kind];
  return word && /[а-яё](ий|ый|ой)$/.test(nameShort) ? `${nameShort}${NBSP}${word}` : nameShort;
}

/** Words with which an explanation begins and which are never names: only these lose their capital letter. */
const COMMON_FIRST_WORDS = /^(Все|Всё|Жител[иья]|Соседи|Семь[ия]|Дети|Детей|Школьники|Ученики|Читатели|Люди|Взрослые|Пенсионеры|Посетители|Прохожие|Пассажиры|Гости|Дачники|Население|Участники|Владельцы|Хозяева|Каждый|Около|Примерно|Почти|Только|По|За|На|Те|Кто|Сколько|Столько|Оценка|Расчёт|Счёт|Работа|Час|Часы|Участок|Материалы|Техника|Доски|Песок|Стоимость|Цена)(?=[\s,;:.]|$)/;

/** The same text after a colon: «кому стало лучше: жители деревни». */
export function afterColon(text: string): string {
  return COMMON_FIRST_WORDS.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A full stop at the end, once: «14 шт.» has its own. */
export function withStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** First letter upper-case, the rest untouched. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
