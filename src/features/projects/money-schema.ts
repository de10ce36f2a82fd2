/**
 * Money of a project. Regional grants go to a municipal budget, not to the ТОС: the recipient, the beneficiary and
 * the initiator are three parties; asked, awarded and spent are three amounts; every part says who paid and how.
 */
import { z } from 'zod';
import { must, partialDate, ref, source, text, year } from '../../kernel/fields.ts';
import { CONTRIBUTION_KINDS, FUNDING_SOURCES } from '../../kernel/vocabulary.ts';

const amount = () => z.number().min(0, must('сумма в рублях, не меньше нуля')).max(10_000_000_000, must('сумма в рублях, не больше 10 млрд'));

const part = z
  .strictObject({
    source: z.enum(FUNDING_SOURCES).describe('Кто дал'),
    kind: z.enum(CONTRIBUTION_KINDS).default('деньги').describe('Деньгами, вещами или трудом'),
    amount: amount().nullable().describe('Сумма в рублях; null, если неизвестна'),
    approximate: z.boolean().optional().describe('true, если в источнике «около»'),
    reason: text(200).optional().describe('Почему сумма неизвестна'),
    valuedHow: text(200).optional().describe('Как оценены вещи или труд'),
  })
  .refine((p) => p.amount !== null || p.reason !== undefined, {
    ...must('причина, почему сумма неизвестна', 'Например: reason: в публикации не названа'),
    path: ['reason'],
  });

export const moneySchema = z.strictObject({
  year: year().optional().describe('Год, в ценах которого суммы'),
  recipient: ref('municipalities').optional().describe('Чей бюджет получил деньги'),
  beneficiary: ref('tos').optional().describe('Для какого ТОС'),
  initiator: ref('tos').optional().describe('Кто предложил'),
  asked: amount().optional().describe('Запрошено, ₽'),
  awarded: amount().optional().describe('Присуждено, ₽'),
  spent: amount().optional().describe('Потрачено всего, ₽'),
  parts: z.array(part).default([]).describe('Из чего сложились деньги'),
  note: text(500).optional().describe('Пояснение к суммам'),
  asOf: partialDate().describe('На какую дату верны суммы'),
  source: source.describe('Откуда суммы'),
});
export type Money = z.infer<typeof moneySchema>;
