/** Yearly counts of what ТОС did and of what was written about them: projects, events, publications. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import { heldMeetings } from '../kernel/event-days.ts';
import type { ComputedSeries } from '../features/strategy/computed-series.ts';
import { formatDate, yearOf } from '../kernel/dates.ts';
import { routes } from '../kernel/routes.ts';
import { samePage } from '../kernel/same-page.ts';
import { countOf, formatNumber, NOUNS, tosTitle } from '../kernel/text.ts';
import { FINISHED_STATUSES } from '../kernel/vocabulary.ts';
import { publicationsOf } from './publications.ts';
import { byYears, isOfStrategy, type Found } from './computed-yearly.ts';

type MediaItem = RecOf<'mediaLog'>['data']['items'][number];

/**
 * Проекты ТОС за год
 *
 * Берём проекты, которые предложил ТОС, и относим каждый к его году. Считаются те, что идут или закончены: «в работе»,
 * «завершён», «работает спустя год». Идеи, заявки, отклонённые и брошенные проекты не считаются. Проект трёх ТОС — один проект.
 *
 * @order 20
 * @computation проекты ТОС за год
 * @formula число проектов года, у которых назван хотя бы один ТОС и работа начата
 * @bound Всегда «не меньше»: сайт не может знать, что записаны все проекты.
 * @error проект, который шёл два года, считается один раз — в том году, который назван в его записи
 */
export function projectsOfYears({ all, region, today }: Catalogue): ComputedSeries {
  const counted = all.projects.filter(({ data }) => data.tos.length > 0 && isUnderWay(data.statusHistory.at(-1)!.status));
  const found = counted.flatMap(({ id, data }): Found[] =>
    data.year === null ? [] : [{ year: data.year, key: id, record: { label: data.title, href: routes.project(id), note: data.statusHistory.at(-1)!.status, municipality: data.municipality } }],
  );
  const yearless = counted.length - found.length;
  return {
    computation: 'проекты ТОС за год',
    values: byYears(found.filter((f) => isOfStrategy(f.year, region.strategy?.from ?? 0, today))),
    coverage: `В записях ${countOf(counted.length, NOUNS.project)} ТОС, которые идут или закончены${yearless > 0 ? `; у ${yearless} год не назван` : ''}. Сколько проектов не записано, неизвестно.`,
  };
}

function isUnderWay(status: RecOf<'projects'>['data']['statusHistory'][number]['status']): boolean {
  return status === 'в работе' || FINISHED_STATUSES.includes(status);
}

/**
 * Мероприятия ТОС за год
 *
 * Берём события, которые провёл сам ТОС, в трёх сферах, названных Стратегией: благоустройство, культура, массовый спорт.
 * Считаются только состоявшиеся: запланированное, перенесённое и отменённое — нет. Событие в несколько дней — одно
 * мероприятие. Повторяющееся считается столько раз, сколько встреч прошло, по словам записи; отменённые дни не считаются.
 *
 * @order 30
 * @computation мероприятия ТОС за год
 * @formula число состоявшихся событий года, которые провёл ТОС, в трёх сферах; у повторяющихся — число прошедших встреч
 * @bound Всегда «не меньше»: сайт не может знать, что записаны все мероприятия.
 * @error прочие события ТОС — собрания, обучение — сюда не входят
 */
export function eventsOfYears(catalogue: Catalogue): ComputedSeries {
  const { all, region, today } = catalogue;
  const found = all.events.filter(({ data }) => data.heldByTos && data.sphere !== 'иное').flatMap(({ id, data }): Found[] => {
    const names = data.tos.map((tos) => tosTitle(catalogue.get('tos', tos).data.name));
    const places = [...new Set(data.tos.map((tos) => catalogue.get('tos', tos).municipality))];
    return heldMeetings(data, today).map((day) => ({
      year: yearOf(day),
      key: `${id} ${day}`,
      record: { label: data.title, href: routes.event(id), date: day, note: [formatDate(day), data.sphere, ...names].join(', '), municipality: data.municipality ?? only(places) },
    }));
  });
  return {
    computation: 'мероприятия ТОС за год',
    values: byYears(found.filter((f) => isOfStrategy(f.year, region.strategy?.from ?? 0, today))),
    coverage: `${found.length > 0 ? `Состоявшихся мероприятий, которые провёл сам ТОС, в записях ${formatNumber(found.length)}.` : 'Состоявшихся мероприятий, которые провёл сам ТОС, в записях пока нет.'} Сколько мероприятий не записано, неизвестно.`,
  };
}

/**
 * Публикации о делах ТОС за год
 *
 * Берём журнал публикаций и вышедшие выпуски передач: строка или выпуск с датой этого года — одно сообщение. Считаются
 * только те, где назван ТОС или проект: заметка о Совете, о деньгах, о приёме заявок — не сообщение о делах ТОС. Один и тот же
 * адрес, записанный дважды, считается один раз; выпуск, о котором есть строка в журнале, — тоже. Перепечатки по другим
 * адресам считаются отдельно: их прочли другие люди.
 *
 * @order 40
 * @computation публикации о ТОС за год
 * @formula число разных публикаций журнала и выпусков передач с датой этого года, в которых назван ТОС или проект
 * @bound Всегда «не меньше»: всех газет и страниц никто не читает.
 * @error журнал не отличает сообщение о мероприятии от сообщения о проекте или о самом ТОС: это шире, чем слово «мероприятия»
 */
export function publicationsOfYears(catalogue: Catalogue): ComputedSeries {
  const { all, region, today } = catalogue;
  const from = region.strategy?.from ?? 0;
  const publications = publicationsOf(catalogue);
  const ofYears = publications.filter(({ item }) => isOfStrategy(yearOf(item.date), from, today));
  const named = ofYears.filter(({ item }) => item.tos.length + item.projects.length > 0);
  const found = named.map(({ id, item, page, municipalities }): Found => ({
    year: yearOf(item.date),
    key: item.url ? samePage(item.url) : page ? id : `${item.outlet} ${item.page} ${item.date} ${item.title}`,
    record: { label: item.title, href: page ?? item.url, date: item.date, note: [item.outlet, item.page, formatDate(item.date)].filter(Boolean).join(', '), municipality: page ? only(municipalities) : placeOf(catalogue, item) },
  }));
  const cautions = new Map(all.mediaLog.map(({ data }) => [String(data.year), data.note]));
  const values = byYears(found).map((value) => ({ ...value, ...(cautions.get(value.period) && { caution: `Журнал за ${value.period} год. ${cautions.get(value.period)}` }) }));
  // A year of which only others wrote has no number, and its caution needs another place.
  const silent = [...new Set(ofYears.map(({ item }) => String(yearOf(item.date))))].filter((year) => !values.some(({ period }) => period === year)).toSorted().map((year) => [`За ${year} год таких в журнале нет.`, cautions.get(year)].filter(Boolean).join(' '));
  return { computation: 'публикации о ТОС за год', values, coverage: [publicationCoverage(publications.length, ofYears.length, named.length, from), ...silent].join(' ') };
}

/** From all that is written down to what is counted, so that no line is lost on the way. */
function publicationCoverage(all: number, ofYears: number, named: number, from: number): string {
  if (all === 0) return 'Журнал публикаций пока пуст. Сколько сообщений в него не попало, неизвестно.';
  const before = all - ofYears;
  const rest = ofYears - named;
  return [
    `Записано ${countOf(all, NOUNS.publication)}, с выпусками передач.`,
    before > 0 && `Раньше ${from} года, первого года Стратегии, вышло ${formatNumber(before)}: их здесь нет.`,
    rest > 0 ? `${before > 0 ? `Из остальных ${formatNumber(ofYears)}` : 'Из них'} ТОС или проект назван в ${formatNumber(named)}: эти и считаем. ${formatNumber(rest)} — о конкурсах, деньгах, Совете, обо всех ТОС сразу: они о движении, но не о делах ТОС.` : before > 0 && `Остальные ${formatNumber(ofYears)} считаем.`,
    'Одинаковые адреса считаются один раз.',
    'Сколько сообщений в журнал не попало, неизвестно.',
  ].filter(Boolean).join(' ');
}

function placeOf({ find }: Catalogue, { municipality, tos, projects }: MediaItem): string | undefined {
  const told = [...tos.map((id) => find('tos', id)?.municipality), ...projects.map((id) => find('projects', id)?.data.municipality)];
  return municipality ?? only([...new Set(told.filter((id) => id !== undefined))]);
}

/** The municipality of something, when it is one. */
function only(places: readonly string[]): string | undefined {
  return places.length === 1 ? places[0] : undefined;
}
