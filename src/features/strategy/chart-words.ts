/** What the drawing says to those who do not see it, and what its marks mean for those who do. Pure. */
import { formatDateShort, yearOf } from '../../kernel/dates.ts';
import { withStop } from '../../kernel/text.ts';
import type { ComputedSeries } from './assessment.ts';
import { gaps, seriesOf, type MarkedSeries } from './chart-frame.ts';
import type { ChartPlan } from './chart-plan.ts';
import { targetText, valueWithUnit } from './indicator-words.ts';
import { isYearly, type Clock } from './progress.ts';
import type { Indicator } from './schema.ts';

/** Every number of the drawing in a sentence, years without one included. */
export function chartDescription(indicator: Indicator, clock: Clock, computed?: ComputedSeries): string {
  const { unit, target, formerTargets } = indicator;
  const series = seriesOf(indicator, clock, computed);
  const sayings = series.map(({ name, bySite, marks }) => {
    const values = marks.map((m) => `${formatDateShort(m.period)}: ${m.sign === '≥' ? 'не\u00A0меньше ' : ''}${valueWithUnit(m.value, unit, m.sign === '≈')}${m.running ? ', год не\u00A0кончился' : ''}`);
    return `${titleOf(name, bySite, series)}${withStop(values.join('; '))}`;
  });
  const silent = gaps(series.flatMap((s) => s.marks), clock, target.year).map(([a, b]) => (a === b ? String(a) : `${a}–${b}`));
  return [
    ...sayings,
    silent.length > 0 && `Нет данных: ${silent.join(', ')}.`,
    `Цель к\u00A0${target.year}\u00A0году: ${withStop(targetText(indicator))}`,
    ...formerTargets.map((t) => `До\u00A0${yearOf(t.until)}\u00A0года цель была ${withStop(valueWithUnit(t.value, unit))}`),
  ]
    .filter(Boolean)
    .join(' ');
}

function titleOf(name: string | undefined, bySite: boolean, all: readonly MarkedSeries[]): string {
  if (name) return `Если считать так: ${name}. `;
  return bySite ? 'По записям сайта. ' : all.length > 1 ? 'По источникам. ' : '';
}

/** Only marks that this drawing has. */
export function chartCaption({ unit, kind }: Indicator, { today }: Clock, { series, band, need, gaps: holes }: ChartPlan): string {
  const marks = series.flatMap((s) => s.points.map((p) => p.mark));
  const has = (test: (mark: (typeof marks)[number]) => boolean): boolean => marks.some(test);
  return [
    `${unit}, шкала от нуля.`,
    kind === 'за год' && 'Каждый год сравнивается с целью сам по себе.',
    band && (isYearly(kind) ? 'Черта в полосе — сколько нужно было к концу этого года.' : 'Косая линия — прямой путь к цели: выше неё — на\u00A0пути, ниже — отстаём.'),
    series.some((s) => s.area) && 'Тёмная заливка — сколько уже есть.',
    need && 'Точки — как идти от последнего числа.',
    series.some((s) => s.bridges) && 'Пунктир — через годы без чисел.',
    holes.length > 0 && 'Штриховка — за эти годы числа нет.',
    has((m) => m.bySite) && 'Квадрат — сайт посчитал сам, по своим записям.',
    has((m) => m.sign === '≥') && 'Знак ≥ — записи неполны, на деле не\u00A0меньше.',
    has((m) => m.running) && `${yearOf(today)} год ещё не\u00A0кончился: ${isYearly(kind) ? 'столбец пустой' : 'знак пустой'}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
