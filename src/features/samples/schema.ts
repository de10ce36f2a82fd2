/** A sample of a paper that a ТОС needs: our own text with blanks; page, DOCX, PDF and the filled set are made of this one source. */
import { z } from 'zod';
import { innerName, lawReference, must, partialDate, ref, source, text } from '../../kernel/fields.ts';
import { paperCode } from '../../kernel/paper-code.ts';
import { SAMPLE_STAGES } from '../../kernel/vocabulary.ts';

export const sampleSchema = z.strictObject({
  title: text(160).describe('Название бумаги'),
  code: paperCode('Д', 'образца').describe('Короткий код для бумаги'),
  lead: text(300).describe('Зачем эта бумага и когда нужна'),
  stage: z.enum(SAMPLE_STAGES).describe('Для какого дела'),
  order: z.number().int().min(1, must('номер от 1')).describe('Которая по порядку в своём деле'),
  fills: text(200).optional().describe('Кто заполняет'),
  handedTo: text(200).optional().describe('Куда отдают'),
  version: text(20).describe('Версия: 1.0'),
  validFrom: partialDate().describe('С какой даты действует эта версия'),
  validTo: partialDate().optional().describe('До какой даты; после неё страница предупреждает'),
  versions: z.array(z.strictObject({ version: text(20).describe('Версия'), from: partialDate().describe('С какой даты'), what: text(300).describe('Что изменилось') })).default([]).describe('Прежние версии, от новой к старой'),
  law: z.array(lawReference).default([]).describe('На что опирается'),
  blanks: z
    .array(z.strictObject({ id: innerName('имя пропуска').describe('Имя пропуска'), label: text(120).describe('Что вписать'), lines: z.number().int().min(1).max(12).default(1).describe('Сколько строк оставить на бумаге') }))
    .default([])
    .describe('Пропуски этого образца, которых не спрашивает мастер'),
  usedBy: z.array(z.strictObject({ tos: ref('tos').describe('ТОС'), date: partialDate().optional().describe('Когда'), source: source.describe('Откуда известно') })).default([]).describe('Какие ТОС составили бумагу по этому образцу'),
  note: text(600).optional().describe('На что обратить внимание'),
  sources: z.array(source).default([]).describe('Источники, если текст на них опирается'),
  asOf: partialDate().describe('На какую дату составлен'),
});
export type Sample = z.infer<typeof sampleSchema>;
