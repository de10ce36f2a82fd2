/** Councils and chats: roles, numbers and offices; never names. */
import { z } from 'zod';
import { must, officeContact, partialDate, ref, sources, text } from '../../kernel/fields.ts';
import { CHAT_AUDIENCES, COUNCIL_LEVELS } from '../../kernel/vocabulary.ts';

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
export type Chat = z.infer<typeof chatSchema>;
