/** The rest of the report from records: stages with their measures, contests with their money, contradictions. Pure. */
import type { Catalogue } from '../catalogue.ts';
import { figureText, MEASURE_LABELS } from '../features/contests/contest-words.ts';
import { groupSeries, known, usedMeasures } from '../features/contests/series.ts';
import { disagreements } from '../features/municipalities/tos-counts.ts';
import { momentOf, stageTitle } from '../features/strategy/timeline.ts';
import type { Report, ReportContest, ReportStage } from '../features/paper/report/contract.ts';
import { formatDate, yearOf } from '../kernel/dates.ts';
import { routes } from '../kernel/routes.ts';
import { capitalise, countOf, NOUNS } from '../kernel/text.ts';
import { typeset } from '../kernel/typography.ts';
import { MEASURE_STATUSES } from '../kernel/vocabulary.ts';
import type { Assessed } from './report-indicators.ts';
import type { SourceList } from './report-sources.ts';

type Measures = Catalogue['all']['measures'];
const MOMENTS = { прошёл: 'прошёл', идёт: 'идёт сейчас', впереди: 'впереди' };

export function reportStages({ all, today }: Catalogue): Report['stages'] {
  const statuses = MEASURE_STATUSES.toReversed();
  const row = (title: string, years: string, moment: string, measures: Measures): ReportStage => ({
    title: typeset(title),
    years,
    moment,
    measures: countOf(measures.length, NOUNS.measure),
    counts: statuses.map((status) => measures.filter((m) => m.data.status === status).length),
    proven: measures.filter((m) => m.data.evidence.length > 0).length,
  });
  const spheres = [...new Set(all.measures.map((m) => m.data.sphere).filter((s) => s !== undefined))];
  const unknown = all.measures.filter((m) => m.data.status === 'нет данных').length;
  return {
    statuses,
    rows: [
      ...all.stages.map(({ id, data }) => row(stageTitle(data), `${data.from}–${data.to}`, MOMENTS[momentOf(data, yearOf(today))], all.measures.filter((m) => m.data.stage === id))),
      ...spheres.map((sphere) => row(capitalise(sphere), 'все годы', '', all.measures.filter((m) => m.data.sphere === sphere))),
    ],
    note: typeset(
      all.measures.length === 0
        ? 'Мер в записях нет.'
        : `Всего ${countOf(all.measures.length, NOUNS.measure)}. ${unknown === 0 ? 'О каждой известно, как она выполняется.' : `О ${unknown === all.measures.length ? 'них' : `${unknown} из них`} открытых сведений не нашлось: это не значит, что ничего не сделано.`}`,
    ),
  };
}

export function reportContests({ all }: Catalogue, sources: SourceList): Report['contests'] {
  const measures = usedMeasures(all.contests);
  const rows = groupSeries(all.contests).flatMap(({ contests }) =>
    contests.map(({ id, data }): ReportContest => {
      const cells = measures.map((measure) => known(data, measure)[0]);
      const source = cells.find((figure) => figure !== undefined)?.source;
      return {
        year: data.year === null ? '—' : String(data.year),
        name: typeset(data.nameShort),
        href: routes.contest(id),
        cells: cells.map((figure, index) => (figure ? figureText(measures[index]!, figure).replace(/^около\u00A0/, 'около ') : '—')),
        source: source && sources.add(source),
      };
    }),
  );
  return {
    columns: measures.map((m) => MEASURE_LABELS[m]),
    rows,
    note: typeset(rows.length === 0 ? 'Конкурсов в записях нет.' : 'Прочерк — источник этого не говорит. Бюджет объявляют до конкурса, присуждают по итогам: это разные деньги, и складывать их нельзя.'),
  };
}

/** Where sources do not agree: every contradiction as one sentence with the page that shows both sides. */
export function reportContradictions({ all }: Catalogue, assessed: readonly Assessed[]): Report['contradictions'] {
  return [
    ...assessed.filter(({ found }) => found.disagreement).map(({ id, data }) => ({ text: `${data.nameShort}: названное число расходится с тем, что сайт насчитал по своим записям.`, href: routes.indicator(id) })),
    ...assessed.flatMap(({ id, data }) => twoValues(data.observations).map((period) => ({ text: `${data.nameShort}: за ${formatDate(period)} источники называют разные числа, оба видны на странице показателя.`, href: routes.indicator(id) }))),
    ...all.municipalities.flatMap(({ id, data }) => disagreements(data.tosCount).map((text) => ({ text: `${data.name}, сколько ТОС. ${text}`, href: routes.municipality(id) }))),
    ...all.contests.flatMap(({ id, data }) =>
      usedMeasures([{ id, data }])
        .filter((measure) => new Set(known(data, measure).map((f) => f.value)).size > 1)
        .map((measure) => ({ text: `${data.nameShort}, ${MEASURE_LABELS[measure].toLowerCase()}: ${known(data, measure).map((f) => figureText(measure, f)).join(' или ')}.`, href: routes.contest(id) })),
    ),
  ].map(({ text, href }) => ({ text: typeset(text), href }));
}

function twoValues(observations: Assessed['data']['observations']): string[] {
  const region = observations.filter((o) => o.value !== null && o.municipality === undefined);
  return [...Map.groupBy(region, (o) => `${o.period} ${o.reading ?? ''}`).values()].filter((list) => new Set(list.map((o) => o.value)).size > 1).map((list) => list[0]!.period);
}
