/** A district newspaper that carries the insert. */
import { z } from 'zod';
import { link, must, observation, partialDate, ref, sources, text } from '../../kernel/fields.ts';

const millimetres = (least: number, most: number) => z.number().min(least, must(`от ${least} до ${most} мм`)).max(most, must(`от ${least} до ${most} мм`));

export const newspaperSchema = z.strictObject({
  name: text(120).describe('Название без кавычек'),
  municipalities: z.array(ref('municipalities')).default([]).describe('Где выходит'),
  url: link().optional().describe('Сайт'),
  printRun: z.array(observation).default([]).describe('Тираж, экземпляров: значения по датам'),
  page: z
    .strictObject({
      widthMm: millimetres(100, 600).describe('Ширина полосы набора, мм'),
      heightMm: millimetres(150, 700).describe('Высота полосы набора, мм'),
      colour: z.enum(['цветная', 'чёрно-белая']).describe('Чем печатают вкладку'),
      columns: z.number().int().min(2, must('от 2 до 9 колонок')).max(9, must('от 2 до 9 колонок')).optional().describe('Сколько колонок на полосе; без этого — по ширине'),
      trim: z
        .strictObject({ widthMm: millimetres(100, 700).describe('Ширина листа после обреза, мм'), heightMm: millimetres(150, 800).describe('Высота листа после обреза, мм') })
        .optional()
        .describe('Размер листа после обреза; без него страница PDF равна полосе набора'),
    })
    .optional()
    .describe('Полоса, на которой выходит вкладка'),
  press: z
    .strictObject({
      inkLimit: z.number().min(150, must('от 150 до 400 процентов')).max(400, must('от 150 до 400 процентов')).optional().describe('Наибольшая сумма красок, %'),
      bleedMm: z.number().min(0, must('от 0 до 10 мм')).max(10, must('от 0 до 10 мм')).optional().describe('Вылеты за обрез, мм'),
      standard: z.enum(['PDF/X-4', 'PDF 1.4']).optional().describe('Какой файл берёт типография'),
      icc: z
        .string()
        .refine((s) => /^[a-z0-9][a-z0-9.-]*\.icc$/.test(s), must('имя файла профиля в папке press: zhurnal.icc', 'Строчные латинские буквы, цифры, точка и дефис; без папок.'))
        .optional()
        .describe('Профиль печати своей типографии, файл в папке press'),
    })
    .optional()
    .describe('Требования типографии; чего нет, берётся из настроек региона'),
  imprint: z
    .strictObject({
      title: text(200).optional().describe('Название издания, как в свидетельстве'),
      founder: text(300).optional().describe('Учредитель'),
      editorInChief: text(120).optional().describe('Фамилия и инициалы главного редактора'),
      price: text(60).optional().describe('Цена, «Свободная цена» или «Бесплатно»'),
      addresses: text(500).optional().describe('Адреса редакции, издателя, типографии'),
    })
    .optional()
    .describe('Постоянные выходные данные газеты: в её издании вкладки они заменяют общие'),
  sources,
  asOf: partialDate().describe('На какую дату собраны сведения'),
});
export type Newspaper = z.infer<typeof newspaperSchema>;
