/** A contest of one year. Its rules and names change yearly, so they are data here and never lists in code. */
import { z } from 'zod';
import { observation, partialDate, sources, text, year } from '../../kernel/fields.ts';
import { CONTEST_LEVELS } from '../../kernel/vocabulary.ts';

/** Figures that pages compare between years; a contradiction is two entries of one measure. */
export const CONTEST_MEASURES = {
  applications: 'заявок',
  distinctTos: 'ТОС подали заявки',
  winners: 'победителей',
  budget: 'бюджет, ₽',
  awarded: 'присуждено, ₽',
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
  rules: z.array(text(400)).default([]).describe('Условия этого года, по одному'),
  nominations: z.array(text(200)).default([]).describe('Номинации этого года'),
  note: text(1500).optional().describe('Пояснение для читателя'),
  sources,
  asOf: partialDate().describe('На какую дату собраны сведения'),
});
export type Contest = z.infer<typeof contestSchema>;
