/** What a survey may say and what it may not, in words. Pure. */
import { formatDate, sinceText, throughText } from '../../kernel/dates.ts';
import { LEAST_SHOWN } from '../../kernel/small-count.ts';
import { countOf, formatNumber, type PluralForms } from '../../kernel/text.ts';
import type { SurveyUnit } from '../../kernel/vocabulary.ts';
import type { QuestionReading } from './answers.ts';
import type { Survey } from './schema.ts';

/** Forms after a number: «47 купонов». */
const FORMS: Readonly<Record<SurveyUnit, PluralForms>> = {
  человек: ['человек', 'человека', 'человек'],
  анкета: ['анкета', 'анкеты', 'анкет'],
  купон: ['купон', 'купона', 'купонов'],
  письмо: ['письмо', 'письма', 'писем'],
  семья: ['семья', 'семьи', 'семей'],
  дом: ['дом', 'дома', 'домов'],
};
/** Papers are counted; people, families and houses answer. */
const PAPERS: readonly SurveyUnit[] = ['анкета', 'купон', 'письмо'];

/** «47 купонов» */
export function unitsText(count: number, unit: SurveyUnit): string {
  return countOf(count, FORMS[unit]);
}

/** «сколько купонов, неизвестно» */
export function unknownAsked(unit: SurveyUnit): string {
  return `сколько ${FORMS[unit][2]}, неизвестно`;
}

/** What stands before the number of those asked. */
export function askedLabel(unit: SurveyUnit): string {
  return PAPERS.includes(unit) ? `Сколько собрали ${FORMS[unit][2]}` : 'Сколько опросили';
}

export function whenAsked({ from, to }: Pick<Survey, 'from' | 'to'>): string {
  return to === undefined || to === from ? formatDate(from) : `${sinceText(from)} ${throughText(to)}`;
}

export function askedText({ asked, unit }: Pick<Survey, 'asked' | 'unit'>): string | undefined {
  return asked === null ? undefined : unitsText(asked, unit);
}

/** For whom the answers speak. A margin belongs only to people chosen by chance. */
export function speaksFor({ isRandom, margin, population }: Pick<Survey, 'isRandom' | 'margin' | 'population'>): string {
  if (!isRandom) return 'Людей выбирали не случайно, поэтому ответы говорят только о тех, кого спросили. Перенести их на всех жителей нельзя, и погрешности у такого опроса нет.';
  const spread = margin === undefined ? 'Погрешность отчёт не называет.' : `Погрешность, по отчёту, ±\u2060${pointsText(margin)}; разница меньше неё ничего не значит.`;
  return `Людей выбирали случайно: ответы можно распространить на тех, кого опрос представляет (${population}). ${spread}`;
}

/** What stands under the bars of a question. */
export function baseWords({ base, isMultiple, rows, isCounted, roundedSum }: QuestionReading, unit: SurveyUnit): string {
  const isPaper = PAPERS.includes(unit);
  const said = [
    base === undefined ? `Сколько ${FORMS[unit][2]} ${isPaper ? 'учтено' : 'ответило'}, источник не говорит` : `${isPaper ? 'Учтено:' : 'Ответили'} ${unitsText(base, unit)}`,
    isMultiple ? 'можно было выбрать несколько ответов, поэтому сумма больше 100 %' : undefined,
  ].filter((part) => part !== undefined);
  const notes = [
    base === undefined ? undefined : isCounted ? 'Доли посчитаны от них и округлены до целых.' : 'Доли — из отчёта, округлены до целых.',
    roundedSum === undefined ? undefined : `Из-за округления сумма не 100, а ${roundedSum} %.`,
    rows.some(({ isClosed }) => isClosed) ? `Где таких ответов меньше ${LEAST_SHOWN}, числа не показываем: людей можно узнать; вместе с одним таким ответом закрыт и соседний, иначе его легко вычислить.` : undefined,
  ].filter((note) => note !== undefined);
  return [`${said.join('; ')}.`, ...notes].join(' ');
}

/** «3 процентных пункта», «3,5 процентного пункта» */
function pointsText(points: number): string {
  return Number.isInteger(points) ? countOf(points, ['процентный пункт', 'процентных пункта', 'процентных пунктов']) : `${formatNumber(points)}\u00A0процентного пункта`;
}
