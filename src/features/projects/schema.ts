/**
 * A project: what neighbours did. Two levels live in one schema: a short record needs a title, a place, a status and a
 * source; a full practice earns its mark by filled fields (see completeness.ts).
 */
import { z } from 'zod';
import { must, partialDate, pictureFields, point, ref, sources, text, year } from '../../kernel/fields.ts';
import { paperCode } from '../../kernel/paper-code.ts';
import { MEDIA_MOMENTS, PEOPLE_IN_PHOTO, PRINT_TEXT_LIMITS, PROJECT_STATUSES } from '../../kernel/vocabulary.ts';
import { moneySchema } from './money-schema.ts';

const statusChange = z.strictObject({
  status: z.enum(PROJECT_STATUSES).describe('Состояние'),
  date: partialDate().optional().describe('С какой даты'),
});

const milestone = z.strictObject({
  date: partialDate().describe('Когда'),
  text: text(300).describe('Что произошло'),
});

const step = z.strictObject({
  text: text(600).describe('Что сделать'),
  who: text(200).optional().describe('Кто делает'),
  weeks: z.number().min(0, must('число недель')).max(520, must('не больше 520 недель')).optional().describe('Сколько недель'),
  documents: z.array(text(200)).default([]).describe('Какие бумаги нужны'),
});

const result = z.strictObject({
  what: text(200).describe('Что получилось'),
  value: z.number().describe('Число'),
  unit: text(40).describe('Единица: шт., м², человек'),
});

const replication = z.strictObject({
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional().describe('Сложность: 1 — просто, 3 — трудно'),
  months: z.number().min(0, must('число месяцев')).max(120, must('не больше 120 месяцев')).optional().describe('Сколько месяцев занимает'),
  minCost: z.number().min(0, must('сумма в рублях')).optional().describe('От какой суммы можно начать, ₽'),
  unitCosts: z
    .array(z.strictObject({
        what: text(200).describe('Что покупали или заказывали'),
        amount: z.number().min(0, must('сумма в рублях')).describe('Цена, ₽'),
        per: text(40).describe('За что: шт., м², метр'),
        year: year().describe('Год цены'),
      }))
    .default([])
    .describe('Цена за единицу'),
  needs: z.array(text(300)).default([]).describe('Что понадобится'),
  permits: z.array(text(300)).default([]).describe('Какие согласования нужны'),
  doNot: z.array(text(300)).default([]).describe('Чего не делать'),
});

/** `picture` differs by door: a file name for the check, Astro's image for the build. */
function media<P extends z.ZodType>(picture: P) {
  const file = picture.describe('Имя файла в папке проекта');
  pictureFields.add(file, { picture: true });
  return z
    .strictObject({
      file,
      moment: z.enum(MEDIA_MOMENTS).describe('Когда снято'),
      alt: text(300).describe('Что видно на снимке: для тех, кто не видит'),
      author: text(200).describe('Автор снимка'),
      caption: text(300).optional().describe('Подпись'),
      date: partialDate().optional().describe('Дата съёмки'),
      people: z.enum(PEOPLE_IN_PHOTO).describe('Есть ли люди'),
      consent: text(300).optional().describe('Согласие: номер, дата, у кого хранится'),
    })
    .refine((m) => !['узнаваемы', 'дети'].includes(m.people) || m.consent !== undefined, {
      ...must('сведения о согласии людей на снимке', 'Добавьте consent: номер и дата согласия, у кого хранится.'),
      path: ['consent'],
    });
}

export function projectSchema<P extends z.ZodType>(picture: P) {
  return z.strictObject({
    title: text(200).describe('Что сделали, одной строкой'),
    code: paperCode('П', 'проекта').describe('Короткий код для газеты'),
    officialTitle: text(300).optional().describe('Название в конкурсной заявке'),
    lead: text(400).optional().describe('Главное в двух предложениях'),
    municipality: ref('municipalities').describe('Муниципалитет'),
    tos: z.array(ref('tos')).default([]).describe('Какие ТОС сделали'),
    initiator: text(200).optional().describe('Кто предложил, если ТОС не назван'),
    place: text(300).describe('Где: адрес или описание места'),
    point: point.optional().describe('Точка на карте'),
    year: year().nullable().describe('Год, к которому относится проект; null, если неизвестен'),
    yearNote: text(200).optional().describe('Пояснение к году'),
    direction: ref('directions').describe('Направление стратегии'),
    activities: z.array(ref('activities')).default([]).describe('Виды деятельности из стратегии'),
    tasks: z.array(ref('tasks')).default([]).describe('Задачи стратегии'),
    measures: z.array(ref('measures')).default([]).describe('Какие меры стратегии исполняет'),
    objectTypes: z.array(ref('objectTypes')).default([]).describe('Что построено или сделано'),
    statusHistory: z.array(statusChange).min(1, must('хотя бы одно состояние')).describe('Состояния по порядку; последнее действует'),
    milestones: z.array(milestone).default([]).describe('Вехи'),
    problem: text(2000).optional().describe('Что мешало жить'),
    solution: text(2000).optional().describe('Что придумали'),
    steps: z.array(step).default([]).describe('Как делали, по шагам'),
    results: z.array(result).default([]).describe('Что получилось, числами'),
    beneficiaries: z
      .strictObject({ value: z.number().int().min(0, must('число людей')).describe('Сколько человек'), how: text(200).describe('Кто эти люди и как посчитано') })
      .optional()
      .describe('Скольким людям стало лучше и как посчитано'),
    money: moneySchema.optional().describe('Деньги'),
    contests: z
      .array(z.strictObject({
          contest: ref('contests').describe('Конкурс'),
          outcome: z.enum(['победа', 'участие', 'призовое место', 'неизвестно']).describe('Чем кончилось'),
          place: z.number().int().optional().describe('Какое место'),
          assumed: z.boolean().default(false).describe('Какой это конкурс, источник не называет: отнесли мы сами. Наградой не считается'),
          note: text(300).optional().describe('Пояснение: номинация, откуда известно'),
        }))
      .default([])
      .describe('В каких конкурсах участвовал'),
    partners: z.array(text(200)).default([]).describe('Кто помог: организации'),
    lessons: z.array(text(600)).default([]).describe('Уроки: что пошло не так'),
    replication: replication.optional().describe('Как повторить у себя'),
    replicatedFrom: z.array(ref('projects')).default([]).describe('С каких проектов взят пример'),
    afterGrant: z
      .strictObject({
        maintainer: text(200).describe('Кто содержит'),
        checks: z.array(z.strictObject({ date: partialDate().describe('Когда проверили'), state: text(300).describe('Что увидели') })).default([]).describe('Проверки через год и позже'),
      })
      .optional()
      .describe('Что стало потом'),
    media: z.array(media(picture)).max(60, must('не больше 60 снимков')).default([]).describe('Снимки'),
    printTexts: z
      .strictObject({
        short: text(PRINT_TEXT_LIMITS.short).optional().describe('До 400 знаков'),
        medium: text(PRINT_TEXT_LIMITS.medium).optional().describe('До 900 знаков'),
        long: text(PRINT_TEXT_LIMITS.long).optional().describe('До 2500 знаков'),
      })
      .optional()
      .describe('Тексты для газеты'),
    awards: z.array(z.strictObject({ title: text(200).describe('За что и где'), year: year().optional().describe('Год') })).default([]).describe('Награды'),
    tags: z.array(text(60)).default([]).describe('Свободные метки'),
    sources,
    asOf: partialDate().describe('На какую дату собраны сведения'),
    draft: z.boolean().optional().describe('true — черновик, на сайт не попадает'),
  });
}
export type Project<Picture = unknown> = Omit<z.infer<ReturnType<typeof projectSchema<z.ZodString>>>, 'media'> & {
  media: (Omit<z.infer<ReturnType<typeof projectSchema<z.ZodString>>>['media'][number], 'file'> & { file: Picture })[];
};
