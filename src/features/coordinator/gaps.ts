/** What a record may lack: how it is seen, what to do about it and how much it helps. Pure; `today` is a parameter. */
import { dateRange } from '../../kernel/dates.ts';
import { addDays, addYears } from '../../kernel/days.ts';
import { CONSENT_LETTERS, IDLE_YEARS, isThinConsent, STALE_DAYS, type ProjectFacts, type Standing, type TosFacts } from './facts.ts';

export interface GapWords {
  key: string;
  /** Head of the column. */
  title: string;
  /** What is missing, after «нет:». */
  missing: string;
  /** By which limit, in a sentence. */
  rule: string;
  /** What to do, and the field of the record. */
  deed: string;
  field: string;
  /** Whose field, when it is not of this record. */
  of?: string;
  /** How much one mended record helps those who look for it: 10 the most. */
  weight: number;
}
export interface Gap<Facts> extends GapWords {
  standing: (facts: Facts, today: string) => Standing;
}

const lacksUnless = (isKnown: boolean): Standing => (isKnown ? 'good' : 'lacks');
const CLOSED = 'ликвидирован';

/** A closed ТОС is asked for nothing. */
function ofLiving(standing: Gap<TosFacts>['standing']): Gap<TosFacts>['standing'] {
  return (facts, today) => (facts.status === CLOSED ? 'idle' : standing(facts, today));
}

const isStale = (asOf: string, today: string): boolean => dateRange(asOf).last < addDays(today, -STALE_DAYS);

/** The last year named in «2025–2027»; undefined when none is. */
export function lastYearOf(years: string): number | undefined {
  const named = years.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g)?.map(Number) ?? [];
  return named.length > 0 ? Math.max(...named) : undefined;
}

const RULE_FRESH = `Дата сведений старше ${STALE_DAYS} дней. Если названы только месяц или год, считаем по последнему их дню.`;
const DEED_FRESH = 'Посмотрите, верно ли всё в записи, и поставьте новую дату, даже если ничего не изменилось';

const RULE_POINT = 'Точки нет, или вместо неё стоит середина муниципалитета.';
const DEED_POINT = 'Покажите точку на карте: место названо, но где оно, карта не знает';

export const TOS_GAPS: readonly Gap<TosFacts>[] = [
  { key: 'state', title: 'Состояние', missing: 'состояния', rule: 'Состояние «неизвестно».', deed: 'Скажите, действует ли ТОС, и по какой публикации или документу это видно', field: 'statusHistory', weight: 3, standing: ofLiving(({ status }) => lacksUnless(status !== 'неизвестно')) },
  { key: 'place', title: 'Точка', missing: 'точки на карте', rule: RULE_POINT, deed: DEED_POINT, field: 'point', weight: 3, standing: ofLiving(({ hasPlace }) => lacksUnless(hasPlace)) },
  { key: 'boundary', title: 'Границы', missing: 'границ', rule: 'Границы не описаны.', deed: 'Перепишите улицы и дома из решения о границах', field: 'boundary', weight: 2, standing: ofLiving(({ hasBoundary }) => lacksUnless(hasBoundary)) },
  { key: 'photo', title: 'Снимок', missing: 'снимка', rule: 'Ни у одного проекта этого ТОС нет снимка.', deed: 'Пришлите снимок сделанного с подписью и автором', field: 'media', of: 'в записи проекта', weight: 2, standing: ofLiving(({ photos }) => lacksUnless(photos > 0)) },
  { key: 'web', title: 'В сети', missing: 'своей страницы в сети', rule: 'Не указана ни одна страница.', deed: 'Впишите адрес группы или сайта; если страницы нет, заведите: так о ТОС узнают соседи', field: 'web', weight: 2, standing: ofLiving(({ webPages }) => lacksUnless(webPages > 0)) },
  { key: 'finished', title: 'Проект', missing: 'готового проекта за два года', rule: `За ${IDLE_YEARS} года нет завершённого проекта. «Неясно»: проект завершён, но когда, запись не говорит.`, deed: 'Расскажите о последнем сделанном или предложите ТОС пример соседей', field: 'tos', of: 'в записи проекта', weight: 1, standing: ofLiving(finishedLately) },
  { key: 'plan', title: 'План', missing: 'плана развития', rule: 'Плана нет, или его последний год прошёл. «Неясно»: годы плана не названы.', deed: 'Впишите годы плана и адрес, где его можно прочесть', field: 'plan', weight: 1, standing: ofLiving(planStanding) },
  { key: 'regNo', title: 'Номер', missing: 'номера в реестре', rule: 'Номер в реестре не указан.', deed: 'Впишите номер, под которым ТОС стоит в реестре', field: 'regNo', weight: 1, standing: ofLiving(({ hasRegNo }) => lacksUnless(hasRegNo)) },
  { key: 'source', title: 'Источник', missing: 'второго источника', rule: 'Запись держится на одном источнике.', deed: 'Добавьте вторую публикацию или документ', field: 'sources', weight: 1, standing: ofLiving(({ sources }) => lacksUnless(sources > 1)) },
  { key: 'fresh', title: 'Свежесть', missing: 'свежих сведений', rule: RULE_FRESH, deed: DEED_FRESH, field: 'asOf', weight: 1, standing: ofLiving(({ asOf }, today) => lacksUnless(!isStale(asOf, today))) },
];

export const PROJECT_GAPS: readonly Gap<ProjectFacts>[] = [
  { key: 'consent', title: 'Согласие', missing: 'понятного согласия людей на снимке', rule: `Люди на снимке узнаваемы, а в согласии меньше ${CONSENT_LETTERS} букв или нет ни номера, ни даты.`, deed: 'Допишите номер и дату согласия и у кого оно хранится', field: 'media.consent', weight: 10, standing: ({ consents }) => (consents.length === 0 ? 'idle' : lacksUnless(!consents.some(({ text }) => isThinConsent(text)))) },
  { key: 'outcome', title: 'Итог', missing: 'итога конкурса', rule: 'Проект был в конкурсе, а чем кончилось, не сказано.', deed: 'Впишите, победил проект или только участвовал', field: 'contests.outcome', weight: 3, standing: ({ openContests }) => lacksUnless(openContests.length === 0) },
  { key: 'photo', title: 'Снимок', missing: 'снимка', rule: 'У проекта нет ни одного снимка.', deed: 'Пришлите снимок «после», лучше вместе с «до»', field: 'media', weight: 3, standing: ({ photos }) => lacksUnless(photos > 0) },
  { key: 'money', title: 'Деньги', missing: 'стоимости', rule: 'Не названо, сколько стоило.', deed: 'Впишите, сколько потратили и кто платил', field: 'money', weight: 3, standing: ({ hasMoney }) => lacksUnless(hasMoney) },
  { key: 'place', title: 'Точка', missing: 'точки на карте', rule: RULE_POINT, deed: DEED_POINT, field: 'point', weight: 2, standing: ({ hasPlace }) => lacksUnless(hasPlace) },
  { key: 'year', title: 'Год', missing: 'года', rule: 'Год проекта не назван.', deed: 'Впишите год, когда проект сделан', field: 'year', weight: 2, standing: ({ hasYear }) => lacksUnless(hasYear) },
  { key: 'source', title: 'Источник', missing: 'второго источника', rule: 'Запись держится на одном источнике.', deed: 'Добавьте вторую публикацию или документ', field: 'sources', weight: 1, standing: ({ sources }) => lacksUnless(sources > 1) },
  { key: 'fresh', title: 'Свежесть', missing: 'свежих сведений', rule: RULE_FRESH, deed: DEED_FRESH, field: 'asOf', weight: 1, standing: ({ asOf }, today) => lacksUnless(!isStale(asOf, today)) },
];

/** A year that may still reach into the two years counts. */
function finishedLately({ finished, status }: TosFacts, today: string): Standing {
  if (status === 'создаётся') return 'idle';
  const since = addYears(today, -IDLE_YEARS);
  if (finished.some((date) => date !== null && dateRange(date).last >= since)) return 'good';
  return finished.includes(null) ? 'unsure' : 'lacks';
}

function planStanding({ planYears }: TosFacts, today: string): Standing {
  if (planYears === undefined) return 'lacks';
  const last = lastYearOf(planYears);
  return last === undefined ? 'unsure' : lacksUnless(last >= Number(today.slice(0, 4)));
}
