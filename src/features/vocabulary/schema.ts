/** What gets built: playground, lights, stove. A region adds its own, so it is content. */
import { z } from 'zod';
import { text } from '../../kernel/fields.ts';

export const objectTypeSchema = z.strictObject({
  name: text(80).describe('Название в единственном числе'),
  plural: text(80).describe('Название во множественном числе'),
  synonyms: z.array(text(80)).default([]).describe('Как ещё это называют: для поиска'),
  order: z.number().int().describe('Порядок в списках'),
});
