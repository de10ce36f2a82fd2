/** A plain page: about, contacts, how to found a ТОС. Written by maintainers. */
import { z } from 'zod';
import { partialDate, text } from '../../kernel/fields.ts';

export const pageSchema = z.strictObject({
  title: text(120).describe('Заголовок'),
  description: text(300).describe('О чём страница, одним предложением'),
  asOf: partialDate().describe('На какую дату верно'),
});
export type Page = z.infer<typeof pageSchema>;
