/** A wizard: questions in plain words, rules with the law they come from, and the samples that the answers fill. All of it is data. */
import { z } from 'zod';
import { must, partialDate, ref, text } from '../../kernel/fields.ts';
import { QUESTION_KINDS, WIZARD_RULES } from '../../kernel/vocabulary.ts';

const name = z.string().refine((id) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id), must('имя: строчные латинские буквы, цифры и дефисы'));

const question = z.strictObject({
  id: name.describe('Имя ответа: им же назван пропуск в образцах'),
  label: text(160).describe('Вопрос'),
  hint: text(400).optional().describe('Подсказка под вопросом'),
  kind: z.enum(QUESTION_KINDS).describe('Какой ответ'),
  options: z.array(text(120)).default([]).describe('Ответы на выбор'),
  required: z.boolean().default(true).describe('true — без ответа бумаги неполны'),
  example: text(200).optional().describe('Пример ответа'),
  when: z.strictObject({ id: name.describe('Имя другого ответа'), is: text(120).describe('Какой он') }).optional().describe('Спрашивать, только если другой ответ таков'),
});

const rule = z.strictObject({
  kind: z.enum(WIZARD_RULES).describe('Что проверять'),
  of: name.describe('Какой ответ проверяется'),
  against: name.optional().describe('С каким ответом сравнить'),
  value: z.number().optional().describe('С каким числом: доля от 0 до 1, возраст, дни'),
  when: z.strictObject({ id: name.describe('Имя другого ответа'), is: text(120).describe('Какой он') }).optional().describe('Проверять, только если другой ответ таков'),
  says: text(400).describe('Что сказать человеку, когда правило нарушено'),
  stops: z.boolean().default(false).describe('true — с таким ответом бумаги не имеют силы'),
  act: ref('legalActs').optional().describe('Откуда правило'),
  article: text(60).optional().describe('Статья, часть, пункт'),
  asOf: partialDate().describe('На какую дату проверено'),
});

export const wizardSchema = z.strictObject({
  title: text(120).describe('Заголовок'),
  lead: text(400).describe('Что получится и сколько займёт'),
  steps: z.array(z.strictObject({ id: name.describe('Имя шага'), title: text(120).describe('Заголовок шага'), lead: text(400).optional().describe('Пояснение'), questions: z.array(question).min(1, must('хотя бы один вопрос')).max(20, must('не больше 20 вопросов на шаге')).describe('Вопросы') })).min(1, must('хотя бы один шаг')).max(20, must('не больше 20 шагов')).describe('Шаги'),
  rules: z.array(rule).default([]).describe('Правила закона и местных положений'),
  samples: z.array(ref('samples')).min(1, must('хотя бы один образец')).describe('Какие образцы заполнить, по порядку'),
  asOf: partialDate().describe('На какую дату составлен'),
});
export type Wizard = z.infer<typeof wizardSchema>;
