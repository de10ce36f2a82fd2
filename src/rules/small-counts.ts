/** Counts of people from one to four: closed in the record itself, for the folder of content is as public as the page. */
import { atLeast, FEW, isSmall, type Count } from '../kernel/small-count.ts';
import { formatNumber } from '../kernel/text.ts';
import type { Entry } from '../reader/content.ts';
import type { Path } from '../reader/yaml.ts';
import { at, type Rule } from './rule.ts';

const smallCountsAreWords: Rule = ({ entries }) => [
  ...entries.appeals.flatMap((entry) => {
    const { total, answered, helped, topics } = entry.data;
    return [...typed(entry, ['total'], total), ...typed(entry, ['answered'], answered), ...typed(entry, ['helped'], helped), ...topics.flatMap(({ count }, index) => typed(entry, ['topics', index, 'count'], count))];
  }),
  ...entries.surveys.flatMap((entry) => entry.data.questions.flatMap(({ answers }, question) => answers.flatMap(({ count }, index) => typed(entry, ['questions', question, 'answers', index, 'count'], count)))),
];

function typed(entry: Entry, path: Path, count: Count | null | undefined): ReturnType<Rule> {
  if (typeof count !== 'number' || !isSmall(count)) return [];
  return [at(entry, path, { severity: 'warning', code: 'small-count', found: `${count}: людей так мало, что их можно узнать`, expected: `слова «${FEW}»`, hint: `Папку content читают все: напишите «${FEW}».` })];
}

/** A closed number stands beside numbers that give it away. */
const closedCountsStayClosed: Rule = ({ entries }) => [
  ...entries.appeals.flatMap((entry) => {
    const { total, answered, helped, topics } = entry.data;
    if (typeof total !== 'number') return [];
    const parts = ([['answered', answered], ['helped', helped]] as const).flatMap(([name, part]) =>
      typeof part === 'number' && !isSmall(part) && isSmall(total - part) ? [at(entry, [name], { severity: 'warning', code: 'small-rest', found: `${formatNumber(part)} из ${formatNumber(total)}: остаётся ${total - part}`, expected: `остаток не от одного до четырёх`, hint: `Папку content читают все: удалите ${name} или total, тогда остаток не вычислить.` })] : [],
    );
    return [...parts, ...givenAway(entry, ['total'], topics.map(({ count }) => count), total, 'Удалите total: темы останутся с числами.')];
  }),
  ...entries.surveys.flatMap((entry) =>
    entry.data.questions.flatMap(({ base, multiple, answers }, index) => {
      const all = base ?? entry.data.asked;
      const counts = answers.map(({ count }) => count);
      if (multiple || all === null || counts.some((count) => count === undefined)) return [];
      return givenAway(entry, ['questions', index, 'answers'], counts as Count[], all, `Сложите такой ответ с соседним («другое») или напишите «${FEW}» и там, где ответов мало.`);
    }),
  ),
];

/** One closed count and a rest that it alone can be. */
function givenAway(entry: Entry, path: Path, counts: readonly Count[], all: number, hint: string): ReturnType<Rule> {
  const closed = counts.filter((count) => count === FEW).length;
  const rest = all - counts.reduce<number>((sum, count) => sum + (count === FEW ? 0 : atLeast(count)), 0);
  if (closed !== 1 || !isSmall(rest)) return [];
  return [at(entry, path, { severity: 'warning', code: 'small-rest', found: `закрытое число находят вычитанием: остаётся ${rest}`, expected: 'закрытое число, которого не вычислить', hint: `Папку content читают все. ${hint}` })];
}

export const smallCountRules: readonly Rule[] = [smallCountsAreWords, closedCountsStayClosed];
