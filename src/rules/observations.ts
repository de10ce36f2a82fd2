/** One observation of an indicator by itself: its span, its parts, its sign. What is shown and not graded is told before it happens. */
import { sharesAgree, shareOf } from '../kernel/share.ts';
import { dateRange, isSurelyAfter } from '../kernel/dates.ts';
import type { Problem } from '../kernel/problems.ts';
import { formatNumber } from '../kernel/text.ts';
import type { Content } from '../reader/content.ts';
import type { Path } from '../reader/yaml.ts';
import { at, type Finding, type Rule } from './rule.ts';

export type IndicatorEntry = Content['entries']['indicators'][number];
export type Observed = IndicatorEntry['data']['observations'][number];

/** Asked of every observation; the path leads to it. */
export function eachObservation(content: Content, ask: (observed: Observed, indicator: IndicatorEntry['data']) => [field: string, finding: Finding][]): Problem[] {
  return content.entries.indicators.flatMap((entry) =>
    entry.data.observations.flatMap((observed, index) => ask(observed, entry.data).map(([field, finding]) => at(entry, ['observations', index, field] satisfies Path, finding))),
  );
}

const isShare = ({ kind, unit }: IndicatorEntry['data']): boolean => kind.startsWith('доля') && unit === '%';
const isYearly = ({ kind }: IndicatorEntry['data']): boolean => kind.includes('за год');
const SHOWN = 'Число останется на странице, но с целью не сравнится.';

/** The year right before the start is where the count begins; an older number wants a word why it is here. */
const observationsAreOfTheStrategy: Rule = (content) => {
  const from = content.region?.strategy?.from;
  return eachObservation(content, ({ period, note }) =>
    from !== undefined && note === undefined && dateRange(period).last < `${from - 1}-01-01`
      ? [['period', { severity: 'warning', code: 'before-strategy', found: `«${period}», а стратегия началась в ${from} году`, expected: `период не раньше ${from - 1} года: последний год до стратегии годится как начало отсчёта`, hint: 'Число останется на странице. Скажите в note, зачем оно здесь, или перенесите его в related.' }]]
      : [],
  );
};

/** A period cannot be counted before it begins, nor told of before it was counted. */
const observationsFollowTheirPeriods: Rule = (content, today) =>
  eachObservation(content, ({ period, asOf, source, value }): [string, Finding][] => {
    if (value === null || isSurelyAfter(period, today)) return [];
    if (isSurelyAfter(period, asOf)) return [['asOf', { code: 'asof-before-period', found: `«${asOf}», а период «${period}» тогда ещё не начался`, expected: `дата не раньше ${dateRange(period).first}`, hint: 'asOf — день, на который число верно: у годового числа обычно 31 декабря того же года.' }]];
    if (source.date !== undefined && isSurelyAfter(asOf, source.date)) return [['asOf', { severity: 'warning', code: 'source-before-asof', found: `число верно на «${asOf}», а источник вышел раньше: «${source.date}»`, expected: 'дата не позже дня публикации', hint: 'Проверьте обе даты: asOf — на какой день число, source.date — когда его опубликовали.' }]];
    return [];
  });

const countsAreNotNegative: Rule = (content) =>
  eachObservation(content, ({ value }, indicator) => (value !== null && value < 0 && !isShare(indicator) ? [['value', { code: 'negative', found: formatNumber(value), expected: 'число не меньше нуля', hint: 'Если число неизвестно, напишите value: null и причину в reason.' }]] : []));

const partsMakeAWhole: Rule = (content) =>
  eachObservation(content, ({ numerator, denominator }, indicator): [string, Finding][] => {
    if (numerator === undefined && denominator === undefined) return [];
    if (!isShare(indicator)) return [[numerator === undefined ? 'denominator' : 'numerator', { severity: 'warning', code: 'parts-of-count', found: 'части доли у показателя, который не доля', expected: 'только value', hint: 'Удалите numerator и denominator или назовите их в note.' }]];
    if (denominator === undefined) return [['numerator', { severity: 'warning', code: 'half-share', found: `numerator: ${numerator} без denominator`, expected: 'обе части доли: numerator и denominator', hint: 'Без целого долю не проверить. Если источник его не назвал, перенесите число в note.' }]];
    if (numerator === undefined) return [['denominator', { severity: 'warning', code: 'half-share', found: `denominator: ${denominator} без numerator`, expected: 'обе части доли: numerator и denominator', hint: 'Без части долю не проверить. Если источник её не назвал, перенесите число в note.' }]];
    if (denominator <= 0) return [['denominator', { code: 'zero-whole', found: `${denominator}`, expected: 'целое больше нуля', hint: 'Доли от нуля нет: напишите value: null и причину в reason.' }]];
    if (numerator < 0) return [['numerator', { code: 'negative', found: formatNumber(numerator), expected: 'число не меньше нуля', hint: 'Уберите минус или удалите numerator и denominator.' }]];
    return numerator > denominator ? [['numerator', { code: 'part-over-whole', found: `часть ${formatNumber(numerator)} больше целого ${formatNumber(denominator)}`, expected: 'numerator не больше denominator', hint: 'Проверьте, не переставлены ли числа.' }]] : [];
  });

const sharesFollowFromParts: Rule = (content) =>
  eachObservation(content, ({ value, numerator, denominator }, indicator): [string, Finding][] => {
    if (!isShare(indicator) || numerator === undefined || denominator === undefined || numerator > denominator || numerator < 0) return [];
    const counted = shareOf(numerator, denominator);
    if (counted === undefined) return [];
    const said = formatNumber(counted).replace(',', '.');
    if (value === null) return [['value', { severity: 'warning', code: 'share-missing', found: 'null, хотя обе части известны', expected: `доля из этих частей: ${said}`, hint: `Напишите value: ${said} и удалите reason; если частям не верите, удалите их.` }]];
    if (sharesAgree(value, numerator, denominator)) return [];
    return [['value', { code: 'share-mismatch', found: `${formatNumber(value)} %, а ${formatNumber(numerator)} ÷ ${formatNumber(denominator)} × 100 = ${formatNumber(counted)} %`, expected: 'доля, которая выходит из своих частей', hint: 'Если ошибся источник, оставьте value, а части и расхождение опишите в note.' }]];
  });

const countedFitsTheKind: Rule = (content) =>
  eachObservation(content, ({ counted }, indicator): [string, Finding][] => {
    if (counted === undefined) return [];
    const finding = (expected: string, hint: string): [string, Finding][] => [['counted', { severity: 'warning', code: 'counted-span', found: `«${counted}» у показателя вида «${indicator.kind}»`, expected, hint }]];
    if (isYearly(indicator) && counted === 'с начала стратегии') return finding('число за один год', `${SHOWN} Найдите в источнике число за год.`);
    if (indicator.kind === 'нарастающим итогом' && counted === 'за период') return finding('всё с начала стратегии', `${SHOWN} Найдите в источнике итог с начала стратегии.`);
    return indicator.kind === 'доля на дату' ? finding('доля на дату срока не имеет', 'Удалите строку counted.') : [];
  });

const yearlyPeriodsAreYears: Rule = (content) =>
  eachObservation(content, ({ period, value }, indicator) =>
    isYearly(indicator) && value !== null && !/^\d{4}$/.test(period)
      ? [['period', { severity: 'warning', code: 'period-not-year', found: `«${period}» у показателя вида «${indicator.kind}»`, expected: `год: "${period.slice(0, 4)}"`, hint: `${SHOWN} Если оно за весь год, оставьте только год, а день подсчёта — в asOf.` }]]
      : [],
  );

/** «с начала года» is the right span of a yearly count. */
const RUNNING_WORDS = /нарастающ[а-яё]*( итог[а-яё]*)?|с начала (стратегии|реализации|действия|\d{4})|за (два|три|четыре|пять|шесть|семь) (года|лет)/i;

const yearlyCountsDoNotRunOn: Rule = (content) =>
  eachObservation(content, ({ counted, note, source, value }, indicator): [string, Finding][] => {
    const said = isYearly(indicator) && counted === undefined && value !== null ? [note, source.title].map((text) => RUNNING_WORDS.exec(text ?? '')?.[0]).find(Boolean) : undefined;
    return said ? [['value', { severity: 'warning', code: 'maybe-running-total', found: `показатель «${indicator.kind}», а в источнике или пояснении сказано «${said}»`, expected: 'число за один год', hint: 'Сложено за несколько лет — добавьте counted: с начала стратегии; за один год — counted: за период.' }]] : [];
  });

export const observationRules: readonly Rule[] = [observationsAreOfTheStrategy, observationsFollowTheirPeriods, countsAreNotNegative, partsMakeAWhole, sharesFollowFromParts, countedFitsTheKind, yearlyPeriodsAreYears, yearlyCountsDoNotRunOn];
