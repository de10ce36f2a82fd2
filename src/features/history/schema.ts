/** A day that the movement remembers and that is no contest, event, act or programme of its own. */
import { z } from 'zod';
import { partialDate, sources, text } from '../../kernel/fields.ts';

export const milestoneSchema = z.strictObject({
  date: partialDate().describe('Когда'),
  title: text(160).describe('Что случилось'),
  text: text(600).optional().describe('Пояснение, своими словами'),
  sources,
  asOf: partialDate().describe('На какую дату собраны сведения'),
});
export type Milestone = z.infer<typeof milestoneSchema>;
