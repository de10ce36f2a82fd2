/** A survey of needs: method, sample, limits and results stand together, or the numbers say nothing. */
import { z } from 'zod';
import { must, partialDate, ref, sources, text } from '../../kernel/fields.ts';
import { countOrFew } from '../../kernel/small-count.ts';
import { SURVEY_UNITS } from '../../kernel/vocabulary.ts';

const answer = z
  .strictObject({
    label: text(200).describe('Ответ'),
    count: countOrFew('число людей').optional().describe('Сколько так ответили; от одного до четырёх — «меньше 5»'),
    share: z.number().min(0, must('доля от 0 до 100 %')).max(100, must('доля от 0 до 100 %')).optional().describe('Доля, %, если числа людей источник не даёт'),
  })
  .refine(({ count, share }) => count !== undefined || share !== undefined, must('число людей (count) или доля (share)'));

export const surveySchema = z.strictObject({
  title: text(200).describe('О чём спрашивали'),
  organiser: text(200).describe('Кто проводил: организация'),
  from: partialDate().describe('Когда начали'),
  to: partialDate().optional().describe('Когда закончили'),
  municipalities: z.array(ref('municipalities')).default([]).describe('Где; пусто — весь регион'),
  territory: text(300).optional().describe('Где именно, словами'),
  population: text(300).describe('Кого представляет: генеральная совокупность'),
  method: text(600).describe('Как спрашивали'),
  sampling: text(600).describe('Как выбирали, кого спросить'),
  isRandom: z.boolean().describe('Выбирали ли людей случайно: да, только если отчёт об этом говорит; тогда ответы можно распространить на всех'),
  margin: z.number().positive(must('погрешность в процентных пунктах')).max(50, must('погрешность в процентных пунктах, не больше 50')).optional().describe('Погрешность, процентных пунктов, если её называет отчёт; только для случайной выборки'),
  unit: z.enum(SURVEY_UNITS).default('человек').describe('Что считали: людей, анкеты, купоны'),
  asked: z.number().int().positive(must('число людей')).nullable().describe('Скольких опросили, сколько анкет или купонов собрали; null, если неизвестно'),
  questions: z.array(z.strictObject({ question: text(300).describe('Вопрос'), base: z.number().int().positive(must('число людей')).optional().describe('Сколько на него ответили, если не все'), multiple: z.boolean().default(false).describe('true, если можно было выбрать несколько'), answers: z.array(answer).min(1, must('хотя бы один ответ')).max(40, must('не больше 40 ответов')).describe('Ответы') })).default([]).describe('Вопросы и ответы'),
  limits: z.array(text(300)).min(1, must('хотя бы одна оговорка: чего по этому опросу сказать нельзя')).describe('Чего по опросу сказать нельзя'),
  used: text(600).optional().describe('Что по нему решили'),
  tasks: z.array(ref('tasks')).default([]).describe('Какие задачи стратегии решает'),
  documents: z.array(ref('documents')).default([]).describe('Отчёт и анкета'),
  sources,
  asOf: partialDate().describe('На какую дату собраны сведения'),
});
export type Survey = z.infer<typeof surveySchema>;
