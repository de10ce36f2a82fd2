/** Figures that single records bring: municipalities, contests, inserts, indicators. Pure. */
import { CONTEST_MEASURES, type Contest, type ContestMeasure } from '../features/contests/schema.ts';
import type { Insert } from '../features/inserts/schema.ts';
import type { Municipality } from '../features/municipalities/schema.ts';
import type { Indicator } from '../features/strategy/schema.ts';
import { compareDatesDesc } from '../kernel/dates.ts';
import { routes } from '../kernel/routes.ts';
import type { Region } from '../region-schema.ts';
import type { FigureValue, KnownFigure } from './known-figures.ts';

export function municipalityFigures(id: string, { name, nameShort, population, tosCount, areaKm2 }: Municipality): KnownFigure[] {
  // «Луговой», «Лугового», «Луговом»: the last letters are grammar.
  const about = new RegExp(escaped(nameShort.replace(/(ий|ый|ой|а|ы|и)$/, '').slice(0, 12)), 'i');
  const figure = (key: string, label: string, unit: string, values: readonly FigureValue[]): KnownFigure[] =>
    values.length > 0 ? [{ id: `municipality/${id}/${key}`, label: `${label}: ${name}`, unit, values: newestFirst(values), href: routes.municipality(id), about, isCommon: true }] : [];
  return [...figure('tosCount', 'ТОС', 'ТОС', tosCount), ...figure('population', 'Население', 'жителей', population), ...figure('areaKm2', 'Площадь', 'км²', areaKm2 ? [areaKm2] : [])];
}

const CONTEST_UNITS: Record<ContestMeasure, string> = { applications: 'заявок', distinctTos: 'ТОС', winners: 'победителей', budget: '₽', asked: '₽', awarded: '₽', spent: '₽', maxGrant: '₽' };
const CONTEST_LABELS: Record<ContestMeasure, string> = {
  applications: 'подано заявок',
  distinctTos: 'ТОС подали заявки',
  winners: 'победителей',
  budget: 'бюджет конкурса',
  asked: 'запрошено',
  awarded: 'присуждено',
  spent: 'потрачено',
  maxGrant: 'наибольший грант',
};

export function contestFigures(id: string, { nameShort, figures }: Contest): KnownFigure[] {
  return (Object.keys(CONTEST_MEASURES) as ContestMeasure[]).flatMap((measure) => {
    const values = figures.filter((f) => f.measure === measure);
    if (values.length === 0) return [];
    const unit = CONTEST_UNITS[measure];
    const { value } = values[0]!;
    const isCommon = unit === '₽' ? significantDigits(value) < 3 : (value ?? 0) < 100;
    return [{ id: `contest/${id}/${measure}`, label: `${nameShort}: ${CONTEST_LABELS[measure]}`, unit, values: newestFirst(values), href: routes.contest(id), about: /конкурс|грант|заяв|бюджет/i, isCommon }];
  });
}

export function insertFigures(id: string, { title, number, printRun }: Insert): KnownFigure[] {
  return printRun ? [{ id: `insert/${id}/printRun`, label: `Тираж вкладки «${title}», ${number}`, unit: 'экземпляров', values: [printRun], href: routes.insert(id), about: /тираж|вкладк|экземпляр/i }] : [];
}

const OF_STRATEGY = /стратег|показател|цел(ь|и|ью|ям)(?!\p{L})/iu;

export function indicatorFigures(id: string, { nameShort, unit, target, observations }: Indicator, { strategy }: Region): KnownFigure[] {
  const common = { unit, href: routes.indicator(id), about: OF_STRATEGY, isCommon: true };
  const known = observations.filter((o) => o.municipality === undefined && o.reading === undefined).toSorted((a, b) => compareDatesDesc(a.period, b.period) || byNewness(a, b));
  const source = strategy?.source;
  return [
    ...(source ? [{ ...common, id: `indicator/${id}/target`, label: `Цель к ${target.year} году: ${nameShort}`, values: [{ value: target.value, asOf: source.date ?? String(strategy.from), source }] }] : []),
    ...(known.length > 0 ? [{ ...common, id: `indicator/${id}/value`, label: nameShort, values: withKnownFirst(known) }] : []),
  ];
}

/** By the day of the fact, then by the day it was told; an unknown value never hides a known one. */
export function newestFirst<T extends FigureValue>(values: readonly T[]): T[] {
  return withKnownFirst(values.toSorted(byNewness));
}

function byNewness(a: FigureValue, b: FigureValue): number {
  return compareDatesDesc(a.asOf, b.asOf) || compareDatesDesc(a.source.date ?? a.asOf, b.source.date ?? b.asOf);
}

function withKnownFirst<T extends FigureValue>(values: readonly T[]): T[] {
  return [...values.filter((v) => v.value !== null), ...values.filter((v) => v.value === null)];
}

/** 168 000 000 → 3, 500 000 → 1: round sums occur everywhere. */
function significantDigits(value: number | null): number {
  return String(value ?? 0).replace(/\D/g, '').replace(/^0+|0+$/g, '').length;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
