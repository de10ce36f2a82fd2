/** Appeals of ТОС as counts and topics of one period; the appeals themselves go by the official channel and never lie here. */
import { z } from 'zod';
import { link, must, partialDate, ref, sources, text } from '../../kernel/fields.ts';
import { countOrFew } from '../../kernel/small-count.ts';

export const appealsSchema = z.strictObject({
  title: text(160).describe('Заголовок: чьи обращения и за какое время'),
  from: partialDate().describe('С какой даты'),
  to: partialDate().describe('По какую дату'),
  municipality: ref('municipalities').optional().describe('Муниципалитет; без него — весь регион'),
  channel: z.strictObject({ name: text(120).describe('Куда обращались: официальный канал'), url: link().optional().describe('Его адрес') }).describe('Официальный канал'),
  total: countOrFew('число обращений').nullable().default(null).describe('Сколько всего; null или без строки, если неизвестно'),
  answered: countOrFew('число обращений').optional().describe('На сколько ответили'),
  helped: countOrFew('число обращений').optional().describe('По скольким сделано'),
  topics: z.array(z.strictObject({ topic: text(120).describe('О чём'), direction: ref('directions').optional().describe('Направление стратегии'), count: countOrFew('число обращений').describe('Сколько; от одного до четырёх — «меньше 5»') })).max(60, must('не больше 60 тем')).default([]).describe('Темы'),
  note: text(600).optional().describe('Пояснение для читателя'),
  sources,
  asOf: partialDate().describe('На какую дату собраны сведения'),
});
export type Appeals = z.infer<typeof appealsSchema>;
