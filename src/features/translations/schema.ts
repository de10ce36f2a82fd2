/** A practice told in another language. File name: <practice>-<language>. What is not translated is shown in Russian and says so. The story lies under the fields. */
import { z } from 'zod';
import { partialDate, ref, text } from '../../kernel/fields.ts';
import { TRANSLATION_LANGUAGES } from '../../kernel/vocabulary.ts';

export const translationSchema = z.strictObject({
  project: ref('projects').describe('Какая практика: имя её папки'),
  language: z.enum(TRANSLATION_LANGUAGES).describe('Язык: en'),
  title: text(120).describe('Название'),
  lead: text(280).describe('Суть в одном-двух предложениях'),
  place: text(200).describe('Где это'),
  problem: text(1200).optional().describe('Что мешало'),
  solution: text(1200).optional().describe('Что придумали'),
  results: z.array(text(200)).default([]).describe('Что получилось'),
  steps: z.array(text(600)).default([]).describe('Как делали, по шагам'),
  lessons: z.array(text(600)).default([]).describe('Чему научились'),
  translator: text(160).describe('Кто перевёл: организация или редакция'),
  asOf: partialDate().describe('С какого состояния русской записи переведено: её поле asOf'),
});
export type Translation = z.infer<typeof translationSchema>;
export type Language = Translation['language'];
