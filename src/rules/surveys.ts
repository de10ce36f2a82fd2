/** Surveys: people are not more than were asked, shares agree with people and with each other, days go in order. */
import { dateRange, formatDate, isSurelyAfter } from '../kernel/dates.ts';
import { atLeast } from '../kernel/small-count.ts';
import { formatNumber } from '../kernel/text.ts';
import type { DataOf } from '../reader/content.ts';
import type { Entry } from '../reader/content.ts';
import { at, type Rule } from './rule.ts';

type SurveyEntry = Entry<DataOf<'surveys'>>;

const peopleFit: Rule = ({ entries }) =>
  entries.surveys.flatMap((entry) =>
    entry.data.questions.flatMap(({ base: own, answers, multiple }, index) => {
      const { asked } = entry.data;
      const base = own ?? asked ?? undefined;
      const path = ['questions', index];
      const tooMany = own !== undefined && asked !== null && own > asked ? [at(entry, [...path, 'base'], { code: 'survey-base', found: `ответили ${formatNumber(own)}, а опросили ${formatNumber(asked)}`, expected: 'ответивших не больше, чем опрошенных', hint: 'Проверьте base и asked.' })] : [];
      if (base === undefined) return tooMany;
      const over = answers.flatMap(({ count, label }, answer) => (typeof count === 'number' && count > base ? [at(entry, [...path, 'answers', answer, 'count'], { code: 'survey-count', found: `«${label}»: ${formatNumber(count)} человек, а ответили ${formatNumber(base)}`, expected: 'не больше, чем ответили на вопрос', hint: 'Проверьте числа: count у ответа, base у вопроса, asked у опроса.' })] : []));
      const sum = answers.reduce((total, { count }) => total + atLeast(count ?? 0), 0);
      const together = !multiple && over.length === 0 && sum > base ? [at(entry, [...path, 'answers'], { code: 'survey-count', found: `ответы вместе — ${formatNumber(sum)} человек, а ответили ${formatNumber(base)}`, expected: 'при одном ответе на вопрос — не больше, чем ответили', hint: 'Проверьте числа; если можно было выбрать несколько, поставьте multiple: true.' })] : [];
      return [...tooMany, ...over, ...together];
    }),
  );

/** A rounded share is off by half a point at most; a report may round to whole points. */
const HALF_A_POINT = 0.5;

const sharesAgree: Rule = ({ entries }) =>
  entries.surveys.flatMap((entry) =>
    entry.data.questions.flatMap(({ base: own, answers, multiple }, index) => {
      const base = own ?? entry.data.asked ?? undefined;
      const apart = answers.flatMap(({ count, share, label }, answer) => {
        if (typeof count !== 'number' || share === undefined || base === undefined) return [];
        const counted = (100 * count) / base;
        return Math.abs(counted - share) > HALF_A_POINT + 1e-9 ? [at(entry, ['questions', index, 'answers', answer, 'share'], { code: 'survey-share', found: `«${label}»: доля ${formatNumber(share)} %, а ${formatNumber(count)} из ${formatNumber(base)} — это ${formatNumber(Math.round(counted * 10) / 10)} %`, expected: 'доля, которая сходится с числом людей', hint: 'Долю можно не писать: сайт посчитает её сам.' })] : [];
      });
      const shares = answers.map(({ share }) => share).filter((share) => share !== undefined);
      if (multiple || shares.length < answers.length) return apart;
      const [sum, slack] = [shares.reduce((total, share) => total + share, 0), HALF_A_POINT * shares.length];
      if (Math.abs(sum - 100) <= slack + 1e-9) return apart;
      const isOver = sum > 100;
      return [...apart, at(entry, ['questions', index, 'answers'], { severity: isOver ? 'error' : 'warning', code: 'survey-shares', found: `доли вместе — ${formatNumber(Math.round(sum * 10) / 10)} %`, expected: `около 100 %, с округлением до ${formatNumber(100 - slack)}–${formatNumber(100 + slack)} %`, hint: isOver ? 'Если можно было выбрать несколько, поставьте multiple: true.' : 'Добавьте недостающий ответ: «нет ответа», «другое».' })];
    }),
  );

const daysGoInOrder: Rule = ({ entries }) =>
  entries.surveys.flatMap((entry: SurveyEntry) => {
    const { from, to, asOf } = entry.data;
    return [
      ...(to !== undefined && isSurelyAfter(from, to) ? [at(entry, ['to'], { code: 'survey-days', found: `закончили ${formatDate(to)}, а начали ${formatDate(from)}`, expected: 'конец не раньше начала', hint: 'Поменяйте даты местами или исправьте год.' })] : []),
      ...(isSurelyAfter(to ?? from, asOf) ? [at(entry, ['asOf'], { code: 'survey-days', found: `сведения собраны на ${formatDate(asOf)}, а опрос шёл до ${formatDate(dateRange(to ?? from).last)}`, expected: 'день сведений не раньше опроса' })] : []),
    ];
  });

const marginNeedsChance: Rule = ({ entries }) =>
  entries.surveys.flatMap((entry) => (entry.data.margin !== undefined && !entry.data.isRandom ? [at(entry, ['margin'], { code: 'survey-margin', found: `погрешность ${formatNumber(entry.data.margin)}, а людей выбирали не случайно`, expected: 'погрешность только у случайной выборки', hint: 'Удалите margin: у такого опроса её нет, что бы ни говорил отчёт.' })] : []));

export const surveyRules: readonly Rule[] = [peopleFit, sharesAgree, daysGoInOrder, marginNeedsChance];
