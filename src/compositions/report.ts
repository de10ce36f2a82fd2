/** The progress report of the whole Strategy as one typed object; the page and the PDF are drawn from it. Pure. */
import type { Catalogue } from '../catalogue.ts';
import { STATUS_WORDS } from '../features/strategy/indicator-words.ts';
import { countWithData, INDICATOR_STATUSES } from '../features/strategy/progress.ts';
import { momentOf } from '../features/strategy/timeline.ts';
import type { Report } from '../features/paper/report/contract.ts';
import { formatDate, yearOf } from '../kernel/dates.ts';
import { routes } from '../kernel/routes.ts';
import { countOf, NOUNS } from '../kernel/text.ts';
import { typeset } from '../kernel/typography.ts';
import { assessAll, behindOf, needsOf, reportIndicator, type Assessed } from './report-indicators.ts';
import { reportContests, reportContradictions, reportStages } from './report-records.ts';
import { SourceList } from './report-sources.ts';

/** Undefined while the region has no Strategy: then there is nothing to report on. */
export function progressReport(catalogue: Catalogue): Report | undefined {
  const { region, all, today } = catalogue;
  const { strategy } = region;
  if (!strategy || all.indicators.length === 0) return undefined;
  const sources = new SourceList();
  sources.add(strategy.source);
  const assessed = assessAll(catalogue);
  const live = assessed.filter(({ data }) => !data.retired);
  const known = countWithData(live.map(({ data, found }) => ({ observations: data.observations, own: found.computed })));
  const behind = behindOf(live);
  return {
    title: `Ход Стратегии на\u00A0${formatDate(today)}`,
    strategy: typeset(strategy.title),
    region: region.name,
    publisher: typeset(region.publisher.name),
    site: region.siteUrl.replace(/\/$/, ''),
    href: routes.report(),
    today,
    day: today.split('-').map(Number) as Report['day'],
    todayWords: formatDate(today),
    summary: summaryOf(live, known, behind.length),
    about: aboutOf(catalogue).map(typeset),
    stageNow: stageNow(catalogue),
    completeness: {
      known,
      total: live.length,
      words: typeset(known === 0 ? 'Числа нет ни у одного показателя. Ноль здесь — о данных, а не о работе.' : `Хотя бы одно число есть у ${known} из ${live.length} показателей. Это о данных, а не об успехах.`),
    },
    statuses: INDICATOR_STATUSES.map((status) => ({ status, count: live.filter(({ found }) => found.status === status).length, words: typeset(STATUS_WORDS[status]) })).filter(({ count }) => count > 0),
    behind,
    behindNote: behindNote(live, behind.length),
    indicators: assessed.map((one) => reportIndicator(one, sources, today)),
    needs: needsOf(assessed),
    stages: reportStages(catalogue),
    contests: reportContests(catalogue, sources),
    contradictions: reportContradictions(catalogue, assessed),
    method: METHOD.map(typeset),
    methodHref: routes.method(),
    sources: sources.all,
  };
}

function summaryOf(live: readonly Assessed[], known: number, behind: number): string {
  const reached = live.filter(({ found }) => found.status === 'достигнуто' || found.status === 'сверх плана').length;
  const onWay = live.filter(({ found }) => found.status === 'на пути').length;
  const graded = reached + onWay + behind;
  const of = countOf(live.length, NOUNS.indicator);
  if (known === 0) return typeset(`Из ${live.length} показателей Стратегии числа пока нет ни у одного: сказать, насколько она выполнена, нельзя.`);
  if (graded === 0) return typeset(`В Стратегии ${of}, числа есть у ${known}, но сравнить с целью пока нельзя ни одного.`);
  return typeset(`Из ${live.length} показателей с целью можно сравнить ${graded}: цель достигнута у ${reached}, на пути ${onWay}, отстают ${behind}. Об остальных ${live.length - graded} судить нельзя.`);
}

function aboutOf({ region, all }: Catalogue): string[] {
  const { strategy, nameGenitive } = region;
  if (!strategy) return [];
  return [
    `«${strategy.title.replaceAll('«', '„').replaceAll('»', '“')}» — документ о том, как соседям ${nameGenitive} решать общие дела вместе. Он действует с ${strategy.from} по ${strategy.to} год: ${countOf(all.stages.length, ['этап', 'этапа', 'этапов'])}, ${countOf(all.tasks.length, ['задача', 'задачи', 'задач'])}, ${countOf(all.directions.length, ['направление', 'направления', 'направлений'])}, ${countOf(all.measures.length, NOUNS.measure)} и ${countOf(all.indicators.filter(({ data }) => !data.retired).length, NOUNS.indicator)} [1].`,
    'Этот отчёт собран из тех же записей, что и сайт, в день, который стоит в заголовке. У каждого числа есть дата и источник; номер в квадратных скобках — место в списке источников. Чего никто не сообщил, то названо «нет данных»: неизвестное — не ноль.',
  ];
}

function stageNow({ all, today }: Catalogue): string {
  const now = all.stages.find(({ data }) => momentOf(data, yearOf(today)) === 'идёт');
  return typeset(now ? `Сегодня, ${formatDate(today)}, идёт этап ${now.data.order} из ${all.stages.length}: «${now.data.title}», ${now.data.from}–${now.data.to} годы.` : `На ${formatDate(today)} ни один этап не идёт.`);
}

function behindNote(live: readonly Assessed[], behind: number): string {
  const unknown = live.filter(({ found }) => ['нет методики', 'нет данных', 'устарело'].includes(found.status)).length;
  const rest = unknown === 0 ? '' : `Ещё о ${countOf(unknown, ['показателе', 'показателях', 'показателях'])} судить нельзя: нет правила счёта, числа или свежего числа.`;
  if (behind > 0) return typeset(`Сначала те, кому не хватает больше всего. ${rest}`.trim());
  return typeset(unknown === live.length ? 'Отстаём ли мы, сказать нельзя: сравнить с целью нечего.' : `Среди тех, кого можно сравнить с целью, отстающих нет. ${rest}`.trim());
}

/** The published rule in short; the whole of it is on the site. */
const METHOD = [
  'Оценку ставит не редактор, а одно правило для всех показателей. Сравниваются числа по всему региону; числа муниципалитетов показаны на сайте рядом.',
  'Доля идёт к цели по прямой: от первого известного числа, а пока оно одно — от нуля в начале Стратегии. Нарастающий итог всегда идёт от нуля. Счёт за год пути не имеет: каждый полный год сравнивается с целью сам по себе, начатый год не оценивается.',
  'Число старше полутора лет считается устаревшим. Если за одно время есть два числа, берётся отчётное, среди равных — более позднее, а видны оба. Пока не решено, как считать, оценки нет, даже если число кто-то назвал.',
] as const;
