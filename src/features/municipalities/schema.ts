/** A municipality: its names by period, its centre, its cell in the mosaic and dated observations. */
import { z } from 'zod';
import { must, observation, officeContact, partialDate, point, sources, text, year } from '../../kernel/fields.ts';
import { MUNICIPALITY_KINDS } from '../../kernel/vocabulary.ts';

const formerName = z.strictObject({
  name: text(200).describe('Прежнее название полностью'),
  until: partialDate().describe('До какой даты действовало'),
});

const idCardYear = z.strictObject({
  year: year().describe('За какой год'),
  issued: observation.describe('Сколько выдано'),
  withdrawn: observation.optional().describe('Сколько сдано и отозвано'),
});

export const municipalitySchema = z.strictObject({
  name: text(200).describe('Полное название'),
  nameShort: text(60).describe('Короткое название для списков и карты'),
  nameGenitive: text(200).describe('Полное название в родительном падеже: «кого? чего?»'),
  kind: z.enum(MUNICIPALITY_KINDS).describe('Вид муниципального образования'),
  since: partialDate().optional().describe('С какой даты в этом виде'),
  formerNames: z.array(formerName).default([]).describe('Прежние названия: находятся поиском'),
  centre: z
    .strictObject({ name: text(100).describe('Населённый пункт'), lat: point.shape.lat, lng: point.shape.lng })
    .describe('Административный центр'),
  cell: z
    .tuple([z.number().int().min(0, must('номер столбца от 0')), z.number().int().min(0, must('номер строки от 0'))])
    .describe('Место в мозаике: столбец с запада, строка с севера; от 0'),
  oktmo: z
    .string()
    .refine((s) => /^\d{8}$/.test(s), must('восемь цифр в кавычках: "58701000"'))
    .optional()
    .describe('Код ОКТМО'),
  areaKm2: observation.optional().describe('Площадь, км²'),
  population: z.array(observation).default([]).describe('Население, человек: значения по датам'),
  tosCount: z.array(observation).default([]).describe('Сколько ТОС, по датам и источникам; противоречия не стираются'),
  figures: z
    .array(z.strictObject({ label: text(200).describe('Что посчитано'), unit: text(40).describe('Единица'), ...observation.shape }))
    .default([])
    .describe('Другие числа об округе с датой и источником'),
  idCards: z.array(idCardYear).default([]).describe('Удостоверения председателей ТОС по годам: только числа, без имён и номеров'),
  coordinator: officeContact.optional().describe('Служебный контакт муниципального координатора ТОС'),
  sources,
  asOf: partialDate().describe('На какую дату собраны сведения'),
});
export type Municipality = z.infer<typeof municipalitySchema>;
