/** Indicators, directions, tasks and yearly plans of the Strategy as search knows them. Pure. */
import { routes } from '../../kernel/routes.ts';
import { formatNumber } from '../../kernel/text.ts';
import type { Activity, Direction, Indicator, Plan, Task } from './schema.ts';

export function indicatorSearchRecord(id: string, data: Indicator) {
  return {
    url: routes.indicator(id),
    title: data.nameShort,
    facts: `показатель ${data.order} · к ${data.target.year} году: ${formatNumber(data.target.value)} ${data.unit}`,
    lead: data.nameOfficial,
    year: null,
    text: [data.nameOfficial, ...data.notes, ...(data.method.text ? [data.method.text] : [])],
    names: [data.nameShort],
    words: ['показатель стратегии', data.unit, ...data.related.map((number) => number.label)],
  };
}

/** The method page, found by what it explains. */
export function methodSearchRecord() {
  const title = 'Как считаются показатели';
  return {
    url: routes.method(),
    title,
    facts: 'страница сайта',
    lead: 'По каким формулам ставится оценка показателям Стратегии, с примерами; что сайт считает сам',
    year: null,
    text: ['Какое из двух чисел берём. Можно ли сравнить число с целью. Откуда идём к цели. Сколько нужно к этому дню. Отставание. Нужный темп. Когда число устарело. Неясно, на что делить. Правило ООН и Open SDG.'],
    names: [title],
    words: ['методика', 'формула', 'оценка', 'темп', 'отставание'],
  };
}

/** A direction answers for its activities: they have no pages of their own. */
export function directionSearchRecord(id: string, data: Direction, activities: readonly Activity[]) {
  return {
    url: routes.direction(id),
    title: data.nameShort,
    facts: `раздел ${data.section} Стратегии`,
    lead: data.title,
    year: null,
    text: [...(data.text ? [data.text] : []), ...activities.map((activity) => activity.text)],
    names: [data.nameShort, data.title],
    words: ['направление стратегии', ...activities.map((activity) => activity.title)],
  };
}

export function taskSearchRecord(id: string, data: Task) {
  return {
    url: routes.task(id),
    title: data.title,
    facts: `задача ${data.order} Стратегии`,
    lead: data.text,
    year: null,
    text: [data.text],
    names: [data.title],
    words: ['задача стратегии'],
  };
}

export function planSearchRecord(id: string, data: Plan) {
  return {
    url: routes.plan(id),
    title: data.title,
    facts: `план на ${data.year} год`,
    lead: data.reason ?? data.items[0]?.text ?? data.title,
    year: data.year,
    text: [...(data.reason ? [data.reason] : []), ...data.items.map((item) => item.text)],
    names: [data.title],
    words: ['ежегодный план реализации стратегии'],
  };
}

/** The progress report: people ask for it by what they want to do with it. */
export function reportSearchRecord(strategy: string) {
  const title = 'Отчёт о ходе Стратегии';
  return {
    url: routes.report(),
    title,
    facts: 'страница сайта',
    lead: 'Все показатели, отставание, меры, деньги и источники на одной странице; можно скачать и напечатать.',
    year: null,
    text: [title, strategy, 'скачать отчёт PDF, напечатать отчёт, где отстаём, кто отвечает, прогресс, выполнение стратегии'],
    names: [title],
    words: ['отчёт', 'отчет', 'скачать отчёт', 'прогресс'],
  };
}
