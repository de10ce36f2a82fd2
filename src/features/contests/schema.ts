/** A contest of one year. Its rules and names change yearly, so they are data here and never lists in code. */
import { z } from 'zod';
import { must, observation, partialDate, ref, sources, text, year } from '../../kernel/fields.ts';
import { CONTEST_LEVELS } from '../../kernel/vocabulary.ts';

/** Figures that pages compare between years; a contradiction is two entries of one measure. */
export const CONTEST_MEASURES = {
  applications: 'заявок',
  distinctTos: 'ТОС подали заявки',
  winners: 'победителей',
  budget: 'бюджет, ₽',
  asked: 'запрошено, ₽',
  awarded: 'присуждено, ₽',
  spent: 'потрачено, ₽',
  maxGrant: 'наибольший грант, ₽',
} as const;
export type ContestMeasure = keyof typeof CONTEST_MEASURES;

export const contestSchema = z.strictObject({
  name: text(300).describe('Название'),
  nameShort: text(120).describe('Короткое название'),
  year: year().nullable().describe('Год; null, если источник его не называет'),
  yearNote: text(200).optional().describe('Пояснение к году'),
  level: z.enum(CONTEST_LEVELS).describe('Уровень'),
  series: text(120).describe('К какому ряду конкурсов относится: по нему строится сравнение лет'),
  organiser: text(200).optional().describe('Организатор'),
  openFrom: partialDate().optional().describe('Заявки принимаются с'),
  openTo: partialDate().optional().describe('Заявки принимаются по'),
  resultBy: partialDate().optional().describe('Когда итоги'),
  figures: z
    .array(z.strictObject({ measure: z.enum(Object.keys(CONTEST_MEASURES) as [ContestMeasure, ...ContestMeasure[]]).describe('Что посчитано'), ...observation.shape }))
    .default([])
    .describe('Числа конкурса с датой и источником'),
  conditions: z
    .strictObject({
      minCofinancing: z.number().min(0, must('доля от 0 до 100 %')).max(100, must('доля от 0 до 100 %')).optional().describe('Своё участие не меньше, % стоимости'),
      minAge: z.number().int().min(14, must('возраст от 14 лет')).max(100, must('возраст до 100 лет')).optional().describe('С какого возраста участвуют жители'),
      minPeople: z.number().int().min(1, must('число людей, от 1')).optional().describe('Сколько человек нужно в группе'),
      applicationsPerTos: z.number().int().min(1, must('число заявок, от 1')).nullable().optional().describe('Сколько заявок подаёт один ТОС; null — сколько угодно'),
      eligible: z.array(text(200)).default([]).describe('Кто может подать заявку'),
      recipient: text(200).optional().describe('Кто получает деньги'),
      documents: z.array(text(200)).default([]).describe('Какие документы нужны'),
      criteria: z.array(z.strictObject({ name: text(200).describe('Что оценивают'), maxPoints: z.number().positive().optional().describe('Наибольший балл') })).default([]).describe('По чему выбирают'),
      steps: z.array(text(200)).default([]).describe('Этапы отбора'),
    })
    .optional()
    .describe('Правила этого года: меняются ежегодно'),
  rules: z.array(text(400)).default([]).describe('Прочие условия этого года, по одному'),
  nominations: z.array(text(200)).default([]).describe('Номинации этого года'),
  note: text(1500).optional().describe('Пояснение для читателя'),
  tasks: z.array(ref('tasks')).default([]).describe('Какие задачи стратегии решает'),
  measures: z.array(ref('measures')).default([]).describe('Какие меры стратегии исполняет'),
  sources,
  asOf: partialDate().describe('На какую дату собраны сведения'),
});
export type Contest = z.infer<typeof contestSchema>;
