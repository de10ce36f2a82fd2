/**
 * An event: planned, held, moved or called off. Named after what happens, dated, with a source. What it takes part in
 * (calendars, counts of the Strategy) is worked out from these facts and never written by hand.
 */
import { z } from 'zod';
import { link, must, partialDate, point, ref, source, sources, text, textShapes } from '../../kernel/fields.ts';
import { paperCode } from '../../kernel/paper-code.ts';
import { EVENT_GUESTS, EVENT_KINDS, EVENT_REPEATS, EVENT_SPHERES, EVENT_STATES } from '../../kernel/vocabulary.ts';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Time of the day by the region's clock. */
function clockTime() {
  const expected = 'время суток от 00:00 до 23:59: 18:30';
  const schema = z.string().refine((time) => CLOCK.test(time), must(expected, 'Часы и минуты по две цифры через двоеточие, в кавычках или без.'));
  textShapes.add(schema, { pattern: CLOCK.source, expected });
  return schema;
}

const people = () => z.number().int().min(0, must('число людей'));

/** An end is asked by the rules: a calendar that never ends would be a promise nobody gave. */
const repeats = z.strictObject({
  every: z.enum(EVENT_REPEATS).describe('Как часто; день недели или число берутся из date'),
  until: partialDate().optional().describe('По какой день, включительно: нужен или он, или times'),
  times: z.number().int().min(2, must('число раз от 2')).optional().describe('Сколько раз всего, считая первый и отменённые'),
  except: z.array(partialDate()).default([]).describe('Дни, когда встречи не будет или не было'),
  heldTo: partialDate().optional().describe('По какой день известно, что встречи шли: до него считаем их состоявшимися, кроме дней из except'),
});

const material = z.strictObject({
  title: text(200).describe('Что это'),
  url: link().optional().describe('Адрес в интернете'),
  document: ref('documents').optional().describe('Документ сайта'),
  sample: ref('samples').optional().describe('Образец документа'),
});

const training = z.strictObject({
  trained: people().describe('Сколько активистов прошли обучение до конца'),
  applied: people().optional().describe('Сколько из них применяют знания: только если их спросили; не спрашивали — без этой строки'),
  rule: text(300).optional().describe('Кого считаем применяющим: нужно вместе с applied'),
  asOf: partialDate().describe('На какую дату посчитано'),
  source: source.describe('Откуда взято'),
});

export const eventSchema = z.strictObject({
  code: paperCode('С', 'события').optional().describe('Короткий код для афиши: С-12; даётся один раз и не меняется'),
  title: text(200).describe('Что было или будет, одной строкой'),
  kind: z.enum(EVENT_KINDS).describe('Вид'),
  sphere: z.enum(EVENT_SPHERES).describe('О чём: по первым трём сферам мероприятия считает стратегия'),
  state: z.enum(EVENT_STATES).default('состоялось').describe('Состояние; перенесённое стоит на новом дне'),
  revision: z
    .number()
    .int()
    .min(0, must('целое число от 0'))
    .max(999, must('целое число до 999'))
    .default(0)
    .describe('Номер правки: прибавьте 1, когда меняете время, место или состояние; по нему календари у людей видят, что запись новее'),
  stateNote: text(300).optional().describe('Почему перенесено или отменено'),
  movedFrom: partialDate().optional().describe('С какого дня перенесено'),
  provisional: z.boolean().default(false).describe('true — день ещё могут сменить'),
  date: partialDate().describe('Когда; если дней несколько — первый'),
  dateTo: partialDate().optional().describe('Последний день, если дней несколько или конец за полночь'),
  timeFrom: clockTime().optional().describe('Во сколько начало первого дня, по времени региона; без него — весь день'),
  timeTo: clockTime().optional().describe('Во сколько конец последнего дня'),
  repeats: repeats.optional().describe('Повторяется: одна запись на все встречи'),
  municipality: ref('municipalities').optional().describe('Муниципалитет; без него — событие всего региона'),
  tos: z.array(ref('tos')).default([]).describe('Какие ТОС провели или участвовали'),
  projects: z.array(ref('projects')).default([]).describe('О каких проектах речь'),
  heldByTos: z.boolean().describe('true, если провёл или проводит сам ТОС'),
  place: text(300).optional().describe('Где'),
  point: point.optional().describe('Точка на карте'),
  organiser: text(200).optional().describe('Кто провёл: организация'),
  withWhom: z.array(z.enum(EVENT_GUESTS)).default([]).describe('С кем встреча: должности, без имён'),
  audience: text(200).optional().describe('Для кого'),
  agenda: z.array(text(300)).default([]).describe('О чём: вопросы или темы'),
  capacity: people().optional().describe('Сколько мест'),
  registration: link().optional().describe('Где записаться'),
  attended: people().optional().describe('Сколько человек было, если источник говорит'),
  results: z.array(text(600)).default([]).describe('Что из этого вышло: решения, итоги'),
  materials: z.array(material).default([]).describe('Что можно взять: программы, записи, раздатки'),
  training: training.optional().describe('Обучение: сколько людей выучили'),
  indicators: z.array(ref('indicators')).default([]).describe('К какому показателю относится обучение'),
  directions: z.array(ref('directions')).default([]).describe('Направления стратегии'),
  tasks: z.array(ref('tasks')).default([]).describe('Какие задачи стратегии решает'),
  measures: z.array(ref('measures')).default([]).describe('Какие меры стратегии исполняет'),
  note: text(600).optional().describe('Пояснение для читателя'),
  sources,
  asOf: partialDate().describe('На какую дату собраны сведения'),
});
export type Event = z.infer<typeof eventSchema>;
