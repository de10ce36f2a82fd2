/** Plain words for a contest: figures with units, dates of the call, and how much of it the catalogue holds. */
import { formatDate } from '../../kernel/dates.ts';
import { countOf, formatNumber, formatRoublesShort, NOUNS, plural } from '../../kernel/text.ts';
import { NO_YEAR_NAMED } from '../../kernel/unknown-words.ts';
import type { Contest, ContestMeasure } from './schema.ts';

/** Column heads; units stand with the values. */
export const MEASURE_LABELS: Record<ContestMeasure, string> = {
  applications: 'Заявок',
  distinctTos: 'ТОС подали заявки',
  winners: 'Победителей',
  budget: 'Бюджет',
  asked: 'Запрошено',
  awarded: 'Присуждено',
  spent: 'Потрачено',
  maxGrant: 'Наибольший грант',
};
/** The same, as what a source does not tell. */
export const MEASURE_QUESTIONS: Record<ContestMeasure, string> = {
  applications: 'сколько подано заявок',
  distinctTos: 'сколько ТОС подали заявки',
  winners: 'сколько победителей',
  budget: 'какой был бюджет',
  asked: 'сколько запрошено',
  awarded: 'сколько присуждено',
  spent: 'сколько потрачено',
  maxGrant: 'какой был наибольший грант',
};
const MONEY: readonly ContestMeasure[] = ['budget', 'asked', 'awarded', 'spent', 'maxGrant'];

export function figureText(measure: ContestMeasure, { value, approximate }: { value: number; approximate?: boolean }): string {
  return (approximate ? 'около\u00A0' : '') + (MONEY.includes(measure) ? formatRoublesShort(value) : formatNumber(value));
}

export function yearText({ year }: Pick<Contest, 'year'>): string {
  return year === null ? NO_YEAR_NAMED : String(year);
}

/** «с 12 января 2026 года по 30 января 2026 года»; empty when neither end is known. */
export function callText({ openFrom, openTo }: Pick<Contest, 'openFrom' | 'openTo'>): string {
  return [openFrom && `с\u00A0${formatDate(openFrom)}`, openTo && `по\u00A0${formatDate(openTo)}`].filter(Boolean).join(' ');
}

/** Outcomes in a project's record that mean an award. */
export const WON_OUTCOMES: readonly string[] = ['победа', 'призовое место'];

/** How many of the winners the catalogue holds, said honestly. `outcomes` is one word a project. */
export function coverageText(outcomes: readonly string[], winners: number | undefined): string {
  if (outcomes.length === 0) return 'Проектов этого конкурса в каталоге пока нет.';
  const won = outcomes.filter((o) => WON_OUTCOMES.includes(o)).length;
  const projects = `В каталоге ${countOf(outcomes.length, NOUNS.project)} этого конкурса`;
  const wonWords = won === 0 ? '' : won === outcomes.length ? (won === 1 ? ', он победил' : ', все победили') : `, из них победили ${formatNumber(won)}`;
  if (winners === undefined) return `${projects}${wonWords}. Сколько всего было победителей, источники не говорят.`;
  if (won >= winners) return `${projects}${wonWords}.`;
  const missing = winners - won;
  return `${projects}${wonWords}. Всего победителей ${formatNumber(winners)}: ${countOf(missing, NOUNS.project)} в каталог ещё не ${plural(missing, ['попал', 'попали', 'попали'])}.`;
}
