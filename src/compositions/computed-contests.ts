/** How many different ТОС took part in regional and federal contests of a year: projects and lists of applications joined. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import type { ComputedSeries } from '../features/strategy/computed-series.ts';
import { isSurelyAfter } from '../kernel/dates.ts';
import { routes } from '../kernel/routes.ts';
import { bareTosName, foldName } from '../kernel/same-name.ts';
import { countOf, NOUNS, tosTitle } from '../kernel/text.ts';
import { byYears, isOfStrategy, type Found } from './computed-yearly.ts';

const LEVELS: readonly string[] = ['региональный', 'федеральный'];
type Contest = RecOf<'contests'>;
type Item = RecOf<'applications'>['data']['items'][number];

/**
 * Разные ТОС в конкурсах за год
 *
 * Берём региональные и федеральные конкурсы этого года. Собираем ТОС из карточек проектов, где такой конкурс назван, и из
 * списков заявок. Сколько бы заявок ТОС ни подал, он считается один раз. Если в заявке названо только имя ТОС, он
 * считается один раз в своём муниципалитете и сверяется с записями по названию. Снятые заявки и муниципальные конкурсы
 * не считаются.
 *
 * @order 10
 * @computation разные ТОС в конкурсах за год
 * @formula разные ТОС в заявках и проектах всех региональных и федеральных конкурсов года
 * @bound «Ровно» — если у каждого такого конкурса этого года записаны все заявки, в каждой назван ТОС и нет конкурсов, чей год не назван. Иначе «не меньше».
 * @error о конкурсе, которого нет в записях сайта, мы не знаем
 */
export function tosInContests(catalogue: Catalogue): ComputedSeries {
  const { all, today, region } = catalogue;
  const from = region.strategy?.from ?? 0;
  const contests = all.contests.filter(({ data }) => LEVELS.includes(data.level));
  const dated = contests.filter(({ data }) => data.year !== null && isOfStrategy(data.year, from, today));
  const isYearKnown = contests.every(({ data }) => data.year !== null);
  const nameless = dated.flatMap((c) => itemsOf(catalogue, c).filter((item) => item.tos.length === 0 && !item.tosName));
  const full = dated.filter((contest) => hasAllApplications(catalogue, contest));
  const years = new Set(dated.map((c) => c.data.year!));
  const complete = new Set([...years].filter((year) => isYearKnown && dated.every((c) => c.data.year !== year || full.includes(c))));
  return {
    computation: 'разные ТОС в конкурсах за год',
    values: byYears(dated.flatMap((contest) => participants(catalogue, contest)), complete),
    coverage: [
      `В записях ${countOf(dated.length, NOUNS.contest)} регионального и федерального уровня за годы Стратегии; ${full.length === dated.length ? 'у всех' : full.length > 0 ? `только у\u00A0${full.length}` : 'ни у одного'}${full.length === 0 ? ' не' : ''} записаны все заявки с названиями ТОС.`,
      nameless.length > 0 ? `Заявок без названия ТОС: ${nameless.length}.` : '',
      isYearKnown ? '' : 'Есть конкурс, год которого не назван: его участники не посчитаны.',
    ].filter(Boolean).join(' '),
  };
}

function itemsOf({ find }: Catalogue, { id }: Contest): Item[] {
  return (find('applications', id)?.data.items ?? []).filter((item) => item.decision !== 'снята');
}

function hasAllApplications(catalogue: Catalogue, contest: Contest): boolean {
  const list = catalogue.find('applications', contest.id)?.data;
  if (list?.coverage !== 'все заявки') return false;
  const { openTo } = contest.data;
  return (openTo === undefined || !isSurelyAfter(openTo, list.asOf)) && itemsOf(catalogue, contest).every((item) => item.tos.length > 0 || item.tosName);
}

function participants(catalogue: Catalogue, contest: Contest): Found[] {
  const year = contest.data.year!;
  const note = contest.data.nameShort;
  const recorded = (id: string): Found => {
    const { data, municipality } = catalogue.get('tos', id);
    return { year, key: id, record: { label: tosTitle(data.name), href: routes.tos(id), note, municipality } };
  };
  const named = ({ tosName, municipality }: Item): Found => {
    const known = catalogue.tosOfMunicipality(municipality).find(({ data }) => [data.name, ...data.formerNames].some((name) => foldName(name) === foldName(tosName!)));
    if (known) return recorded(known.id);
    return { year, key: `${municipality} ${foldName(tosName!)}`, record: { label: tosTitle(bareTosName(tosName!)), note, municipality } };
  };
  return [
    ...catalogue.projectsOfContest(contest.id).flatMap(({ data }) => data.tos.map(recorded)),
    ...itemsOf(catalogue, contest).flatMap((item) => (item.tos.length > 0 ? item.tos.map(recorded) : item.tosName ? [named(item)] : [])),
  ];
}
