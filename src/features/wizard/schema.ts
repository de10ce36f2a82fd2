/** A wizard: questions in plain words, rules with the law they come from, and the samples that the answers fill. All of it is data. */
import { z } from 'zod';
import { innerName, must, partialDate, ref, text } from '../../kernel/fields.ts';
import { QUESTION_KINDS, WIZARD_RULES } from '../../kernel/vocabulary.ts';
import { parseShare } from './shares.ts';

const name = innerName();

const condition = z.strictObject({ id: name.describe('Имя другого ответа'), is: text(120).describe('Какой он') });
const when = z.array(condition).max(4, must('не больше 4 условий')).default([]);

const question = z.strictObject({
  id: name.describe('Имя ответа: им же назван пропуск в образцах'),
  label: text(160).describe('Вопрос'),
  short: text(80).optional().describe('Как назвать пропуск на бумаге: название ТОС'),
  hint: text(400).optional().describe('Подсказка под вопросом'),
  kind: z.enum(QUESTION_KINDS).describe('Какой ответ'),
  options: z.array(text(120)).default([]).describe('Ответы на выбор'),
  required: z.boolean().default(true).describe('true — без ответа бумаги неполны'),
  bare: z.boolean().default(false).describe('true — название ТОС: слово «ТОС» и кавычки вокруг него в бумаги не идут'),
  units: z.array(text(30)).length(3, must('три слова: «год», «года», «лет»')).optional().describe('Слова после числа в бумагах: год, года, лет'),
  elseFrom: z.strictObject({ id: name.describe('Имя другого ответа'), when }).optional().describe('Не ответили — вписать в бумаги этот ответ'),
  example: text(200).optional().describe('Пример ответа'),
  when: when.describe('Спрашивать, только если другие ответы таковы'),
});

const rule = z.strictObject({
  kind: z.enum(WIZARD_RULES).describe('Что проверять'),
  of: name.describe('Какой ответ проверяется'),
  against: name.optional().describe('С каким ответом сравнить'),
  plus: z.array(name).min(1, must('хотя бы один ответ')).max(6, must('не больше 6 ответов')).optional().describe('Какие ответы прибавить к первому: против, воздержались'),
  value: z.number().int(must('целое число', 'Долю пишут дробью в поле share: «1/3».')).min(0, must('число от 0')).optional().describe('С каким числом: возраст, люди, дни'),
  share: z.string().refine((share) => parseShare(share) !== undefined, must('доля дробью от 0 до 1: «1/3»', 'Треть нельзя записать десятичной дробью точно, поэтому пишут два целых числа.')).optional().describe('Какая доля: 1/3'),
  gives: name.optional().describe('В какой пропуск образцов вписать посчитанное число'),
  who: z.array(text(40)).length(2, must('два слова: «делегата» и «делегатов»')).optional().describe('Кого считают: «не меньше 1 делегата», «не меньше 6 делегатов»; без этой строки — человека, человек'),
  about: text(160).optional().describe('Что за число посчитано: «Чтобы собрание состоялось, нужно»'),
  when: when.describe('Проверять, только если другие ответы таковы'),
  says: text(400).describe('Что сказать человеку, когда правило нарушено'),
  stops: z.boolean().default(false).describe('true — с таким ответом бумаги не имеют силы'),
  act: ref('legalActs').optional().describe('Откуда правило'),
  article: text(60).optional().describe('Статья, часть, пункт'),
  asOf: partialDate().describe('По состоянию на какую дату записано'),
  note: text(300).optional().describe('Что проверить самому: «проверьте местное положение»'),
});

const step = z.strictObject({
  id: name.describe('Имя шага'),
  title: text(120).describe('Заголовок шага'),
  lead: text(400).optional().describe('Пояснение'),
  questions: z.array(question).min(1, must('хотя бы один вопрос')).max(20, must('не больше 20 вопросов на шаге')).describe('Вопросы'),
});

const deed = z.strictObject({
  what: text(400).describe('Что сделать'),
  where: text(300).optional().describe('Куда идти или отдать'),
  samples: z.array(ref('samples')).default([]).describe('Какие бумаги взять'),
  when: when.describe('Только если другие ответы таковы'),
});

export const wizardSchema = z.strictObject({
  title: text(120).describe('Заголовок'),
  lead: text(400).describe('Что получится и сколько займёт'),
  steps: z.array(step).min(1, must('хотя бы один шаг')).max(20, must('не больше 20 шагов')).describe('Шаги'),
  rules: z.array(rule).default([]).describe('Правила закона и местных положений'),
  samples: z.array(ref('samples')).min(1, must('хотя бы один образец')).max(30, must('не больше 30 образцов')).describe('Какие образцы заполнить, по порядку'),
  variants: z.array(z.strictObject({ sample: ref('samples').describe('Образец из списка samples'), when: when.describe('При каких ответах он нужен') })).default([]).describe('Образцы, которые нужны не всегда'),
  next: z.array(deed).default([]).describe('Что делать с бумагами, по порядку'),
  fileName: name.default('bumagi').describe('Начало имени архива'),
  nameOf: name.optional().describe('Какой ответ поставить в имя архива и в заголовок списка'),
  caution: text(600).optional().describe('О чём предупредить: согласовать с юристом, проверить местное положение'),
  asOf: partialDate().describe('На какую дату составлен'),
});
export type Wizard = z.infer<typeof wizardSchema>;
export type Step = Wizard['steps'][number];
export type Question = Step['questions'][number];
export type WizardRule = Wizard['rules'][number];
/** All of it must be so. */
export type When = z.infer<typeof when>;
