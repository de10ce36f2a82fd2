/**
 * Programmes about ТОС and their episodes: guests by public role, a transcript, sound with its true length.
 * The size and the length of our own file are not typed: the reader takes them from the file and puts them here.
 */
import { z } from 'zod';
import { documentFields, link, must, partialDate, ref, sources, text, textShapes } from '../../kernel/fields.ts';
import { paperCode } from '../../kernel/paper-code.ts';
import { secondsOf } from '../../kernel/time-marks.ts';
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
const LENGTH = 'длительность: минуты и секунды, 24:30, или часы, 1:02:03';
const soundLength = z.string().refine((mark) => secondsOf(mark) !== undefined, must(LENGTH, 'Секунды — двумя цифрами после двоеточия; значение берут в кавычки: "24:30".'));
textShapes.add(soundLength, { pattern: '^(\\d{1,3}|\\d{1,2}:[0-5]\\d):[0-5]\\d$', expected: LENGTH });
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
      bytes: z.number().int().positive(must('размер файла в байтах')).optional().describe('Размер в байтах; только при url: без него выпуска нет в подкасте'),
      minutes: soundLength.optional().describe('Длительность: 24:30; у своего файла её читает сайт'),
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
