/** Rules of contests as rows, one year beside another: what is asked of neighbours, and what has changed since the year before. Pure. */
import { capitalise, countOf, formatNumber, NOUNS } from '../../kernel/text.ts';
import { figureText } from './contest-words.ts';
import type { Contest } from './schema.ts';
import { known, type ContestRec } from './series.ts';

export interface ConditionCell {
  /** null: no source says. Several texts are a list. */
  said: readonly string[] | null;
  /** Known, and unlike the last known year before. */
  isChanged: boolean;
}
export interface ConditionRow {
  label: string;
  cells: ConditionCell[];
}

type Conditions = NonNullable<Contest['conditions']>;
const list = (texts: readonly string[] | undefined): readonly string[] | null => (texts && texts.length > 0 ? texts : null);
const number = (of: (conditions: Conditions) => number | undefined, text: (value: number) => string) => (contest: Contest): readonly string[] | null => {
  const value = contest.conditions && of(contest.conditions);
  return value === undefined ? null : [text(value)];
};

const ROWS: readonly { label: string; said: (contest: Contest) => readonly string[] | null }[] = [
  { label: 'Бюджет', said: (contest) => figure(contest, 'budget') },
  { label: 'Наибольший грант', said: (contest) => figure(contest, 'maxGrant') },
  { label: 'Своё участие', said: number((c) => c.minCofinancing, (share) => (share === 0 ? 'не требуется' : `не\u00A0меньше ${formatNumber(share)}\u00A0%`)) },
  { label: 'С какого возраста', said: number((c) => c.minAge, (age) => `с\u00A0${age}\u00A0лет`) },
  { label: 'Сколько нужно людей', said: number((c) => c.minPeople, (people) => `не\u00A0меньше\u00A0${people}`) },
  { label: 'Заявок от одного ТОС', said: ({ conditions }) => (conditions?.applicationsPerTos === undefined ? null : [conditions.applicationsPerTos === null ? 'сколько угодно' : `не\u00A0больше ${countOf(conditions.applicationsPerTos, NOUNS.application)}`]) },
  { label: 'Кто подаёт', said: ({ conditions }) => list(conditions?.eligible) },
  { label: 'Кому переводят деньги', said: ({ conditions }) => list(conditions?.recipient ? [conditions.recipient] : []) },
  { label: 'Документы', said: ({ conditions }) => list(conditions?.documents) },
  { label: 'По чему выбирают', said: ({ conditions }) => list(conditions?.criteria.map(({ name, maxPoints }) => (maxPoints === undefined ? name : `${name}: до\u00A0${formatNumber(maxPoints)}`))) },
  { label: 'Как идёт отбор', said: ({ conditions }) => list(conditions?.steps) },
  { label: 'Номинации', said: ({ nominations }) => list(nominations) },
];
/** Money of the contest stands among its figures; its own page need not say it twice. */
const FIGURES = 2;

function figure(contest: Contest, measure: 'budget' | 'maxGrant'): readonly string[] | null {
  const said = known(contest, measure).map((f) => figureText(measure, f));
  return list([...new Set(said)].length > 1 ? [said.join(' или ')] : said.slice(0, 1));
}

/** Rules of one contest, without its figures and nominations, which stand elsewhere; and what no source says. */
export function conditionsOf(contest: Contest): { told: { label: string; said: readonly string[] }[]; silent: string[] } {
  const rows = ROWS.slice(FIGURES, -1).map(({ label, said }) => ({ label, said: said(contest)?.map(capitalise) ?? null }));
  return { told: rows.flatMap(({ label, said }) => (said ? [{ label, said }] : [])), silent: rows.flatMap(({ label, said }) => (said ? [] : [label.toLowerCase().replace('тос', 'ТОС')])) };
}

/** Contests of known years, oldest first, and the rows of which at least one year tells something. */
export function conditionsByYear(contests: readonly ContestRec[]): { contests: ContestRec[]; rows: ConditionRow[] } {
  const dated = contests.filter(({ data }) => data.year !== null).toSorted((a, b) => a.data.year! - b.data.year!);
  const rows = ROWS.map(({ label, said }) => {
    let before: string | undefined;
    const cells = dated.map(({ data }): ConditionCell => {
      const texts = said(data)?.map(capitalise) ?? null;
      const now = texts?.join('\n').toLowerCase();
      const isChanged = now !== undefined && before !== undefined && now !== before;
      before = now ?? before;
      return { said: texts, isChanged };
    });
    return { label, cells };
  });
  return { contests: dated, rows: rows.filter(({ cells }) => cells.some(({ said }) => said !== null)) };
}
