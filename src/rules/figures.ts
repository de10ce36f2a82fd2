/** Numbers: money adds up, unknown values say why, contests do not contradict themselves. */
import type { Problem } from '../kernel/problems.ts';
import { formatNumber } from '../kernel/text.ts';
import { valuesCalled } from '../kernel/values-called.ts';
import { allEntries, at, type Rule } from './rule.ts';

const moneyAddsUp: Rule = ({ entries }) =>
  entries.projects.flatMap((entry) => {
    const money = entry.data.money;
    if (!money) return [];
    const problems: Problem[] = [];
    const amounts = money.parts.map((p) => p.amount);
    const isComplete = amounts.length > 0 && amounts.every((a) => a !== null);
    const sum = Math.round(amounts.reduce<number>((total, a) => total + (a ?? 0), 0) * 100) / 100;
    if (money.spent !== undefined && isComplete && Math.abs(sum - money.spent) > 1) {
      problems.push(at(entry, ['money', 'spent'], { code: 'money-sum', found: `${formatNumber(money.spent)} ₽, а части складываются в ${formatNumber(sum)} ₽`, expected: 'сумма частей, равная потраченному', hint: `Разница ${formatNumber(Math.abs(sum - money.spent))} ₽.` }));
    } else if (money.spent !== undefined && !isComplete && sum > money.spent + 1) {
      problems.push(at(entry, ['money', 'spent'], { code: 'money-sum', found: `${formatNumber(money.spent)} ₽ — меньше известных частей (${formatNumber(sum)} ₽)`, expected: 'потраченное не меньше суммы известных частей', hint: 'Проверьте, нет ли в частях лишних цифр и не посчитана ли одна дважды.' }));
    }
    if (money.asked !== undefined && money.awarded !== undefined && money.awarded > money.asked) {
      problems.push(at(entry, ['money', 'awarded'], { severity: 'warning', code: 'money-awarded', found: `присуждено ${formatNumber(money.awarded)} ₽ при запросе ${formatNumber(money.asked)} ₽`, expected: 'не больше запрошенного', hint: 'Похоже, asked и awarded переставлены местами или в одном лишняя цифра.' }));
    }
    const regional = money.parts.reduce((total, part) => total + (part.source === 'региональный бюджет' ? (part.amount ?? 0) : 0), 0);
    if (money.awarded !== undefined && regional > money.awarded + 1) {
      problems.push(at(entry, ['money', 'awarded'], { severity: 'warning', code: 'money-awarded', found: `присуждено ${formatNumber(money.awarded)} ₽, а из регионального бюджета ${formatNumber(regional)} ₽`, expected: 'присуждённое не меньше того, что дал регион', hint: 'Проверьте часть «региональный бюджет»: деньги муниципалитета — это «местный бюджет».' }));
    }
    return problems;
  });

const grantFitsTheCap: Rule = ({ entries }) => {
  const caps = new Map(entries.contests.map((c) => [c.id, c.data.figures.find((f) => f.measure === 'maxGrant')?.value]));
  return entries.projects.flatMap((entry) =>
    entry.data.contests.flatMap(({ contest }) => {
      const cap = caps.get(contest);
      const awarded = entry.data.money?.awarded;
      return cap && awarded && awarded > cap
        ? [at(entry, ['money', 'awarded'], { severity: 'warning', code: 'grant-over-cap', found: `${formatNumber(awarded)} ₽`, expected: `не больше ${formatNumber(cap)} ₽: таков предел конкурса «${contest}»`, hint: 'Проверьте, нет ли лишних цифр; если предел был другим, исправьте maxGrant в записи конкурса.' })]
        : [];
    }),
  );
};

const contestsAddUp: Rule = ({ entries }) =>
  entries.contests.flatMap((entry) => {
    const last = (measure: string): number | undefined => entry.data.figures.findLast((f) => f.measure === measure)?.value ?? undefined;
    const [applications, tos] = [last('applications'), last('distinctTos')];
    if (applications === undefined) return [];
    const winners = last('winners');
    return [
      ...(tos !== undefined && tos > applications ? [at(entry, ['figures'], { code: 'contest-figures', found: `${tos} ТОС при ${applications} заявках`, expected: 'ТОС не больше, чем заявок' })] : []),
      ...(winners !== undefined && winners > applications ? [at(entry, ['figures'], { code: 'contest-figures', found: `победителей ${winners}, а заявок ${applications}`, expected: 'победителей не больше, чем заявок' })] : []),
    ];
  });

const VALUE = new Set(['value']);

/** Everywhere, also where a schema took over the fields of an observation without its rule. */
const unknownValuesSayWhy: Rule = (content) =>
  allEntries(content).flatMap((entry) =>
    valuesCalled(VALUE, entry.data).flatMap(({ value, path }) => {
      const owner = path.slice(0, -1).reduce<unknown>((data, step) => (data as Record<string | number, unknown>)[step], entry.data) as Record<string, unknown>;
      if (value !== null || !('asOf' in owner) || owner.reason !== undefined) return [];
      return [at(entry, [...path.slice(0, -1), 'reason'], { code: 'missing', found: 'поля нет', expected: 'причина, почему значение неизвестно', hint: 'Добавьте строку reason: «…».' })];
    }),
  );

export const figureRules: readonly Rule[] = [moneyAddsUp, grantFitsTheCap, contestsAddUp, unknownValuesSayWhy];
