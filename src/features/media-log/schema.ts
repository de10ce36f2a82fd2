/** Publications about ТОС, one line each, a file a year: what counts the messages of the Strategy. */
import { z } from 'zod';
import { link, must, partialDate, ref, text } from '../../kernel/fields.ts';
import { MEDIA_KINDS } from '../../kernel/vocabulary.ts';

export const mediaItemSchema = z
  .strictObject({
    date: partialDate().describe('Когда вышло'),
    title: text(300).describe('О чём, своими словами'),
    outlet: text(160).describe('Где вышло'),
    kind: z.enum(MEDIA_KINDS).describe('Вид'),
    url: link().optional().describe('Адрес в интернете'),
    page: text(60).optional().describe('Номер и страница, если вышло на бумаге'),
    tos: z.array(ref('tos')).default([]).describe('О каких ТОС'),
    projects: z.array(ref('projects')).default([]).describe('О каких проектах'),
    municipality: ref('municipalities').optional().describe('О каком муниципалитете, если ТОС и проект не названы'),
    contests: z.array(ref('contests')).default([]).describe('О каких конкурсах'),
    wholeRegion: z.boolean().optional().describe('true, если речь о ТОС всего региона'),
    byTos: z.boolean().optional().describe('true, если рассказал сам ТОС: на своей странице или в своём сообщении'),
    accessed: partialDate().optional().describe('Когда прочитано'),
  })
  .refine((item) => item.url !== undefined || item.page !== undefined, { ...must('адрес или номер и страница: иначе публикацию не проверить', 'Добавьте url или page.'), path: ['url'] });

export const mediaLogSchema = z.strictObject({
  year: z.number().int().min(2018, must('год не раньше 2018')).max(2100, must('год не позже 2100')).describe('За какой год'),
  note: text(600).optional().describe('Пояснение для читателя'),
  items: z.array(mediaItemSchema).max(5000, must('не больше 5000 публикаций в одном журнале')).describe('Публикации, по одной'),
  asOf: partialDate().describe('На какую дату собраны сведения'),
});
export type MediaItem = z.infer<typeof mediaItemSchema>;
export type MediaLog = z.infer<typeof mediaLogSchema>;
