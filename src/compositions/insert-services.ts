/** What stands in an insert beside the practices: contest money, the Strategy, frozen figures, the editor's word, events. Pure. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import { figureText, MEASURE_LABELS } from '../features/contests/contest-words.ts';
import { groupSeries, known, usedMeasures } from '../features/contests/series.ts';
import { lastDay, nextDay } from '../kernel/event-days.ts';
import { whenText } from '../features/events/event-words.ts';
import { wholeNumber } from '../features/inserts/figure-words.ts';
import type { Block } from '../features/paper/issue/contract.ts';
import { dateRange, formatDate, formatDateShort } from '../kernel/dates.ts';
import { routes } from '../kernel/routes.ts';
import { countOf, formatNumber } from '../kernel/text.ts';
import { liveIndicators } from './assessed-indicators.ts';
import type { InsertStock } from './insert-stock-schema.ts';
import { onPaper } from './insert-words.ts';
import { reportIndicator } from './report-indicators.ts';
import { SourceList } from './report-sources.ts';

const MOST_COLUMNS = 6;
const MOST_YEARS = 10;
/** Coming events, and past ones to choose from when nothing is coming. */
const MOST_EVENTS = 40;

/** The longest series of the region's own contests, a row a year; «—» is what no source tells. */
export function moneyTable(catalogue: Catalogue): InsertStock['money'] {
  const series = groupSeries(catalogue.all.contests).find(({ contests }) => usedMeasures(contests).length > 0);
  if (!series) return undefined;
  const measures = usedMeasures(series.contests).slice(0, MOST_COLUMNS);
  const told = series.contests.filter(({ data }) => measures.some((measure) => known(data, measure).length > 0)).slice(0, MOST_YEARS);
  const sources = [...new Set(told.flatMap(({ data }) => measures.flatMap((measure) => known(data, measure).slice(0, 1).map(({ source }) => source.publisher ?? source.title))))];
  const newest = told.flatMap(({ data }) => measures.flatMap((measure) => known(data, measure).slice(0, 1).map(({ asOf }) => asOf))).toSorted((a, b) => (dateRange(a).last < dateRange(b).last ? 1 : -1))[0]!;
  return {
    kind: 'money',
    title: onPaper(series.name),
    head: ['Год', ...measures.map((measure) => MEASURE_LABELS[measure])],
    rows: told.map(({ data }) => [data.year === null ? 'не\u00A0назван' : String(data.year), ...measures.map((measure) => {
      const figure = known(data, measure)[0];
      return figure ? onPaper(figureText(measure, figure)) : '—';
    })]),
    note: onPaper(`Прочерк — источники этого не говорят. Последнее число — на ${formatDate(newest)}. Источники: ${sources.join('; ')}.`),
  };
}

/** Every live indicator with the grade that all pages of the site give it. */
export function strategyStrip(catalogue: Catalogue): InsertStock['strategy'] {
  const { region, today } = catalogue;
  const indicators = liveIndicators(catalogue);
  if (!region.strategy || indicators.length === 0) return undefined;
  const sources = new SourceList();
  const rows = indicators.map(({ id, data, standing }) => {
    const said = reportIndicator({ id, data, found: standing }, sources, today);
    const share = standing.reading && data.target.value > 0 ? Math.round(Math.min(1, Math.max(0, standing.reading.value / data.target.value)) * 1000) / 1000 : undefined;
    return { name: onPaper(data.nameShort), value: onPaper(said.value ?? 'нет данных'), target: onPaper(said.target), status: said.status, ...(share !== undefined && { share }) };
  });
  // Thirteen hatched bars tell a reader nothing that a sentence does not.
  if (rows.every(({ share, value }) => share === undefined && value === onPaper('нет данных'))) {
    const names = rows.map(({ name }) => name).join('; ');
    return { kind: 'strategy', title: onPaper(region.strategy.titleShort), rows: [], note: onPaper(`Стратегию меряют ${countOf(rows.length, ['показателем', 'показателями', 'показателями'])}, и на ${formatDate(today)} числа пока нет ни у одного: ${names}. Нет числа — это не ноль. Кто должен их назвать, сказано здесь: ${addressOf(catalogue, routes.report())}.`) };
  }
  return {
    kind: 'strategy',
    title: onPaper(region.strategy.titleShort),
    rows,
    note: onPaper(`Где мы на ${formatDate(today)}. Полоса — доля цели; штриховка — числа нет, и это не ноль. Откуда числа: ${addressOf(catalogue, routes.report())}.`),
  };
}

export function figuresBox({ data }: RecOf<'inserts'>): InsertStock['figures'] {
  if (data.figures.length === 0) return undefined;
  return {
    kind: 'figures',
    title: 'Числа номера',
    rows: data.figures.map(({ label, unit, value, approximate, asOf, source }) => {
      const whole = value === null ? undefined : wholeNumber(value, unit);
      return {
        value: whole ? onPaper(`${approximate ? 'около\u00A0' : ''}${formatNumber(whole.value)}${whole.unit && `\u00A0${whole.unit}`}`) : 'нет данных',
        label: onPaper(label),
        about: onPaper([`на ${formatDate(asOf)}`, source.publisher ?? source.title].join(' · ')),
      };
    }),
  };
}

export function wordOf(blocks: Block[]): InsertStock['word'] {
  return blocks.length > 0 ? { kind: 'word', title: 'Слово редакции', blocks } : undefined;
}

/** Coming ones soonest first, then past ones newest first. */
export function eventsOf(catalogue: Catalogue, day: string): InsertStock['events'] {
  const events = catalogue.all.events.filter(({ data }) => data.state !== 'отменено');
  const isAhead = ({ data }: RecOf<'events'>): boolean => dateRange(data.repeats ? lastDay(data) : (data.dateTo ?? data.date)).first >= day;
  const ahead = events.filter(isAhead).toReversed();
  const past = events.filter((event) => !isAhead(event));
  return [...ahead, ...past].slice(0, MOST_EVENTS).map((event) => {
    const { data } = event;
    const municipalities = [...new Set([data.municipality, ...data.tos.map((id) => catalogue.find('tos', id)?.municipality)].filter((id) => id !== undefined))];
    const place = data.municipality && catalogue.get('municipalities', data.municipality).data.nameShort;
    const first = nextDay(data, day);
    return { when: onPaper(data.dateTo ? whenText({ date: data.date, dateTo: data.dateTo }) : first.length === 10 ? formatDateShort(first) : formatDate(first)), what: onPaper(data.title), where: onPaper([place, data.place].filter(Boolean).join(', ')), municipalities, isAhead: isAhead(event) };
  });
}

/** «atlas.example/strategiya/otchet» as a reader types it. */
export function addressOf({ region }: Catalogue, path: string): string {
  return new URL(path, region.siteUrl).href.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
