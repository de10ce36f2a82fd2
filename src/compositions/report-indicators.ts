/** Indicators in the report: how each stands, how much is missing, how fast to go on, and who owes the number. Pure. */
import type { Catalogue } from '../catalogue.ts';
import type { Assessment, RequiredPace } from '../features/strategy/assessment.ts';
import { newestCounted } from '../features/strategy/computed-series.ts';
import { countedWhen } from '../features/strategy/grading-words.ts';
import { countedValue, progressSentence, statedReasons, targetText, valueWithUnit, whatIsNeeded } from '../features/strategy/indicator-words.ts';
import { isYearly, type Progress } from '../features/strategy/progress.ts';
import { distance, gapText, paceValue } from '../features/strategy/pace-words.ts';
import type { Indicator } from '../features/strategy/schema.ts';
import type { Report, ReportBar, ReportIndicator } from '../features/paper/report/contract.ts';
import { formatDate } from '../kernel/dates.ts';
import { routes } from '../kernel/routes.ts';
import { afterColon, withStop } from '../kernel/text.ts';
import { typeset } from '../kernel/typography.ts';
import { assessedIndicators } from './assessed-indicators.ts';
import type { SourceList } from './report-sources.ts';

export const NO_OWNER = 'не назван';

export interface Assessed {
  id: string;
  data: Indicator;
  found: Assessment;
}

/** Retired indicators are told of, but not graded. */
export function assessAll(catalogue: Catalogue): Assessed[] {
  return assessedIndicators(catalogue).map(({ id, data, standing }) => ({ id, data, found: standing }));
}

export function reportIndicator({ id, data, found }: Assessed, sources: SourceList, today: string): ReportIndicator {
  const { reading } = found;
  return {
    order: data.order,
    name: typeset(data.nameShort),
    wording: typeset(`«${data.nameOfficial.replaceAll('«', '„').replaceAll('»', '“')}»`),
    section: `раздел\u00A0${data.section}`,
    href: routes.indicator(id),
    target: typeset(`${targetText(data)} к\u00A0${data.target.year}\u00A0году`),
    remarks: remarksOn(data, sources),
    status: data.retired ? 'снят' : found.status,
    sentence: data.retired ? 'Показатель снят и в счёт не идёт.' : ended(progressSentence(data, found)),
    value: reading && valueWords(data, reading),
    valueSource: reading && sources.add(reading.source),
    reason: reading ? undefined : reasonFor(data),
    gap: gapWords(data, found),
    pace: paceWords(data, found.pace),
    owner: data.owner ? typeset(data.owner) : NO_OWNER,
    readings: found.byReading.map((r) => ({ text: typeset(afterColon(r.text ?? '')), status: r.status, value: r.reading ? valueWords(data, r.reading) : 'нет данных' })),
    computed: computedWords(data, found, today),
    related: data.related.map((r) => ({ text: typeset(`${r.label}: ${r.value === null ? 'нет данных' : valueWithUnit(r.value, r.unit, r.approximate)}, на ${formatDate(r.asOf)}.`), source: sources.add(r.source) })),
    bar: barOf(data, found),
  };
}

/** A year's count belongs to its year, everything else to its day. */
function valueWords({ unit, kind }: Indicator, { value, approximate, period, asOf }: NonNullable<Progress['reading']>): string {
  return typeset(`${valueWithUnit(value, unit, approximate)} ${isYearly(kind) && !isDay(period) ? `за ${formatDate(period)}` : `на ${formatDate(asOf)}`}`);
}

/** «шт.» has the full stop already. */
function ended(sentence: string): string {
  return typeset(sentence.replace(/\.\.$/, '.'));
}

function isDay(period: string): boolean {
  return period.length > 4;
}

function remarksOn({ formerTargets, retired, unit }: Indicator, sources: SourceList): string[] {
  return [
    ...formerTargets.map((t) => `До ${formatDate(t.until)} цель была другой: ${valueWithUnit(t.value, unit)} к ${t.year} году [${sources.add(t.source)}].`),
    ...(retired ? [`Снят с ${formatDate(retired.since)}: ${retired.reason.replace(/\.$/, '')} [${sources.add(retired.source)}].`] : []),
  ].map(typeset);
}

function reasonFor(data: Indicator): string {
  const stated = statedReasons(data.observations)[0];
  return typeset(`${(stated ?? (data.method.state === 'не определена' ? 'Как считать, никто не решил' : 'Числа никто не сообщил')).replace(/\.$/, '')}.`);
}

export function gapWords(indicator: Pick<Indicator, 'unit' | 'target'>, found: Pick<Assessment, 'gap' | 'reading' | 'status'>): string | undefined {
  const { status } = found;
  return status === 'ниже пути' ? gapText(indicator, found) : undefined;
}

export function paceWords({ unit, kind, target }: Pick<Indicator, 'unit' | 'kind' | 'target'>, pace: RequiredPace | undefined): string | undefined {
  if (!pace || pace.perYear === 0) return undefined;
  if (kind === 'за год') return `каждый год ${valueWithUnit(target.value, unit).replace(/\s+в\s+год$/u, '')}`;
  return `прибавлять ${distance(paceValue(pace.perYear, unit), unit)} в\u00A0год`;
}

/** Where the sentence of the grade tells the number already, only what it runs over is left to say. */
function computedWords({ unit }: Indicator, { computed, disagreement, bound }: Assessment, today: string): string | undefined {
  const last = newestCounted(computed, today);
  if (!computed || !last) return undefined;
  const said = `${countedValue(last, unit)} ${countedWhen(last)}`;
  return typeset(`${bound ? '' : `${withStop(`По записям сайта: ${said}`)} `}${computed.coverage}${disagreement ? ' С названным числом это расходится.' : ''}`);
}

/** A share is drawn on a whole of 100 %, a count on its target or on what is more. */
function barOf({ target, unit }: Indicator, { reading, expected }: Assessment): ReportBar {
  const said = (value: number): string => valueWithUnit(Math.round(value * 10) / 10, unit);
  const most = Math.max(target.value, reading?.value ?? 0);
  const max = unit === '%' ? Math.max(100, most) : most * 1.1;
  const scale = { max, target: target.value, targetWords: said(target.value) };
  if (!reading) return { ...scale, valueWords: 'нет данных', alt: typeset(`Полоса пуста: числа нет, цель ${said(target.value)}`) };
  const way = expected === undefined ? '' : `, на этот день нужно ${said(expected)}`;
  return { ...scale, value: reading.value, valueWords: said(reading.value), expected, alt: typeset(`Полоса: есть ${said(reading.value)}, цель ${said(target.value)}${way}`) };
}

/** The worst first: by the share of what is asked that is missing. */
export function behindOf(assessed: readonly Assessed[]): Report['behind'] {
  const missing = ({ found, data }: Assessed): number => (found.gap ?? 0) / (found.expected ?? data.target.value);
  return assessed
    .filter(({ found, data }) => found.status === 'ниже пути' && !data.retired)
    .toSorted((a, b) => missing(b) - missing(a) || a.data.order - b.data.order)
    .map(({ data, found }) => ({
      order: data.order,
      name: typeset(data.nameShort),
      gap: gapWords(data, found) ?? '—',
      pace: paceWords(data, found.pace) ?? '—',
      owner: data.owner ? typeset(data.owner) : NO_OWNER,
    }));
}

/** What has to happen before numbers appear, and for how many indicators: the most common need first. */
export function needsOf(assessed: readonly Assessed[]): Report['needs'] {
  const orders = new Map<string, number[]>();
  for (const { data, found } of assessed) {
    if (data.retired || (found.reading && found.status !== 'нет методики')) continue;
    for (const need of whatIsNeeded(data)) orders.set(need, [...(orders.get(need) ?? []), data.order]);
  }
  return [...orders].toSorted((a, b) => b[1].length - a[1].length).map(([text, list]) => ({ text: typeset(text), orders: spans(list) }));
}

/** 1, 2, 3, 5 → «1–3, 5». */
export function spans(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const n of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === n - 1) run[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`)).join(', ');
}
