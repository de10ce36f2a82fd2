/** Who owes which number: what is missing for each indicator, gathered by the one who answers for it. Pure. */
import { formatDate } from '../../kernel/dates.ts';
import type { Assessment } from './assessment.ts';
import type { Indicator } from './schema.ts';

export interface Owing {
  id: string;
  data: Pick<Indicator, 'nameShort' | 'owner' | 'frequency' | 'method' | 'numerator' | 'denominator' | 'related' | 'retired'>;
  standing: Pick<Assessment, 'status' | 'reading'>;
}
export interface Debt {
  /** undefined: nobody is named. */
  owner?: string;
  indicators: {
    id: string;
    name: string;
    missing: string[];
    /** How many numbers stand near it in sources and are not it. */
    nearby: number;
  }[];
}

/** Longest list first, nobody's last; retired ones owe nothing. */
export function debtsByOwner(indicators: readonly Owing[]): Debt[] {
  const owing = indicators.filter(({ data }) => !data.retired).map((i) => ({ owner: i.data.owner, id: i.id, name: i.data.nameShort, missing: missingOf(i), nearby: i.data.related.filter((r) => r.value !== null).length }));
  const groups = Map.groupBy(owing.filter(({ missing }) => missing.length > 0), ({ owner }) => owner);
  return [...groups]
    .map(([owner, list]) => ({ owner, indicators: list.map(({ owner: _, ...indicator }) => indicator) }))
    .toSorted((a, b) => Number(a.owner === undefined) - Number(b.owner === undefined) || b.indicators.length - a.indicators.length);
}

function undecided({ numerator, denominator }: Owing['data']): string {
  const open = [numerator.state === 'не определено' && 'что', denominator?.state === 'не определено' && 'от\u00A0чего'].filter(Boolean);
  return open.length > 0 ? `решить, ${open.join(' и\u00A0')} считать` : '';
}

/** Only what keeps the indicator from being graded, in the order in which it has to be done. */
export function missingOf({ data, standing }: Owing): string[] {
  const { status, reading } = standing;
  if (status === 'устарело') return [`свежее число: последнее — на\u00A0${formatDate(reading!.asOf)}`];
  if (status !== 'нет методики' && status !== 'нет данных') return [];
  return [
    undecided(data),
    status === 'нет методики' ? 'утвердить методику' : '',
    reading === undefined ? 'прислать число с\u00A0датой и\u00A0источником' : status === 'нет данных' ? 'прислать число за\u00A0полный год' : '',
  ].filter(Boolean);
}
