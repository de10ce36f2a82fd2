/** The Strategy as data. Wording is quoted exactly; conclusions (status, pace) are computed and never typed. */
import { z } from 'zod';
import { must, observation, partialDate, ref, SLUG, source, sources, text, year } from '../../kernel/fields.ts';
import { COMPUTATIONS, COUNTED_SPANS, DEFINITION_STATES, INDICATOR_KINDS, MEASURE_STATUSES, SHOWN_ON } from '../../kernel/vocabulary.ts';

const order = z.number().int().min(1, must('номер по порядку, с 1'));
const section = z.string().refine((s) => /^\d+(\.\d+)*$/.test(s), must('номер раздела в кавычках: "4.1"')).describe('Раздел стратегии');

/** Goal and principles of section 3. */
export const foundationSchema = z.strictObject({
  kind: z.enum(['цель', 'принцип']),
  order,
  section,
  text: text(2000).describe('Дословно'),
});

export const taskSchema = z.strictObject({
  order,
  section,
  title: text(120).describe('Коротко, своими словами'),
  text: text(2000).describe('Дословно'),
  indicators: z.array(ref('indicators')).default([]).describe('По каким показателям видно'),
});

export const directionSchema = z.strictObject({
  order,
  section,
  title: text(200).describe('Дословно'),
  nameShort: text(60).describe('Для карточек и фильтров'),
  text: text(4000).optional().describe('Вводный текст, дословно'),
});

export const activitySchema = z.strictObject({ direction: ref('directions'), order, section, title: text(120).describe('Коротко'), text: text(1500).describe('Дословно') });

export const stageSchema = z.strictObject({
  order,
  section,
  title: text(120).describe('Название дословно'),
  from: year(),
  to: year(),
  text: text(4000).optional().describe('Дословно'),
});

/** A measure belongs either to a stage (section 5) or to a sphere of mechanisms (section 6). */
export const measureSchema = z.strictObject({
  stage: ref('stages').optional().describe('Этап'),
  sphere: z
    .enum(['комфортность проживания', 'социальная и экономическая эффективность', 'информационная открытость'])
    .optional()
    .describe('Сфера механизмов'),
  order,
  section,
  text: text(1500).describe('Дословно'),
  status: z.enum(MEASURE_STATUSES).default('нет данных').describe('Как выполняется'),
  evidence: z.array(source).default([]).describe('Чем подтверждается'),
  indicators: z.array(ref('indicators')).default([]).describe('По каким показателям видно'),
  tasks: z.array(ref('tasks')).default([]).describe('Какую задачу стратегии решает: где слова меры и задачи об одном'),
  shownOn: z.array(z.enum(SHOWN_ON)).default([]).describe('Какие части сайта сами показывают, как она выполняется'),
});

/** The plan of one year by which the Strategy is carried out. A plan whose text nobody published is a record too. */
export const planSchema = z.strictObject({
  year: year().describe('На какой год'),
  title: text(300).describe('Название'),
  approved: z.strictObject({ date: partialDate().describe('Когда утверждён'), by: text(200).describe('Кем: орган, номер решения') }).optional().describe('Кем и когда утверждён'),
  textKnown: z.boolean().describe('true, если пункты плана известны целиком'),
  reason: text(300).optional().describe('Почему пунктов нет или они неполны'),
  items: z
    .array(
      z.strictObject({
        text: text(600).describe('Что сделать'),
        measures: z.array(ref('measures')).default([]).describe('Какую меру стратегии исполняет'),
        tasks: z.array(ref('tasks')).default([]).describe('Какую задачу стратегии решает'),
        indicators: z.array(ref('indicators')).default([]).describe('На какие показатели работает'),
        responsible: text(200).optional().describe('Кто отвечает: орган или должность'),
        due: partialDate().optional().describe('К какому сроку'),
        status: z.enum(MEASURE_STATUSES).default('нет данных').describe('Как выполняется'),
        evidence: z.array(source).default([]).describe('Чем подтверждается'),
      }),
    )
    .default([])
    .describe('Пункты плана по порядку'),
  sources,
  asOf: partialDate().describe('На какую дату собраны сведения'),
});

export const resultSchema = z.strictObject({
  audience: z.enum(['главный результат', 'органы исполнительной власти', 'муниципалитеты', 'жители']),
  kind: z.enum(['результат', 'эффект']).describe('Раздел 7 — результат, раздел 5 — эффект'),
  order,
  section,
  text: text(1500).describe('Дословно'),
  evidence: z.array(source).default([]).describe('Чем подтверждается'),
  indicators: z.array(ref('indicators')).default([]).describe('По каким показателям видно'),
});

const definition = z.strictObject({
  text: text(600).optional().describe('Что берётся'),
  state: z.enum(DEFINITION_STATES).describe('Задано ли стратегией'),
});

export const indicatorSchema = z.strictObject({
  order,
  section,
  nameOfficial: text(1000).describe('Дословно'),
  nameShort: text(160).describe('Коротко'),
  unit: text(40).describe('Единица'),
  kind: z.enum(INDICATOR_KINDS).describe('Вид показателя'),
  kindStated: z.boolean().describe('Назван ли вид самой стратегией'),
  signAsWritten: z.enum(['не менее', 'без знака']).describe('Как стоит в тексте'),
  target: z.strictObject({ year: year(), value: z.number() }).describe('Контрольное значение'),
  formerTargets: z
    .array(z.strictObject({ year: year(), value: z.number(), until: partialDate().describe('До какой даты действовало'), source: source.describe('Чем изменено') }))
    .default([])
    .describe('Прежние контрольные значения: цель пересмотрели'),
  retired: z
    .strictObject({ since: partialDate().describe('С какой даты'), reason: text(300).describe('Почему'), source: source.describe('Чем решено'), replacedBy: ref('indicators').optional().describe('Чем заменён') })
    .optional()
    .describe('Показатель снят: страница остаётся, в счёт не идёт'),
  numerator: definition,
  denominator: definition
    .extend({
      readings: z
        .array(z.strictObject({ id: z.string().refine((s) => SLUG.test(s), must('короткое имя латиницей: vse-doma')).describe('Имя прочтения'), text: text(300).describe('От чего считается доля') }))
        .min(2, must('не меньше двух прочтений'))
        .optional()
        .describe('Прочтения, если из текста не ясно, от чего считать: доля считается по каждому'),
    })
    .optional(),
  method: z
    .strictObject({ state: z.enum(['не определена', 'предложена', 'утверждена']), text: text(2000).optional(), version: text(40).optional() })
    .describe('Методика'),
  owner: text(200).optional().describe('Кто отвечает за число'),
  frequency: text(60).optional().describe('Как часто обновляется'),
  computed: z.enum(COMPUTATIONS).optional().describe('Что сайт считает по своим записям для этого показателя'),
  followUp: text(500).optional().describe('Для показателя об обучении: кого и через какой срок считать применяющим знания'),
  observations: z
    .array(
      z.strictObject({
        period: partialDate().describe('За какой период'),
        municipality: ref('municipalities').optional().describe('Муниципалитет; без него число по всему региону'),
        reading: text(60).optional().describe('К какому прочтению знаменателя относится'),
        counted: z.enum(COUNTED_SPANS).optional().describe('За какой срок набралось число, если источник говорит'),
        numerator: z.number().optional().describe('Числитель доли'),
        denominator: z.number().optional().describe('Знаменатель доли'),
        ...observation.shape,
      }),
    )
    .default([])
    .describe('Значения с датой и источником; прежние не стираются'),
  related: z
    .array(z.strictObject({ label: text(300).describe('Что посчитано в источнике'), unit: text(40), ...observation.shape }))
    .default([])
    .describe('Близкие числа из источников, которые показателем не являются'),
  notes: z.array(text(600)).default([]).describe('Пояснения'),
});

export type Foundation = z.infer<typeof foundationSchema>;
export type Task = z.infer<typeof taskSchema>;
export type Direction = z.infer<typeof directionSchema>;
export type Activity = z.infer<typeof activitySchema>;
export type Stage = z.infer<typeof stageSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Plan = z.infer<typeof planSchema>;
export type StrategyResult = z.infer<typeof resultSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
