/**
 * Applications to one contest; the file is named after the contest. Needs of places are read from what was asked,
 * so the list says whether it holds all applications or only the winners. Names of those that did not win stay in the
 * file: pages and tables show them only counted (see decision 015).
 */
import { z } from 'zod';
import { must, partialDate, ref, source, text } from '../../kernel/fields.ts';
import { APPLICATION_COVERAGES, APPLICATION_DECISIONS, GRANT_RECIPIENTS } from '../../kernel/vocabulary.ts';

const amount = () => z.number().min(0, must('сумма в рублях, не меньше нуля')).max(10_000_000_000, must('сумма в рублях, не больше 10 млрд'));

export const applicationSchema = z.strictObject({
  no: text(40).describe('Номер в протоколе, в кавычках, а без протокола — по порядку; в одном списке не повторяется'),
  title: text(300).optional().describe('Название в заявке; на сайте видно только у победителей'),
  municipality: ref('municipalities').describe('Из какого муниципалитета заявка'),
  tos: z.array(ref('tos')).default([]).describe('Какие ТОС подали, если у них есть записи'),
  tosName: text(160).optional().describe('Название ТОС, если записи о нём нет'),
  beneficiary: ref('tos').optional().describe('Для какого ТОС деньги, если не для того, кто подал'),
  theme: ref('objectTypes').optional().describe('О чём заявка: вид объекта'),
  direction: ref('directions').optional().describe('Направление стратегии'),
  asked: amount().optional().describe('Запрошено, ₽'),
  awarded: amount().optional().describe('Присуждено, ₽'),
  spent: amount().optional().describe('Потрачено из присуждённого, ₽'),
  decision: z.enum(APPLICATION_DECISIONS).describe('Решение'),
  awardDate: partialDate().optional().describe('Когда присуждено; только у победителей'),
  project: ref('projects').optional().describe('Проект, который из заявки вышел'),
});

export const applicationsSchema = z.strictObject({
  coverage: z.enum(APPLICATION_COVERAGES).describe('Что в списке'),
  recipient: z.enum(GRANT_RECIPIENTS).default('неизвестно').describe('Кому переводят деньги победителей'),
  note: text(600).optional().describe('Пояснение для читателя'),
  items: z.array(applicationSchema).min(1, must('хотя бы одна заявка')).max(5000, must('не больше 5000 заявок в одном списке')).describe('Заявки, по одной'),
  source: source.describe('Откуда список'),
  asOf: partialDate().describe('На какую дату верно'),
});
export type Application = z.infer<typeof applicationSchema>;
export type Applications = z.infer<typeof applicationsSchema>;
