/** Grammar of `region.json`, the only configuration of a site. Everything a region says about itself is here. */
import { z } from 'zod';
import { link, must, observation, officeEmail, partialDate, source, text, year } from './kernel/fields.ts';
import { isOfficeInn } from './kernel/private-numbers.ts';
import { OPEN_DATA_PERIODS } from './kernel/vocabulary.ts';
import { STREET_KINDS } from './kernel/street-archive.ts';

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);

export const SECTIONS = ['inserts', 'contests', 'strategy'] as const;

/** The tax number of an office has ten digits; that of a person, twelve, and has no place here. */
const inn = z.string().refine((s) => /^\d{10}$/.test(s) && isOfficeInn(s), must('ИНН учреждения: десять цифр в кавычках, последняя — контрольная'));

/** Where the editor of /admin/ commits to. Names as on the host; nothing secret stands here. */
const backendSchema = z.strictObject({
  name: z.enum(['gitlab', 'github', 'gitea']).describe('Чей это сервер: gitlab, github, gitea (и Forgejo)'),
  repo: z
    .string()
    .refine((s) => /^[^/:\s]+(\/[^/:\s]+)+$/.test(s), must('владелец и имя через косую черту: sovet/atlas'))
    .describe('Владелец и имя репозитория через косую черту'),
  branch: text(100).optional().describe('Ветка для правок; без неё — главная'),
  baseUrl: link().optional().describe('Адрес своего сервера; без него — общий сервер этой службы'),
  apiRoot: link().optional().describe('Адрес API своего сервера: https://сервер/api/v4 у GitLab, https://сервер/api/v1 у Gitea и Forgejo'),
  authEndpoint: text(200).optional().describe('Путь входа на сервере, если он не обычный'),
  appId: text(200).optional().describe('Открытый номер приложения для входа без пароля (PKCE); без него входят по личному ключу'),
  workflow: z.boolean().default(false).describe('true — каждая правка уходит на проверку отдельным запросом; умеют GitLab и GitHub'),
});
export type Backend = z.infer<typeof backendSchema>;

export const regionSchema = z.strictObject({
  name: text(100).describe('Название региона'),
  nameGenitive: text(100).describe('Родительный падеж: «кого? чего?»'),
  namePrepositional: text(100).describe('Предложный падеж с предлогом: «где?»'),
  siteTitle: text(100).describe('Название сайта'),
  tagline: text(200).describe('О чём сайт, одной строкой'),
  siteUrl: link().describe('Адрес сайта'),
  timeZone: text(60).describe('Часовой пояс по базе IANA'),
  fictional: z.boolean().default(false).describe('true — регион вымышлен, сайт это показывает'),
  map: z.strictObject({
    bbox: z.tuple([longitude, latitude, longitude, latitude]).describe('Запад, юг, восток, север, градусы'),
    attribution: text(300).describe('Чьи карты: строка под картой'),
    streets: z
      .strictObject({
        file: z
          .string()
          .refine((s) => /^[a-z0-9][a-z0-9-]*\.pmtiles$/.test(s), must('имя файла в папке public: ulitsy.pmtiles', 'Строчные латинские буквы, цифры и дефис; без папок.'))
          .describe('Файл слоя улиц в папке public'),
        kind: z.enum(STREET_KINDS).describe('raster — картинки, vector — линии'),
        attribution: text(300).describe('Чьи улицы: строка под картой, когда слой включён'),
        maxZoom: z.number().int().min(8).max(19).default(15).describe('До какого приближения хватает слоя'),
        on: z.boolean().default(false).describe('true — слой включён сразу'),
      })
      .optional()
      .describe('Свой слой улиц; о нём — docs/street-layer.md'),
    dcw: text(20).optional().describe('Код региона в наборе DCW, для сборки карты-основы'),
    geonamesAdmin: text(10).optional().describe('Код региона в GeoNames'),
  }),
  strategy: z
    .strictObject({
      title: text(300).describe('Полное название стратегии'),
      titleShort: text(100).describe('Коротко, для меню и заголовков'),
      from: year(),
      to: year(),
      source: source.describe('Откуда взят текст'),
    })
    .optional(),
  publisher: z.strictObject({
    name: text(200).describe('Кто издаёт сайт'),
    nameShort: text(80),
    url: link().optional(),
    note: text(400).optional().describe('Чем сайт не является'),
    inn: inn.optional().describe('ИНН учреждения: с него начинаются номера наборов открытых данных'),
    openData: z
      .strictObject({
        contact: z
          .strictObject({ office: text(200).describe('Отдел или учреждение, не человек'), phone: text(60).optional().describe('Служебный телефон'), email: officeEmail.optional().describe('Служебная почта') })
          .optional()
          .describe('Кто отвечает за открытые данные'),
        period: z.enum(OPEN_DATA_PERIODS).optional().describe('Как часто обновляют, если это обещано'),
        published: partialDate().refine((s) => s.length === 10, must('день целиком: 2026-12-01')).optional().describe('День первой публикации: год-месяц-день'),
      })
      .default({})
      .describe('Паспорта открытых данных'),
    contact: z
      .strictObject({
        office: text(200).optional().describe('Кому: отдел или учреждение, не человек'),
        email: officeEmail.optional().describe('Служебная почта'),
        address: text(300).optional().describe('Адрес учреждения'),
        note: text(300).optional().describe('Что ещё знать тому, кто пишет'),
      })
      .refine(({ email, address }) => email !== undefined || address !== undefined, must('почта (email) или адрес (address)'))
      .optional()
      .describe('Куда присылать исправления'),
  }),
  repository: z
    .strictObject({
      editUrl: text(300).refine((s) => s.includes('{path}'), must('адрес правки с местом {path} для пути файла')).optional(),
      backend: backendSchema.optional().describe('Где лежит репозиторий, чтобы править через /admin/; без этого — только папка на своём компьютере'),
    })
    .default({}),
  inLanguages: z
    .strictObject({ en: z.strictObject({ region: text(100).describe('Регион по-английски'), site: text(120).describe('Название сайта по-английски') }) })
    .optional()
    .describe('Как регион и сайт называются на других языках; без этого там стоят русские названия'),
  licence: z.strictObject({ name: text(80), title: text(200), url: link() }),
  figures: z
    .strictObject({
      tosTotal: observation.optional().describe('Сколько ТОС в регионе по источнику'),
      municipalitiesTotal: observation.optional().describe('В скольких муниципалитетах есть ТОС'),
      insertPrintRun: observation.optional().describe('Тираж газетной вкладки'),
    })
    .default({}),
  print: z
    .strictObject({
      format: z.enum(['a3', 'a4', 'a2']).default('a3').describe('Полоса общего издания вкладки и изданий муниципалитетов'),
      inkLimit: z.number().min(150).max(400).default(240).describe('Наибольшая сумма красок, %, если газета не сказала своей'),
      bleedMm: z.number().min(0).max(10).default(3).describe('Вылеты за обрез, мм'),
      radio: text(300).optional().describe('Где ещё рассказывают о ТОС: строка для вкладки'),
    })
    .prefault({})
    .describe('Печать вкладки'),
  sections: z.array(z.enum(SECTIONS)).default([...SECTIONS]).describe('Какие разделы включены'),
});
export type Region = z.infer<typeof regionSchema>;
