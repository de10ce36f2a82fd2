/** Indicators and directions of the Strategy as search knows them. Pure. */
import { routes } from '../../kernel/routes.ts';
import { formatNumber } from '../../kernel/text.ts';
import type { Activity, Direction, Indicator } from './schema.ts';

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
