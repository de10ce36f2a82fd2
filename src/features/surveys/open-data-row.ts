/** One answer of a survey as a row of the public table: what the page does not show is not here either. Pure. */
import { changedColumn, type Column } from '../../kernel/column.ts';
import { routes } from '../../kernel/routes.ts';
import { readQuestion, type AnswerRow, type QuestionReading } from './answers.ts';
import { surveySchema, type Survey } from './schema.ts';

export interface SurveyRow {
  id: string;
  survey: Survey;
  /** Numbers from 1 in the order of the record. */
  number: number;
  reading: QuestionReading;
  answer: AnswerRow;
  lastChanged?: string;
}

export function surveyRows(surveys: readonly { id: string; data: Survey; lastChanged?: string }[]): SurveyRow[] {
  return surveys.flatMap(({ id, data, lastChanged }) =>
    data.questions.flatMap((question, index) => {
      const reading = readQuestion(question, data.asked);
      return reading.rows.map((answer) => ({ id, survey: data, number: index + 1, reading, answer, lastChanged }));
    }),
  );
}

const { shape } = surveySchema;
const told = (field: keyof typeof shape): string => shape[field].description!;

export const SURVEY_COLUMNS: readonly Column<SurveyRow>[] = [
  { name: 'survey', type: 'string', title: 'Опрос', description: 'Постоянное имя записи', value: (r) => r.id },
  { name: 'url', type: 'string', title: 'Адрес', description: 'Адрес опроса от корня сайта', value: (r) => routes.survey(r.id) },
  { name: 'title', type: 'string', title: 'О чём', description: told('title'), value: (r) => r.survey.title },
  { name: 'from', type: 'string', title: 'Начали', description: told('from'), value: (r) => r.survey.from },
  { name: 'to', type: 'string', title: 'Закончили', description: told('to'), value: (r) => r.survey.to },
  { name: 'municipalities', type: 'list', title: 'Где', description: told('municipalities'), value: (r) => r.survey.municipalities },
  { name: 'isRandom', type: 'boolean', title: 'Случайная выборка', description: 'Выбирали ли людей случайно; тогда ответы можно распространить на всех', value: (r) => r.survey.isRandom },
  { name: 'unit', type: 'string', title: 'Что считали', description: told('unit'), value: (r) => r.survey.unit },
  { name: 'asked', type: 'integer', title: 'Опросили', description: 'Скольких опросили, сколько анкет или купонов собрали; пусто, если неизвестно', value: (r) => r.survey.asked ?? undefined },
  { name: 'number', type: 'integer', title: 'Номер вопроса', description: 'По порядку анкеты', value: (r) => r.number },
  { name: 'question', type: 'string', title: 'Вопрос', description: 'Как спросили', value: (r) => r.reading.question },
  { name: 'base', type: 'integer', title: 'Ответили на вопрос', description: 'От скольких считаются доли', value: (r) => r.reading.base },
  { name: 'multiple', type: 'boolean', title: 'Несколько ответов', description: 'Можно ли было выбрать несколько ответов', value: (r) => r.reading.isMultiple },
  { name: 'answer', type: 'string', title: 'Ответ', description: 'Что отвечали', value: (r) => r.answer.label },
  { name: 'count', type: 'integer', title: 'Сколько', description: 'Сколько так ответили, в том, что названо в unit; пусто, если источник не говорит или число закрыто', value: (r) => r.answer.count },
  { name: 'share', type: 'integer', title: 'Доля, %', description: 'Округлена до целых; пусто, если неизвестна или закрыта', value: (r) => r.answer.share },
  { name: 'closed', type: 'boolean', title: 'Закрыто', description: 'Закрыт ли ответ: людей так мало, что их можно узнать, или число их выдало бы', value: (r) => r.answer.isClosed },
  { name: 'sources', type: 'list', title: 'Источники', description: 'Публикации и документы: адреса, а где их нет — названия', value: (r) => r.survey.sources.map((source) => source.url ?? source.title) },
  { name: 'asOf', type: 'string', title: 'Сведения на', description: told('asOf'), value: (r) => r.survey.asOf },
  changedColumn(),
];
