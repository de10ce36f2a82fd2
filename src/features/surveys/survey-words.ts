/** What a survey may say and what it may not, in words. Pure. */
import { formatDate, sinceText, throughText } from '../../kernel/dates.ts';
import { FEWEST_SHOWN } from '../../kernel/small-numbers.ts';
import { countOf, formatNumber, NOUNS } from '../../kernel/text.ts';
import type { QuestionReading } from './answers.ts';
import type { Survey } from './schema.ts';

/** «опросили 96 человек», «из 24 человек». */
const OF_PEOPLE = ['человека', 'человек', 'человек'] as const;

export function whenAsked({ from, to }: Pick<Survey, 'from' | 'to'>): string {
  return to === undefined || to === from ? formatDate(from) : `${sinceText(from)} ${throughText(to)}`;
}

export function askedText({ asked }: Pick<Survey, 'asked'>): string | undefined {
  return asked === null ? undefined : countOf(asked, NOUNS.person);
}

/** For whom the answers speak. A margin belongs only to people chosen by chance. */
export function speaksFor({ isRandom, margin, population }: Pick<Survey, 'isRandom' | 'margin' | 'population'>): string {
  if (!isRandom) return 'Людей выбирали не случайно, поэтому ответы говорят только о тех, кого спросили. Перенести их на всех жителей нельзя, и погрешности у такого опроса нет.';
  const spread = margin === undefined ? 'Погрешность отчёт не называет.' : `Погрешность, по отчёту, ±\u2060${pointsText(margin)}; разница меньше неё ничего не значит.`;
  return `Людей выбирали случайно: ответы можно распространить на тех, кого опрос представляет (${population}). ${spread}`;
}

/** What stands under the bars of a question. */
export function baseWords({ base, isMultiple, rows, isCounted, roundedSum }: QuestionReading): string {
  const said = [
    base === undefined ? 'Сколько человек ответило, источник не говорит' : `Ответили ${countOf(base, NOUNS.person)}`,
    isMultiple ? 'можно было выбрать несколько ответов, поэтому сумма больше 100 %' : undefined,
  ].filter((part) => part !== undefined);
  const notes = [
    base === undefined ? undefined : isCounted ? 'Доли посчитаны от них и округлены до целых.' : 'Доли — из отчёта, округлены до целых.',
    roundedSum === undefined ? undefined : `Из-за округления сумма не 100, а ${roundedSum} %.`,
    rows.some(({ isClosed }) => isClosed) ? `Где ответило меньше ${countOf(FEWEST_SHOWN, OF_PEOPLE)}, числа не показываем: людей можно узнать; вместе с одним таким ответом закрыт и соседний, иначе его легко вычислить.` : undefined,
  ].filter((note) => note !== undefined);
  return [`${said.join('; ')}.`, ...notes].join(' ');
}

/** «3 процентных пункта», «3,5 процентного пункта» */
function pointsText(points: number): string {
  return Number.isInteger(points) ? countOf(points, ['процентный пункт', 'процентных пункта', 'процентных пунктов']) : `${formatNumber(points)}\u00A0процентного пункта`;
}
