/** What a contest reports of itself against what its list adds up to, and projects that won against lists of winners. */
import { formatNumber } from '../kernel/text.ts';
import type { DataOf, Entry } from '../reader/content.ts';
import { at, type Rule } from './rule.ts';

type Items = Entry<DataOf<'applications'>>['data']['items'];

/** What a list knows for sure; undefined where a line is silent. */
const COUNTS: Readonly<Record<string, { word: string; isMoney?: boolean; ofWinners?: boolean; count: (items: Items) => number | undefined }>> = {
  applications: { word: 'заявок', count: (items) => items.length },
  distinctTos: { word: 'разных ТОС', count: distinctTos },
  winners: { word: 'победителей', ofWinners: true, count: (items) => won(items).length },
  asked: { word: 'запрошено', isMoney: true, count: (items) => total(items.map(({ asked }) => asked)) },
  awarded: { word: 'присуждено', isMoney: true, ofWinners: true, count: (items) => total(won(items).map(({ awarded }) => awarded)) },
  spent: { word: 'потрачено', isMoney: true, ofWinners: true, count: (items) => total(won(items).map(({ spent }) => spent)) },
};

function won(items: Items): Items {
  return items.filter(({ decision }) => decision === 'победа');
}

function total(amounts: readonly (number | undefined)[]): number | undefined {
  return amounts.length > 0 && amounts.every((amount) => amount !== undefined) ? amounts.reduce<number>((sum, amount) => sum + amount!, 0) : undefined;
}

function distinctTos(items: Items): number | undefined {
  const names = items.map(({ tos, tosName, municipality }) => (tos.length > 0 ? tos : tosName ? [`${municipality}: ${tosName}`] : undefined));
  return names.every((name) => name !== undefined) ? new Set(names.flat()).size : undefined;
}

export const listAgreesWithFigures: Rule = ({ entries }) => {
  const contests = new Map(entries.contests.map((contest) => [contest.id, contest]));
  return entries.applications.flatMap((entry) => {
    const contest = contests.get(entry.id);
    const { coverage, items } = entry.data;
    if (!contest || coverage === 'часть заявок') return [];
    return Object.entries(COUNTS).flatMap(([measure, { word, isMoney, ofWinners, count }]) => {
      const figures = contest.data.figures.filter((figure) => figure.measure === measure && figure.value !== null);
      const own = coverage === 'все заявки' || ofWinners ? count(items) : undefined;
      if (own === undefined || figures.length === 0 || figures.some(({ value, approximate }) => approximate || value === own)) return [];
      const unit = isMoney ? ' ₽' : '';
      const reported = figures.map(({ value }) => `${formatNumber(value!)}${unit}`).join(' или ');
      /** A list of winners may be short; it may not be too long. */
      if (coverage !== 'все заявки' && figures.every(({ value }) => own <= value!)) return [];
      return [at(entry, ['items'], { severity: 'warning', code: 'list-differs', found: `по списку ${word} ${formatNumber(own)}${unit}, а в записи конкурса ${reported}`, expected: 'одно и то же число в обеих записях', hint: `Сверьте с источником. Если источники и вправду расходятся, оставьте: сайт покажет оба числа.` })];
    });
  });
};

/** What is known to be given may not be more than there was. */
export const awardsFitTheBudget: Rule = ({ entries }) => {
  const budgets = new Map(entries.contests.map((contest) => [contest.id, contest.data.figures.flatMap(({ measure, value, approximate }) => (measure === 'budget' && value !== null && !approximate ? [value] : []))]));
  return entries.applications.flatMap((entry) => {
    const said = budgets.get(entry.id) ?? [];
    const given = entry.data.items.reduce((sum, { awarded }) => sum + (awarded ?? 0), 0);
    return said.length > 0 && given > Math.max(...said) ? [at(entry, ['items'], { severity: 'warning', code: 'awards-over-budget', found: `присуждено вместе ${formatNumber(given)} ₽`, expected: `не больше бюджета конкурса, ${formatNumber(Math.max(...said))} ₽`, hint: 'Проверьте, нет ли лишних цифр в суммах; если бюджет потом увеличили, добавьте в запись конкурса новый budget с датой и источником.' })] : [];
  });
};

/** Else one grant would be counted twice: once from the list and once from the project. */
export const projectsAgreeWithLists: Rule = ({ entries }) => {
  const lists = new Map(entries.applications.map((list) => [list.id, list]));
  return entries.projects.flatMap((entry) =>
    entry.data.contests.flatMap(({ contest, outcome }, index) => {
      const list = lists.get(contest);
      if (!list || list.data.coverage === 'часть заявок' || !['победа', 'призовое место'].includes(outcome)) return [];
      if (list.data.items.some(({ project }) => project === entry.id)) return [];
      return [at(entry, ['contests', index, 'contest'], { severity: 'warning', code: 'not-in-list', found: `в списке заявок «${contest}» этого проекта нет`, expected: `заявка со строкой project: ${entry.id}`, hint: 'Иначе один грант будет посчитан дважды.' })];
    }),
  );
};
