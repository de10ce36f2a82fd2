/** A ТОС: neighbours of a street, a yard or a village. The folder it lies in says in which municipality. */
import { z } from 'zod';
import { latitude, link, longitude, must, observation, officeContact, partialDate, point, ref, source, sources, text, year } from '../../kernel/fields.ts';
import { paperCode } from '../../kernel/paper-code.ts';
import { COOPERATION_FORMS, TOS_STATUSES, TOS_TYPES, URBAN_RURAL } from '../../kernel/vocabulary.ts';

const statusChange = z.strictObject({
  status: z.enum(TOS_STATUSES).describe('Состояние'),
  date: partialDate().optional().describe('С какой даты, если известно'),
  note: text(300).optional().describe('Пояснение: откуда известно состояние'),
});

/** A ring of a territory; that it closes and does not cross itself is checked by the rules, which say where. */
const ring = z
  .array(z.tuple([longitude, latitude]))
  .min(4, must('не меньше четырёх точек, последняя повторяет первую'))
  .max(2000, must('не больше 2000 точек', 'Упростите контур: для улицы или деревни хватает нескольких десятков точек.'));

const boundary = z.strictObject({
  text: text(3000).describe('Границы словами: улицы, дома, деревни'),
  addresses: z.array(text(200)).default([]).describe('Список домов и улиц'),
  act: text(300).optional().describe('Решение об установлении границ: орган, номер, дата'),
  precision: z.enum(['по решению', 'оцифровано', 'приблизительно']).describe('Насколько точны границы'),
  polygon: ring.optional().describe('Контур: пары «долгота, широта»'),
  polygons: z.array(ring).min(1, must('хотя бы один контур')).max(50, must('не больше 50 контуров')).optional().describe('Несколько контуров, если территория из отдельных частей; вместо polygon'),
});

const webPage = z.strictObject({
  kind: z.enum(['ВКонтакте', 'Одноклассники', 'MAX', 'Телеграм', 'сайт', 'другое']).describe('Где'),
  url: link().describe('Адрес страницы'),
  asOf: partialDate().describe('Когда страница работала'),
});

const cooperation = z.strictObject({
  since: partialDate().optional().describe('С какой даты, если известно'),
  forms: z.array(z.enum(COOPERATION_FORMS)).min(1, must('хотя бы одна форма', 'Если форма неизвестна, удалите cooperation целиком.')).describe('В каких формах'),
  agreement: ref('documents').optional().describe('Соглашение: имя папки документа'),
  note: text(400).optional().describe('Пояснение для читателя'),
  asOf: partialDate().describe('На какую дату верно'),
  source: source.describe('Откуда известно'),
});

export const tosSchema = z.strictObject({
  name: text(120).describe('Название без слова «ТОС» и без кавычек'),
  code: paperCode('Т', 'ТОС').describe('Короткий код для газеты'),
  regNo: text(60).optional().describe('Номер в реестре'),
  place: text(300).describe('Где: улица, двор, деревня, волость'),
  type: z.enum(TOS_TYPES).describe('Что объединяет'),
  urbanRural: z.enum(URBAN_RURAL).optional().describe('Город или село'),
  statusHistory: z.array(statusChange).min(1, must('хотя бы одно состояние')).describe('Состояния по порядку; последнее действует'),
  formerNames: z.array(text(120)).default([]).describe('Прежние названия'),
  founded: partialDate().optional().describe('Когда создан'),
  charter: z
    .strictObject({
      regNo: text(60).optional().describe('Номер регистрации'),
      date: partialDate().optional().describe('Дата регистрации'),
      act: text(300).optional().describe('Решение: орган, номер'),
    })
    .optional()
    .describe('Регистрация устава'),
  point: point.optional().describe('Точка на карте'),
  boundary: boundary.optional().describe('Границы'),
  houses: z
    .strictObject({ apartment: observation.optional().describe('Многоквартирных домов'), private: observation.optional().describe('Частных домов') })
    .optional()
    .describe('Сколько домов в границах'),
  residents: observation.optional().describe('Жителей в границах'),
  legalEntity: z.strictObject({ is: z.boolean().describe('true, если юридическое лицо'), ogrn: text(20).optional().describe('ОГРН, в кавычках') }).optional().describe('Зарегистрирован ли как юридическое лицо'),
  plan: z
    .strictObject({ years: text(40).describe('Годы плана'), url: link().optional().describe('Адрес плана в интернете'), asOf: partialDate().describe('На какую дату верно') })
    .optional()
    .describe('Комплексный план развития территории'),
  cooperation: cooperation.optional().describe('Как ТОС работает с местной властью'),
  contact: officeContact.optional().describe('Служебный контакт; не телефон частного лица'),
  web: z.array(webPage).default([]).describe('Страницы в сети'),
  awards: z.array(z.strictObject({ title: text(200).describe('За что и где'), year: year().optional().describe('Год'), level: text(60).optional().describe('Уровень: районный, областной') })).default([]).describe('Награды'),
  note: text(1000).optional().describe('Пояснение для читателя'),
  sources,
  asOf: partialDate().describe('На какую дату собраны сведения'),
});
export type Tos = z.infer<typeof tosSchema>;
