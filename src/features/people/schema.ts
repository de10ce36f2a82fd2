/** Roles, councils and chats: what one does, numbers and offices; never names. */
import { z } from 'zod';
import { must, officeContact, partialDate, ref, sources, text } from '../../kernel/fields.ts';
import { CHAT_AUDIENCES, COUNCIL_LEVELS, ROLE_LEVELS } from '../../kernel/vocabulary.ts';

/** Somebody who answers for something in the movement: an office, a body, a group. Words of it are the region's. */
export const roleSchema = z.strictObject({
  name: text(120).describe('Название роли полностью'),
  nameShort: text(40).describe('Коротко, для схемы'),
  level: z.enum(ROLE_LEVELS).describe('На каком уровне'),
  order: z.number().int().min(1, must('номер от 1')).describe('Порядок на схеме'),
  beside: z.boolean().default(false).describe('true — стоит рядом: помогает, но в цепочку не входит'),
  who: text(400).describe('Кто это, простыми словами'),
  does: z.array(text(300)).min(1, must('хотя бы одно дело')).describe('Что делает'),
  doesNot: z.array(text(300)).default([]).describe('Чего не делает и куда с этим идти'),
  quotes: z.array(z.strictObject({ text: text(600).describe('Дословно'), section: text(20).describe('Раздел стратегии') })).default([]).describe('Что говорит стратегия, дословно'),
  links: z.array(z.strictObject({ role: ref('roles').describe('С кем'), how: text(160).describe('Как связаны: с большой буквы, с точкой') })).default([]).describe('С кем связана роль: на своём или на соседнем уровне'),
  sources,
  asOf: partialDate().describe('На какую дату собраны сведения'),
});
export type Role = z.infer<typeof roleSchema>;

export const councilSchema = z.strictObject({
  name: text(200).describe('Название'),
  level: z.enum(COUNCIL_LEVELS).describe('Уровень'),
  municipality: ref('municipalities').optional().describe('Муниципалитет, если совет местный'),
  area: text(200).optional().describe('Какая часть муниципалитета, если не весь'),
  created: partialDate().optional().describe('Когда создан'),
  act: ref('legalActs').optional().describe('Каким актом создан'),
  document: ref('documents').optional().describe('Положение о совете, если есть запись'),
  members: z.array(z.strictObject({ role: text(160).describe('Кто входит, по роли'), count: z.number().int().min(0, must('число людей')).optional().describe('Сколько') })).default([]).describe('Из кого состоит: роли и числа, без имён'),
  does: text(600).describe('Чем занят, своими словами'),
  meetings: z.array(ref('events')).default([]).describe('Заседания: имена файлов событий'),
  contact: officeContact.optional().describe('Служебный контакт'),
  sources,
  asOf: partialDate().describe('На какую дату собраны сведения'),
});
export type Council = z.infer<typeof councilSchema>;

export const chatSchema = z.strictObject({
  title: text(160).describe('Название или чей это чат'),
  audience: z.enum(CHAT_AUDIENCES).describe('Для кого'),
  municipality: ref('municipalities').optional().describe('Муниципалитет; без него — чат всего региона'),
  platform: text(60).optional().describe('Где: название службы'),
  join: text(600).describe('Как попасть: к кому обратиться. Ссылку-приглашение не публикуют: она открывает телефоны участников'),
  contact: officeContact.optional().describe('Служебный контакт'),
  sources,
  asOf: partialDate().describe('На какую дату собраны сведения'),
});
