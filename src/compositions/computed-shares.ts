/** Shares of acting ТОС: with something built, that tell about themselves, with a plan for their territory. */
import type { Catalogue } from '../catalogue.ts';
import type { ComputedSeries } from '../features/strategy/computed-series.ts';
import { dateRange, formatDate, yearOf } from '../kernel/dates.ts';
import { FINISHED_STATUSES } from '../kernel/vocabulary.ts';
import { publicationsOf } from './publications.ts';
import { shareOverTos } from './computed-tos-share.ts';

/**
 * Доля ТОС с завершёнными проектами
 *
 * Действующий ТОС считается, если у него записан хотя бы один проект в состоянии «завершён» или «работает спустя год»,
 * когда бы тот ни был закончен. Делим на все ТОС, названные в реестре, а не только на записанные.
 *
 * @order 50
 * @computation доля ТОС с завершёнными проектами
 * @formula действующие ТОС с завершённым проектом ÷ все действующие ТОС × 100
 * @bound «Ровно» — если записан весь реестр и у каждого действующего ТОС есть хоть один проект в записях. Иначе «не меньше».
 * @error если реестр с тех пор вырос, доля на деле чуть меньше: делим на последнее названное число
 */
export function shareWithFinished(catalogue: Catalogue): ComputedSeries {
  return shareOverTos(catalogue, 'доля ТОС с завершёнными проектами', ({ id }) => {
    const projects = catalogue.projectsOfTos(id);
    if (projects.length === 0) return 'записи молчат';
    const finished = projects.filter(({ data }) => FINISHED_STATUSES.includes(data.statusHistory.at(-1)!.status));
    return finished.length > 0 ? { counts: true, note: finished.map(({ data }) => data.title).toSorted().join('; ') } : { counts: false };
  });
}

/**
 * Доля ТОС, рассказывающих о себе
 *
 * Действующий ТОС считается, если за последний год его страница в сети открывалась или он сам что-то рассказал: такая
 * публикация есть в журнале, или его представитель был гостем передачи. Насколько часто он рассказывает, записи не видят: если стратегия требует делать это
 * «системно», счёт показывает лишь часть показателя.
 *
 * @order 60
 * @computation доля ТОС, рассказывающих о себе
 * @formula действующие ТОС со своей страницей, своим сообщением или гостем в эфире за последний год ÷ все действующие ТОС × 100
 * @bound «Ровно» — если записан весь реестр и о каждом ТОС что-то известно. Иначе «не меньше».
 * @error день, когда страница открывалась, — это день, когда её смотрели мы, а не день последней записи
 */
export function shareTelling(catalogue: Catalogue): ComputedSeries {
  const { today } = catalogue;
  const yearAgo = `${yearOf(today) - 1}${today.slice(4)}`;
  const isRecent = (date: string): boolean => dateRange(date).last >= yearAgo && dateRange(date).first <= today;
  const told = publicationsOf(catalogue);
  return shareOverTos(catalogue, 'доля ТОС, рассказывающих о себе', ({ id, data }) => {
    const said = told.filter(({ item, tellers = [] }) => (item.byTos && item.tos.includes(id)) || tellers.includes(id)).map(({ item }) => item);
    const recent = said.filter((item) => isRecent(item.date));
    const pages = data.web.filter((page) => isRecent(page.asOf));
    if (pages.length === 0 && recent.length === 0) return data.web.length + said.length > 0 ? { counts: false } : 'записи молчат';
    const notes = [...pages.map((page) => `${page.kind}: открывалась, ${formatDate(page.asOf)}`), ...recent.map((item) => `${item.outlet}, ${formatDate(item.date)}`)];
    return { counts: true, note: notes.toSorted().join('; ') };
  });
}

/**
 * Доля ТОС с планом развития
 *
 * Действующий ТОС считается, если в его записи есть план развития территории и нынешний год входит в годы плана. Выполняется ли
 * план, записи не говорят: если стратегия требует и этого, счёт показывает лишь часть показателя.
 *
 * @order 70
 * @computation доля ТОС с планом развития
 * @formula действующие ТОС, чей план действует в этом году ÷ все действующие ТОС × 100
 * @bound «Ровно» — если записан весь реестр и о плане известно у каждого. Иначе «не меньше».
 * @error план, годы которого не названы цифрами, не считается
 */
export function shareWithPlan(catalogue: Catalogue): ComputedSeries {
  const year = yearOf(catalogue.today);
  return shareOverTos(catalogue, 'доля ТОС с планом развития', ({ data }) => {
    if (!data.plan) return 'записи молчат';
    const years = [...data.plan.years.matchAll(/(?<!\d)\d{4}(?!\d)/g)].map(([match]) => Number(match));
    if (years.length === 0) return 'записи молчат';
    return year >= Math.min(...years) && year <= Math.max(...years) ? { counts: true, note: `план на ${data.plan.years}` } : { counts: false };
  });
}
