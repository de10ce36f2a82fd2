/** Something that was held: a training, a forum, a clean-up day. Named after what happened, dated, with a source. */
import { z } from 'zod';
import { must, partialDate, ref, sources, text } from '../../kernel/fields.ts';
import { EVENT_KINDS, EVENT_SPHERES } from '../../kernel/vocabulary.ts';

export const eventSchema = z.strictObject({
  title: text(200).describe('Что было, одной строкой'),
  kind: z.enum(EVENT_KINDS).describe('Вид'),
  sphere: z.enum(EVENT_SPHERES).describe('О чём: по первым трём сферам мероприятия считает стратегия'),
  date: partialDate().describe('Когда; если дней несколько — первый'),
  dateTo: partialDate().optional().describe('Последний день, если дней несколько'),
  municipality: ref('municipalities').optional().describe('Муниципалитет; без него — событие всего региона'),
  tos: z.array(ref('tos')).default([]).describe('Какие ТОС провели или участвовали'),
  heldByTos: z.boolean().describe('true, если провёл сам ТОС'),
  place: text(300).optional().describe('Где'),
  organiser: text(200).optional().describe('Кто провёл: организация'),
  attended: z.number().int().min(0, must('число людей')).optional().describe('Сколько человек было, если источник говорит'),
  directions: z.array(ref('directions')).default([]).describe('Направления стратегии'),
  tasks: z.array(ref('tasks')).default([]).describe('Какие задачи стратегии решает'),
  measures: z.array(ref('measures')).default([]).describe('Какие меры стратегии исполняет'),
  note: text(600).optional().describe('Пояснение для читателя'),
  sources,
  asOf: partialDate().describe('На какую дату собраны сведения'),
});
export type Event = z.infer<typeof eventSchema>;
