/** Guides by task and the words they explain on the spot. Our own texts. */
import { z } from 'zod';
import { lawReference, must, partialDate, ref, source, text } from '../../kernel/fields.ts';
import { paperCode } from '../../kernel/paper-code.ts';
import { AUDIENCES } from '../../kernel/vocabulary.ts';

const law = z.array(lawReference).default([]);

export const guideSchema = z.strictObject({
  title: text(120).describe('Заголовок'),
  description: text(300).describe('О чём, одним предложением'),
  code: paperCode('Р', 'руководства').describe('Короткий код для бумаги'),
  order: z.number().int().min(1, must('номер от 1')).describe('Место в списке'),
  audience: z.array(z.enum(AUDIENCES)).min(1, must('хотя бы одна аудитория')).describe('Для кого'),
  takes: text(160).optional().describe('Сколько времени это займёт'),
  need: z.array(text(200)).default([]).describe('Что понадобится'),
  easyOf: ref('guides').optional().describe('Это простой язык для другого руководства: имя его файла'),
  samples: z.array(ref('samples')).default([]).describe('Какие образцы пригодятся'),
  wizard: ref('wizards').optional().describe('Какой мастер поможет'),
  terms: z.array(ref('terms')).default([]).describe('Какие слова объяснить внизу, кроме отмеченных в тексте'),
  law: law.describe('На что опирается'),
  tasks: z.array(ref('tasks')).default([]).describe('Какие задачи стратегии решает'),
  sources: z.array(source).default([]).describe('Источники, если текст на них опирается'),
  asOf: partialDate().describe('На какую дату верно'),
});
export type Guide = z.infer<typeof guideSchema>;

export const termSchema = z.strictObject({
  name: text(120).describe('Слово или выражение'),
  also: z.array(text(120)).default([]).describe('Как ещё пишут и говорят'),
  short: text(400).describe('Что это, одним-двумя предложениями'),
  easy: text(300).optional().describe('То же простыми словами'),
  see: z.array(ref('terms')).default([]).describe('Смотрите также'),
  samples: z.array(ref('samples')).default([]).describe('Образец этой бумаги'),
  law: law.describe('Где это в законе'),
  sources: z.array(source).default([]).describe('Источники, если есть'),
  asOf: partialDate().describe('На какую дату верно'),
});
export type Term = z.infer<typeof termSchema>;
