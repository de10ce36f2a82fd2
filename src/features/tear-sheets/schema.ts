/** A tear sheet: what one newspaper took of one insert, on which day and page. */
import { z } from 'zod';
import { link, must, observation, partialDate, ref, sources, text } from '../../kernel/fields.ts';
import { TAKEN_AS } from '../../kernel/vocabulary.ts';

const taken = z.strictObject({
  project: ref('projects').describe('Материал о каком проекте'),
  module: z.enum(TAKEN_AS).optional().describe('В каком виде; без этого — неизвестно'),
  changed: text(300).optional().describe('Что газета изменила: заголовок, длину, снимок'),
});

export const tearSheetSchema = z
  .strictObject({
    insert: ref('inserts').describe('Из какой вкладки'),
    newspaper: ref('newspapers').describe('Какая газета'),
    date: partialDate().describe('Когда вышел номер газеты'),
    newspaperIssue: text(40).optional().describe('Номер газеты, как напечатан: № 11 (2345)'),
    page: text(40).optional().describe('Страница или страницы: 3; 2–5'),
    whole: z.boolean().optional().describe('true, если вкладка вышла целиком: тогда в took — только то, что изменили'),
    took: z.array(taken).default([]).describe('Что взяли, по одному материалу'),
    url: link().optional().describe('Номер или материал в интернете'),
    picture: z
      .strictObject({
        url: link().describe('Адрес снимка полосы'),
        rights: text(300).describe('Чей снимок и на каких условиях его можно показывать'),
      })
      .optional()
      .describe('Снимок полосы: ссылкой, только если известны права'),
    printRun: observation.optional().describe('Тираж этого номера; без него берётся известный тираж газеты'),
    note: text(600).optional().describe('Пояснение для читателя'),
    sources,
    asOf: partialDate().describe('На какую дату собраны сведения'),
  })
  .refine(({ whole, took }) => whole === true || took.length > 0, { ...must('хотя бы один материал в took или whole: true', 'Впишите took: [{ project: имя-папки }]; если вкладка вышла целиком — whole: true.'), path: ['took'] });
export type TearSheet = z.infer<typeof tearSheetSchema>;
export type Taken = TearSheet['took'][number];
