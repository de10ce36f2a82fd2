/** A paper that people are sent to: an act, a regulation, a sample. The file itself may lie beside the record. */
import { z } from 'zod';
import { documentFields, link, must, partialDate, ref, sources, text } from '../../kernel/fields.ts';
import { DOCUMENT_KINDS, DOCUMENT_STATUSES } from '../../kernel/vocabulary.ts';

const file = z
  .string()
  .refine((name) => /^[a-z0-9]+(-[a-z0-9]+)*\.(pdf|docx|odt)$/.test(name), must('имя файла из этой же папки: строчные латинские буквы, цифры, дефисы и .pdf, .docx или .odt', 'Например: polozhenie.pdf — имя станет адресом на сайте.'))
  .describe('Имя файла, который лежит рядом с записью: .pdf, .docx или .odt');
documentFields.add(file, { document: true });

export const documentSchema = z.strictObject({
  title: text(300).describe('Название документа'),
  kind: z.enum(DOCUMENT_KINDS).describe('Вид'),
  number: text(60).optional().describe('Номер, без знака №'),
  date: partialDate().optional().describe('Дата документа'),
  publisher: text(200).optional().describe('Кто принял или составил: орган, организация'),
  municipality: ref('municipalities').optional().describe('Муниципалитет; без него — документ всего региона'),
  tos: z.array(ref('tos')).default([]).describe('Каких ТОС касается, если он их'),
  file: file.optional(),
  url: link().optional().describe('Где документ лежит в интернете'),
  status: z.enum(DOCUMENT_STATUSES).optional().describe('Состояние; неизвестно — не пишите'),
  validFrom: partialDate().optional().describe('С какой даты действует, если это не дата документа'),
  validTo: partialDate().optional().describe('До какой даты действует или действовал'),
  note: text(600).optional().describe('Пояснение для читателя: зачем этот документ'),
  sources,
  asOf: partialDate().describe('На какую дату собраны сведения'),
});
export type Document = z.infer<typeof documentSchema>;
