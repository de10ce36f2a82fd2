/** Programmes about ТОС and their episodes: guests by public role, a transcript, sound with its true length. */
import { z } from 'zod';
import { documentFields, link, must, partialDate, ref, sources, text } from '../../kernel/fields.ts';
import { paperCode } from '../../kernel/paper-code.ts';
import { PROGRAMME_MEDIA } from '../../kernel/vocabulary.ts';

export const programmeSchema = z.strictObject({
  name: text(120).describe('Название передачи'),
  medium: z.enum(PROGRAMME_MEDIA).describe('Радио или телевидение'),
  outlet: text(120).describe('Где выходит'),
  since: partialDate().optional().describe('С какого времени, если известно'),
  until: partialDate().optional().describe('До какого времени, если больше не выходит'),
  frequency: text(120).optional().describe('Как часто'),
  about: text(800).describe('О чём, своими словами'),
  url: link().optional().describe('Страница передачи'),
  measures: z.array(ref('measures')).default([]).describe('Какие меры стратегии исполняет'),
  sources,
  asOf: partialDate().describe('На какую дату собраны сведения'),
});
export type Programme = z.infer<typeof programmeSchema>;

const audioFile = z.string().refine((name) => /^[a-z0-9]+(-[a-z0-9]+)*\.(mp3|m4a)$/.test(name), must('имя файла из этой же папки: строчные латинские буквы, цифры, дефисы и .mp3 или .m4a')).describe('Имя файла, который лежит рядом с записью: .mp3 или .m4a');
const transcriptFile = z.string().refine((name) => /^[a-z0-9]+(-[a-z0-9]+)*\.vtt$/.test(name), must('имя файла из этой же папки: строчные латинские буквы, цифры, дефисы и .vtt')).describe('Расшифровка с отметками времени (WebVTT), файл рядом с записью');
documentFields.add(audioFile, { document: true });
documentFields.add(transcriptFile, { document: true });

export const episodeSchema = z.strictObject({
  programme: ref('programmes').describe('Какой передачи'),
  title: text(160).describe('О чём выпуск'),
  code: paperCode('Э', 'выпуска').optional().describe('Короткий код для бумаги'),
  number: z.number().int().min(1, must('номер от 1')).optional().describe('Номер выпуска'),
  date: partialDate().describe('Когда вышел'),
  summary: text(1000).describe('Кратко, своими словами'),
  guests: z.array(z.strictObject({ role: text(160).describe('Кто, по роли: председатель ТОС «…», координатор; без имени'), tos: ref('tos').optional().describe('Какого ТОС'), consent: text(200).optional().describe('Согласие на публикацию: где хранится и от какого дня') })).default([]).describe('Гости по роли'),
  tos: z.array(ref('tos')).default([]).describe('О каких ТОС'),
  projects: z.array(ref('projects')).default([]).describe('О каких проектах'),
  municipalities: z.array(ref('municipalities')).default([]).describe('О каких муниципалитетах'),
  audio: z
    .strictObject({
      file: audioFile.optional(),
      url: link().optional().describe('Адрес звука на чужом сайте: сайт даёт ссылку, сам его не загружает'),
      bytes: z.number().int().positive(must('размер файла в байтах')).optional().describe('Размер в байтах; нужен только при url'),
      minutes: text(10).optional().describe('Длительность: 24:30'),
    })
    .refine(({ file, url }) => (file === undefined) !== (url === undefined), must('что-то одно: file или url'))
    .optional()
    .describe('Звук; без него страница говорит, что записи нет'),
  transcript: transcriptFile.optional(),
  url: link().optional().describe('Страница выпуска у вещателя'),
  sources,
  asOf: partialDate().describe('На какую дату собраны сведения'),
});
export type Episode = z.infer<typeof episodeSchema>;
