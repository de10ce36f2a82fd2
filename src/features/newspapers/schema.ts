/** A district newspaper that carries the insert. */
import { z } from 'zod';
import { link, observation, partialDate, ref, sources, text } from '../../kernel/fields.ts';

export const newspaperSchema = z.strictObject({
  name: text(120).describe('Название без кавычек'),
  municipalities: z.array(ref('municipalities')).default([]).describe('Где выходит'),
  url: link().optional().describe('Сайт'),
  printRun: z.array(observation).default([]).describe('Тираж, экземпляров: значения по датам'),
  page: z
    .strictObject({ widthMm: z.number().positive(), heightMm: z.number().positive(), colour: z.enum(['цветная', 'чёрно-белая']) })
    .optional()
    .describe('Полоса набора'),
  sources,
  asOf: partialDate().describe('На какую дату собраны сведения'),
});
export type Newspaper = z.infer<typeof newspaperSchema>;
