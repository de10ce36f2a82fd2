/** What the form asks about a practice: in which order, in which words. The fields themselves are those of the schema. Pure. */
import type { FieldWords } from '../features/editing/control.ts';
import type { FormField } from '../features/editing/form-field.ts';

export interface Section {
  id: string;
  title: string;
  /** One sentence under the title. */
  lead: string;
  /** Open from the start: nobody gets by without it. */
  isOpen: boolean;
  fields: readonly string[];
}

export const SECTIONS: readonly Section[] = [
  { id: 'chto', title: 'Что и где', lead: 'Без этого рассказ не попадёт ни на карту, ни в каталог.', isOpen: true, fields: ['title', 'lead', 'municipality', 'place', 'point', 'year', 'yearNote', 'direction', 'objectTypes', 'statusHistory'] },
  { id: 'kto', title: 'Кто', lead: 'Организации и ТОС, без имён и телефонов частных лиц.', isOpen: true, fields: ['tos', 'initiator', 'partners'] },
  { id: 'zachem', title: 'Что мешало и что придумали', lead: 'Самое важное для тех, у кого та же беда.', isOpen: true, fields: ['problem', 'solution'] },
  { id: 'kak', title: 'Как делали', lead: 'Шаги по порядку и сам рассказ.', isOpen: false, fields: ['steps', 'milestones'] },
  { id: 'dengi', title: 'Деньги', lead: 'Кто и сколько дал. Сумма неизвестна — так и отметьте: это не ноль.', isOpen: false, fields: ['money', 'contests', 'officialTitle'] },
  { id: 'itog', title: 'Что получилось', lead: 'Числа с единицами и то, что с этим стало потом.', isOpen: false, fields: ['results', 'beneficiaries', 'lessons', 'afterGrant', 'awards'] },
  { id: 'snimki', title: 'Снимки', lead: 'Лучше всего «до» и «после» с одного места.', isOpen: false, fields: ['media'] },
  { id: 'otkuda', title: 'Откуда сведения', lead: 'Публикация, документ или сообщение ТОС: хотя бы одно.', isOpen: true, fields: ['sources', 'asOf'] },
  { id: 'povtorit', title: 'Как повторить', lead: 'Что понадобится соседям, которые захотят так же.', isOpen: false, fields: ['replication', 'replicatedFrom'] },
  { id: 'redakcii', title: 'Для редакции атласа', lead: 'Можно пропустить: координатор заполнит сам.', isOpen: false, fields: ['activities', 'tasks', 'measures', 'printTexts', 'tags'] },
];

const SOURCE_WORDS = {
  title: { label: 'Что это', hint: 'Заголовок публикации своими словами или так: сведения ТОС «Родник»' },
  kind: { label: 'Вид' },
  publisher: { label: 'Кто опубликовал или прислал', hint: 'Газета, администрация, ТОС; не частное лицо' },
  date: { label: 'Когда опубликовано' },
  accessed: { label: 'Когда вы это прочитали' },
} satisfies Record<string, FieldWords>;

const under = (path: string, words: Record<string, FieldWords>): Record<string, FieldWords> => Object.fromEntries(Object.entries(words).map(([name, one]) => [`${path}.${name}`, one]));

export const WORDS: Readonly<Record<string, FieldWords>> = {
  title: { hint: 'Что и где, до 90 знаков: «Поставили 12 фонарей на улице Новой»' },
  lead: { label: 'Главное в двух предложениях', rows: 2 },
  municipality: { label: 'Муниципалитет' },
  place: { label: 'Где', rows: 2, hint: 'Деревня, улица, двор: как объяснили бы дорогу' },
  year: { label: 'Год', hint: 'В каком году сделали', unknown: 'год неизвестен' },
  yearNote: { label: 'Пояснение к году', hint: 'Например: начали в 2023-м, закончили в 2025-м' },
  direction: { label: 'Направление' },
  objectTypes: { label: 'Что построено или сделано', hint: 'Можно несколько: детская площадка, колодец, праздник' },
  statusHistory: { label: 'Что с этим сейчас', hint: 'Последняя строка — как сейчас', one: 'состояние', add: 'Добавить состояние' },
  tos: { label: 'Какой ТОС сделал', hint: 'Начните писать название. Сначала идут ТОС выбранного муниципалитета' },
  initiator: { label: 'Кто предложил', hint: 'Если ТОС не в списке или его нет: жители улицы, совет деревни' },
  partners: { label: 'Кто помог', hint: 'Организации: администрация, школа, магазин', one: 'помощник', add: 'Добавить организацию' },
  problem: { rows: 4, hint: 'Как было до того: «Вечером на улице темно, дети идут из школы по дороге»' },
  solution: { rows: 4 },
  steps: { label: 'Шаги по порядку', one: 'шаг', add: 'Добавить шаг' },
  'steps.text': { label: 'Что делали', rows: 2 },
  'steps.who': { label: 'Кто делал', hint: 'Не имена: «совет ТОС», «электрик сетевой компании»' },
  'steps.documents': { label: 'Какие бумаги понадобились', one: 'бумага', add: 'Добавить бумагу' },
  milestones: { label: 'Даты, которые запомнились', one: 'дата', add: 'Добавить дату' },
  money: { label: 'Сколько стоило и кто платил', hint: 'Не знаете ничего — оставьте пустым: на сайте будет «нет данных»' },
  'money.year': { label: 'В ценах какого года' },
  'money.recipient': { label: 'В чей бюджет пришли деньги', hint: 'Грант обычно получает муниципалитет' },
  'money.initiator': { label: 'Какой ТОС предложил' },
  'money.asked': { label: 'Просили, ₽' },
  'money.awarded': { label: 'Дали, ₽' },
  'money.spent': { label: 'Потратили всего, ₽' },
  'money.parts': { label: 'Из чего сложилось', one: 'часть', add: 'Добавить: кто дал' },
  'money.parts.source': { label: 'Кто дал' },
  'money.parts.kind': { label: 'Чем' },
  'money.parts.amount': { label: 'Сколько, ₽', hint: '', unknown: 'сумма неизвестна' },
  'money.parts.approximate': { label: 'это «около»' },
  'money.parts.reason': { label: 'Почему сумма неизвестна', hint: 'Например: не считали, в публикации не названа' },
  'money.parts.valuedHow': { label: 'Как оценили вещи или труд', hint: 'Например: 60 часов по 500 рублей' },
  'money.note': { label: 'Пояснение к деньгам', rows: 2 },
  'money.asOf': { label: 'На какую дату верны суммы', hint: 'Не заполните — возьмём дату всего рассказа' },
  'money.source': { label: 'Откуда суммы', hint: 'Не заполните — возьмём первый источник рассказа' },
  ...under('money.source', SOURCE_WORDS),
  contests: { label: 'Конкурсы', one: 'конкурс', add: 'Добавить конкурс' },
  officialTitle: { label: 'Название в конкурсной заявке' },
  results: { label: 'Что получилось, числами', one: 'результат', add: 'Добавить результат' },
  'results.what': { label: 'Что', hint: 'Фонари, скамейки, метры дорожки' },
  'results.value': { label: 'Сколько' },
  'results.unit': { label: 'Чего', hint: 'шт., м², человек' },
  beneficiaries: { label: 'Скольким людям стало лучше' },
  'beneficiaries.how': { label: 'Кто эти люди и как посчитали' },
  lessons: { label: 'Чему научились', hint: 'Что пошло не так и как сделали бы теперь', one: 'урок', add: 'Добавить урок' },
  'afterGrant.checks': { label: 'Как выглядит спустя время', one: 'проверка', add: 'Добавить проверку' },
  awards: { label: 'Награды', one: 'награда', add: 'Добавить награду' },
  media: { label: 'Снимки', hint: 'JPEG, PNG, WebP, до 40 МБ. Снимок уменьшится здесь же, место съёмки из него удалится' },
  'media.alt': { hint: 'Для тех, кто не видит: «Двор, у стены деревянная скамейка»', rows: 2 },
  'media.author': { hint: '«архив ТОС», «районная газета»; имя человека — только с его согласия' },
  'media.people': { label: 'Есть ли на снимке люди', options: { 'не узнаваемы': 'есть, но не узнать', узнаваемы: 'есть, лица видны', дети: 'есть дети' } },
  'media.consent': { label: 'Согласие людей на снимке', hint: 'Нужно, если лица видны или есть дети: номер, дата, у кого хранится' },
  sources: { label: 'Откуда сведения', one: 'источник', add: 'Добавить источник', fresh: { kind: 'сообщение организации' } },
  ...under('sources', SOURCE_WORDS),
  asOf: { label: 'На какую дату верен рассказ' },
  replication: { label: 'Как повторить у себя' },
  'replication.difficulty': { label: 'Трудно ли', hint: '', options: { 1: 'просто', 2: 'посильно', 3: 'трудно' } },
  'replication.unitCosts': { label: 'Что сколько стоит', one: 'цена', add: 'Добавить цену' },
  'replication.needs': { label: 'Что понадобится', one: 'вещь', add: 'Добавить' },
  'replication.permits': { label: 'С кем согласовать', one: 'согласование', add: 'Добавить' },
  'replication.doNot': { label: 'Чего не делать', one: 'совет', add: 'Добавить' },
  replicatedFrom: { label: 'С каких проектов взяли пример' },
  printTexts: { label: 'Тексты для газеты' },
  'printTexts.short': { rows: 3 },
  'printTexts.medium': { rows: 5 },
  'printTexts.long': { rows: 8 },
  tags: { label: 'Метки', one: 'метка', add: 'Добавить метку' },
};

export interface AskedSection extends Omit<Section, 'fields'> {
  fields: readonly FormField[];
}

/** The sections with the fields of the schema in them. */
export function askedSections(fields: readonly FormField[]): AskedSection[] {
  const byName = new Map(fields.map((field) => [field.name, field]));
  return SECTIONS.map((section) => ({ ...section, fields: section.fields.flatMap((name) => byName.get(name) ?? []) }));
}

/** «Где; нужно» for the page without script. */
export function questionText(field: FormField): string {
  return WORDS[field.name]?.label ?? field.label;
}
