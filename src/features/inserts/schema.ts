/** A newspaper insert: which practices it carries, at which size, with which imprint, with figures frozen at print. */
import { z } from 'zod';
import { must, observation, partialDate, ref, sources, text } from '../../kernel/fields.ts';
import { paperCode } from '../../kernel/paper-code.ts';

/** Imprint by article 27 of the law on mass media; fields are named as the law names them. */
const imprint = z.strictObject({
  title: text(200).describe('Название издания'),
  founder: text(300).describe('Учредитель'),
  editorInChief: text(120).describe('Фамилия и инициалы главного редактора'),
  issueNumber: text(40).describe('Порядковый номер выпуска'),
  date: text(40).describe('Дата выхода'),
  signedToPress: text(120).describe('Время подписания в печать: по графику и фактически'),
  printRun: text(60).describe('Тираж'),
  price: text(60).describe('Цена, «Свободная цена» или «Бесплатно»'),
  addresses: text(500).describe('Адреса редакции, издателя, типографии'),
});

const block = z.strictObject({
  project: ref('projects').describe('Проект'),
  role: z.enum(['главный', 'статья', 'коротко']).describe('Место в номере'),
  text: z.enum(['short', 'medium', 'long']).default('medium').describe('Какой текст проекта взять'),
  headline: text(120).optional().describe('Газетный заголовок, если отличается'),
});

export const insertSchema = z.strictObject({
  title: text(200).describe('Заголовок номера'),
  code: paperCode('В', 'вкладки').describe('Короткий код для газеты'),
  number: text(40).describe('Номер выпуска'),
  date: partialDate().describe('Дата выпуска'),
  status: z.enum(['пробный', 'вышел']).describe('Пробный номер или вышедший'),
  statusNote: text(400).optional().describe('Пояснение к состоянию'),
  ageMark: z.enum(['0+', '6+', '12+', '16+', '18+']).describe('Знак информационной продукции'),
  lead: text(1500).describe('Вступление'),
  blocks: z.array(block).min(1, must('хотя бы один проект')).describe('Материалы номера по порядку'),
  figures: z
    .array(z.strictObject({ label: text(200).describe('Что посчитано'), unit: text(40).describe('Единица'), ...observation.shape }))
    .default([])
    .describe('Числа номера, замороженные на день печати'),
  newspapers: z.array(ref('newspapers')).default([]).describe('С какими газетами вышел'),
  editions: z
    .array(z.strictObject({
        newspaper: ref('newspapers').describe('Газета'),
        lead: text(1500).optional().describe('Своё вступление'),
        issueNumber: text(40).optional().describe('Порядковый номер выпуска у этой газеты'),
        date: text(40).optional().describe('Дата выхода у этой газеты'),
        signedToPress: text(120).optional().describe('Время подписания в печать: по графику и фактически'),
        printRun: text(60).optional().describe('Тираж у этой газеты'),
      }))
    .default([])
    .describe('Чем издание газеты отличается от общего'),
  printRun: observation.optional().describe('Тираж'),
  imprint: imprint.describe('Выходные данные, ст. 27 Закона о СМИ'),
  corrections: z.array(z.strictObject({ date: partialDate().describe('Когда исправлено'), text: text(500).describe('Что было и что верно') })).default([]).describe('Исправления к выпуску'),
  sources,
  asOf: partialDate().describe('На какую дату собраны сведения'),
});
export type Insert = z.infer<typeof insertSchema>;
