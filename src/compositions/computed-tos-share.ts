/** Which part of all acting ТОС something is true of, and how sure that is. */
import type { Catalogue, TosRec } from '../catalogue.ts';
import type { ComputedRecord, ComputedSeries, ComputedValue } from '../features/strategy/computed-series.ts';
import { shareOf } from '../kernel/share.ts';
import { formatDate } from '../kernel/dates.ts';
import { routes } from '../kernel/routes.ts';
import { countOf, formatNumber, NOUNS, tosTitle } from '../kernel/text.ts';
import { compareRecords } from './computed-yearly.ts';
import { newestKnown } from './measures-rate.ts';

/** What the records say of one ТОС: a note on why it counts, that it does not, or nothing. */
export type Finding = { counts: true; note?: string } | { counts: false } | 'записи молчат';

export function shareOverTos(catalogue: Catalogue, computation: ComputedSeries['computation'], findingOf: (tos: TosRec) => Finding): ComputedSeries {
  const { all, today, region } = catalogue;
  const stated = region.figures.tosTotal;
  const acting = all.tos.filter((t) => statusOf(t) === 'действует');
  const unsure = all.tos.filter((t) => statusOf(t) === 'неизвестно');
  const held = all.tos.filter((t) => statusOf(t) !== 'ликвидирован').length;
  const findings = new Map(acting.map((t) => [t.id, findingOf(t)]));
  const silent = acting.filter((t) => findings.get(t.id) === 'записи молчат').length;
  const isWhole = stated?.value != null && held >= stated.value && unsure.length === 0;
  const bound = isWhole && silent === 0 ? 'ровно' : 'не меньше';
  const counting = acting.filter((t) => isCounted(findings.get(t.id)!));
  /** An incomplete list cannot be its own denominator: unwritten ТОС would vanish from the share. */
  const wholeOf = (said: number | null | undefined, list: readonly TosRec[]): number | undefined => {
    const seen = list.filter((t) => ['действует', 'неизвестно'].includes(statusOf(t))).length;
    return isWhole ? seen : said == null ? undefined : Math.max(said, seen);
  };
  const share = (numerator: number, denominator: number | undefined) => {
    const value = denominator === undefined ? undefined : shareOf(numerator, denominator);
    return value === undefined ? undefined : { value: roundDown(value, bound === 'ровно' ? 100 : 10), numerator, denominator };
  };
  const total = share(counting.length, wholeOf(stated?.value, all.tos));
  /** «Not less than nothing» says nothing: the records hold no such ТОС yet. */
  const isNothing = bound === 'не меньше' && counting.length === 0;
  const records = counting.map((t): ComputedRecord => ({ label: tosTitle(t.data.name), href: routes.tos(t.id), note: noteOf(findings.get(t.id)!), municipality: t.municipality })).toSorted(compareRecords);
  const byMunicipality = all.municipalities.flatMap(({ id, data }): ComputedValue['byMunicipality'][number][] => {
    const here = catalogue.tosOfMunicipality(id);
    const said = undisputed(data.tosCount);
    const whole = wholeOf(said, here);
    // A source that names fewer ТОС than are written down is contradicted: no share rests on it.
    const part = said !== undefined && whole !== undefined && said < whole ? undefined : share(counting.filter((t) => t.municipality === id).length, whole);
    return part && (bound === 'ровно' || part.numerator > 0) ? [{ id, ...part }] : [];
  });
  return {
    computation,
    values: total && !isNothing ? [{ period: today, ...total, bound, records, byMunicipality: byMunicipality.toSorted((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1)) }] : [],
    coverage: [
      stated?.value == null
        ? `В записях ${countOf(held, NOUNS.tos)}. Сколько их всего в регионе, не названо, поэтому доли нет.`
        : isWhole
          ? `Записаны все ТОС региона: действующих ${formatNumber(acting.length)}.`
          : `Записаны ${formatNumber(held)} ТОС из ${formatNumber(stated.value)} (${formatDate(stated.asOf)}). Делим на всё названное число, поэтому доля занижена.`,
      isNothing ? 'Ни у одного записанного ТОС этого пока не отмечено, поэтому числа нет.' : '',
      unsure.length > 0 ? `Действуют из записанных ${formatNumber(acting.length)}; у ${formatNumber(unsure.length)} состояние неизвестно: их не считаем, но в общем числе они есть.` : '',
      silent > 0 ? `О ${formatNumber(silent)} действующих ТОС записи молчат.` : '',
    ].filter(Boolean).join(' '),
  };
}

function statusOf({ data }: TosRec): TosRec['data']['statusHistory'][number]['status'] {
  return data.statusHistory.at(-1)!.status;
}

function isCounted(finding: Finding): boolean {
  return finding !== 'записи молчат' && finding.counts;
}

function noteOf(finding: Finding): string | undefined {
  return finding !== 'записи молчат' && finding.counts ? finding.note : undefined;
}

/** The newest stated count; sources that disagree about one day state none. */
function undisputed(counts: readonly { value: number | null; asOf: string }[]): number | undefined {
  const newest = newestKnown(counts);
  const same = counts.filter((c) => c.value !== null && c.asOf === newest?.asOf);
  return same.every((c) => c.value === newest?.value) ? newest?.value : undefined;
}

/** Never up: a share must not reach its target by rounding. A bound is not known to hundredths, so it is told in tenths. */
function roundDown(value: number, parts: 10 | 100): number {
  return Math.floor(value * parts + 1e-6) / parts;
}
