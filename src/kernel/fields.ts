/**
 * The words that schemas are made of. Each field owns the Russian sentence an editor reads when it is wrong:
 * `expected` says what would be right, `hint` how to get there. Nothing here transforms a value except a bare
 * year, so that validating twice gives the same object.
 */
import { z } from 'zod';
import { isRealDate } from './dates.ts';
import { OBSERVATION_STATES, POINT_PRECISIONS, SOURCE_KINDS } from './vocabulary.ts';

/** What a custom check tells the editor. */
export interface FieldFault {
  expected: string;
  hint?: string;
}

/** A refinement whose failure carries the editor's sentence. */
export function must(expected: string, hint?: string) {
  return { message: expected, params: { expected, hint } satisfies FieldFault };
}

export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Collections that a reference may point to; the value is the word for messages. */
export const COLLECTIONS = {
  municipalities: 'муниципалитет',
  tos: 'ТОС',
  projects: 'проект',
  inserts: 'газетная вкладка',
  contests: 'конкурс',
  newspapers: 'газета',
  tearSheets: 'газетная вырезка',
  objectTypes: 'вид объекта',
  searchWords: 'слова для поиска',
  foundations: 'положение стратегии',
  tasks: 'задача стратегии',
  directions: 'направление',
  activities: 'вид деятельности',
  stages: 'этап',
  measures: 'мера',
  indicators: 'показатель',
  results: 'ожидаемый результат',
  plans: 'план реализации стратегии',
  applications: 'заявки конкурса',
  snapshots: 'снимок реестра',
  events: 'событие',
  mediaLog: 'журнал публикаций',
  documents: 'документ',
  pages: 'страница',
  legalActs: 'правовой акт',
  samples: 'образец документа',
  wizards: 'мастер',
  guides: 'руководство',
  terms: 'слово словаря',
  programmes: 'передача',
  episodes: 'выпуск передачи',
  surveys: 'опрос',
  milestones: 'веха истории',
  roles: 'роль',
  councils: 'совет ТОС',
  chats: 'чат',
  appeals: 'обращения',
  translations: 'перевод',
} as const;
export type CollectionName = keyof typeof COLLECTIONS;

/** Which collection a reference field points to; read by the rule that resolves references. */
export const references = z.registry<{ collection: CollectionName }>();

/** A name that lives inside a record: of a blank, a question, a step. `what` begins the sentence of the editor. */
export function innerName(what = 'имя') {
  return z.string().refine((name) => SLUG.test(name), must(`${what}: строчные латинские буквы, цифры и дефисы`));
}

/** The id of another record: its file name (or folder name) without the extension. */
export function ref(collection: CollectionName) {
  const schema = z
    .string()
    .refine(
      (id) => SLUG.test(id),
      must(`имя файла записи «${COLLECTIONS[collection]}»: строчные латинские буквы, цифры и дефисы`, 'Например: rodnik-zarechye'),
    );
  references.add(schema, { collection });
  return schema;
}

/** How long a text may be: read by the forms that ask for it. */
export const textLimits = z.registry<{ max: number }>();

/** Fields that name a document lying beside the record. */
export const documentFields = z.registry<{ document: true }>();

/** Fields that name a picture lying beside the record. */
export const pictureFields = z.registry<{ picture: true }>();

/** What a short text must look like, for forms that tell it while it is typed: a pattern and the sentence. */
export const textShapes = z.registry<{ pattern: string; expected: string }>();

/** Required text with at least one visible character. */
export function text(max = 5000) {
  const schema = z
    .string()
    .refine((s) => /[^\s\u00A0\u200B\uFEFF]/u.test(s), must('непустой текст', 'Если сведений нет, удалите строку целиком.'))
    .superRefine((s, context) => {
      if (s.length > max) context.addIssue({ code: 'custom', ...must(`не длиннее ${max} знаков`, `Сейчас ${s.length}: сократите на ${s.length - max}.`) });
    });
  textLimits.add(schema, { max });
  return schema;
}

/** Fields that hold a date: a wrong one gets a hint with the probable right spelling. */
export const dateFields = z.registry<{ partial: true }>();

/** A year written as a number becomes a string: YAML reads «2025» as a number. */
export function partialDate() {
  const schema = z
    .string()
    .refine(isRealDate, must('дата, которая есть в календаре: 2025-06-14, 2025-06 или 2025', 'Порядок: год-месяц-день через дефис.'));
  dateFields.add(schema, { partial: true });
  return z.preprocess((value) => (typeof value === 'number' && Number.isInteger(value) ? String(value) : value), schema);
}

export function year() {
  return z.number().int().min(1990, must('год не раньше 1990')).max(2100, must('год не позже 2100'));
}

const LINK = /^https?:\/\/[^\s<>"']+\.[^\s<>"']+$/u;

export function link() {
  const expected = 'полный адрес страницы, начинается с https:// или http://';
  const schema = z.string().refine((s) => LINK.test(s) && URL.canParse(s), must(expected, 'Откройте страницу и скопируйте адрес целиком из строки браузера.'));
  textShapes.add(schema, { pattern: LINK.source, expected });
  return schema;
}

/** Where a fact comes from. A printed source has no url; then the publisher and the date name it. */
export const source = z.strictObject({
  title: text(300).describe('Что это: заголовок публикации или название документа, своими словами'),
  kind: z.enum(SOURCE_KINDS).default('публикация').describe('Вид источника'),
  publisher: text(200).optional().describe('Кто опубликовал'),
  url: link().optional().describe('Адрес в интернете'),
  date: partialDate().optional().describe('Дата публикации'),
  accessed: partialDate().optional().describe('Когда сведения прочитаны по этому адресу'),
});
export type Source = z.infer<typeof source>;

export const sources = z.array(source).min(1, must('хотя бы один источник', 'Добавьте в «sources» название и адрес публикации.'));

/** A number with its birth certificate. Unknown is `null` with a reason, never zero. */
export const observation = z
  .strictObject({
    value: z.number().nullable().describe('Значение; null, если неизвестно'),
    approximate: z.boolean().optional().describe('true, если в источнике «около», «почти»'),
    asOf: partialDate().describe('На какую дату верно'),
    source: source.describe('Откуда взято'),
    state: z.enum(OBSERVATION_STATES).optional().describe('Какое это значение'),
    reason: text(300).optional().describe('Почему значение неизвестно'),
    note: text(500).optional().describe('Пояснение'),
  })
  .refine((o) => o.value !== null || o.reason !== undefined, {
    ...must('причина, почему значение неизвестно', 'Добавьте строку reason: «…».'),
    path: ['reason'],
  });
export type Observation = z.infer<typeof observation>;

/** What a sample, a guide or a term leans on. */
export const lawReference = z.strictObject({
  act: ref('legalActs').describe('Акт: имя его файла'),
  article: text(60).optional().describe('Статья, часть, пункт'),
  about: text(300).optional().describe('Что там сказано, своими словами'),
});
export type LawReference = z.infer<typeof lawReference>;

const IN_DEGREES = 'Миллионы — это метры, а нужны градусы с точкой: возьмите координаты в системе WGS 84 (EPSG:4326).';
export const latitude = z.number().min(-90, must('широта от −90 до 90', IN_DEGREES)).max(90, must('широта от −90 до 90', IN_DEGREES));
export const longitude = z.number().min(-180, must('долгота от −180 до 180', IN_DEGREES)).max(180, must('долгота от −180 до 180', IN_DEGREES));

/** A point with an honest precision: most press reports name a village, few a house. */
export const point = z.strictObject({
  lat: latitude.describe('Широта, градусы с точкой: 57.8136'),
  lng: longitude.describe('Долгота, градусы с точкой: 28.3496'),
  precision: z.enum(POINT_PRECISIONS).describe('Насколько точна точка'),
});
export type Point = z.infer<typeof point>;

export const officeEmail = z.string().refine((s) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(s), must('служебный адрес электронной почты'));

/** A contact is an office, never a private person. */
export const officeContact = z.strictObject({
  office: text(200).describe('Учреждение или отдел'),
  address: text(300).optional().describe('Адрес учреждения'),
  phone: text(60).optional().describe('Служебный телефон'),
  email: officeEmail.optional().describe('Служебная почта'),
  url: link().optional().describe('Страница учреждения'),
  asOf: partialDate().describe('На какую дату верно'),
  source: source.describe('Откуда взято'),
});
