/** A legal act: what it is, how it stood on which day, what of it a ТОС needs. Repeal is a dated fact, never a deletion. */
import { z } from 'zod';
import { link, must, partialDate, ref, source, sources, text } from '../../kernel/fields.ts';
import { ACT_KINDS, ACT_LEVELS, ACT_STATES } from '../../kernel/vocabulary.ts';

const standing = z.strictObject({
  state: z.enum(ACT_STATES).describe('Состояние'),
  from: partialDate().optional().describe('С какой даты, если известно'),
  edition: text(200).optional().describe('В какой редакции: номер и дата изменяющего акта'),
  note: text(400).optional().describe('Пояснение: что именно вступило или утратило силу'),
  asOf: partialDate().describe('На какую дату проверено'),
  source: source.optional().describe('Откуда известно состояние, если не из самого акта'),
});

export const legalActSchema = z.strictObject({
  title: text(400).describe('Полное название'),
  titleShort: text(80).describe('Как называют: 131-ФЗ'),
  kind: z.enum(ACT_KINDS).describe('Вид'),
  level: z.enum(ACT_LEVELS).describe('Чей'),
  number: text(60).optional().describe('Номер, без знака №'),
  date: partialDate().optional().describe('Дата принятия'),
  publisher: text(200).optional().describe('Кто принял'),
  municipality: ref('municipalities').optional().describe('Муниципалитет, если акт местный'),
  history: z.array(standing).min(1, must('хотя бы одно состояние')).describe('Состояния по порядку; последнее действует'),
  replacedBy: ref('legalActs').optional().describe('Чем заменён или заменяется'),
  articles: z.array(z.strictObject({ number: text(60).describe('Статья или пункт'), about: text(300).describe('О чём, своими словами'), asOf: partialDate().describe('На какую дату проверено') })).default([]).describe('Что в нём смотреть ТОС'),
  basisOfStrategy: z.boolean().default(false).describe('true, если стратегия названа подготовленной на его основе'),
  document: ref('documents').optional().describe('Запись о самом документе, если она есть'),
  url: link().optional().describe('Официальный текст в интернете'),
  note: text(600).optional().describe('Пояснение для читателя: зачем он ТОС'),
  sources,
  asOf: partialDate().describe('На какую дату собраны сведения'),
});
export type LegalAct = z.infer<typeof legalActSchema>;
