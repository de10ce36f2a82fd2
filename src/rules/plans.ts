/** Carrying the strategy out: a plan belongs to its year and says why it is empty, a measure called done has a proof. */
import { dateRange, yearOf } from '../kernel/dates.ts';
import type { Problem } from '../kernel/problems.ts';
import type { Source } from '../kernel/fields.ts';
import type { Entry } from '../reader/content.ts';
import type { Path } from '../reader/yaml.ts';
import { at, type Rule } from './rule.ts';

const plansKeepTheirYear: Rule = ({ entries }) => {
  const first = new Map<number, string>();
  return entries.plans.flatMap((entry) => {
    const { year, items } = entry.data;
    const problems: Problem[] = [];
    if (entry.id !== String(year)) problems.push(at(entry, ['year'], { code: 'year-and-name', found: `${year} год в файле «${entry.id}»`, expected: 'имя файла — год плана', hint: `Назовите файл ${year}.yaml или исправьте year.` }));
    const twin = first.get(year);
    first.set(year, twin ?? entry.file);
    if (twin) problems.push(at(entry, ['year'], { code: 'plan-twice', found: `план на ${year} год уже есть: ${twin}`, expected: 'один план на год' }));
    for (const [index, { due }] of items.entries()) {
      if (due !== undefined && yearOf(due) !== year) problems.push(at(entry, ['items', index, 'due'], { severity: 'warning', code: 'other-year', found: `срок «${due}» в плане на ${year} год`, expected: `срок в ${year} году`, hint: 'Проверьте год; пункт следующего года пишут в следующий план.' }));
    }
    return problems;
  });
};

const unknownPlansSayWhy: Rule = ({ entries }) =>
  entries.plans.flatMap((entry) => {
    const { textKnown, reason, items } = entry.data;
    if (textKnown && items.length === 0) return [at(entry, ['textKnown'], { code: 'plan-empty', found: 'textKnown: true, а пунктов нет', expected: 'пункты плана в items', hint: 'Если текста плана нет, напишите textKnown: false и причину в reason.' })];
    if (textKnown) return reason === undefined ? [] : [at(entry, ['reason'], { severity: 'warning', code: 'plan-known', found: 'причина, почему пунктов нет, при textKnown: true', expected: 'план известен целиком: причина не нужна', hint: 'Удалите reason или напишите textKnown: false.' })];
    if (reason === undefined) return [at(entry, ['textKnown'], { code: 'plan-reason', found: 'textKnown: false без причины', expected: 'почему пунктов нет или они неполны', hint: 'Добавьте строку reason: «Текст плана в найденных публикациях не приведён».' })];
    return [];
  });

/** Words of a state that somebody must have reported. */
const TOLD = new Set(['идёт', 'выполнено']);

const statesAreProven: Rule = ({ entries }) => [
  ...entries.measures.flatMap((entry) => unproven(entry, ['status'], entry.data)),
  ...entries.plans.flatMap((entry) => entry.data.items.flatMap((item, index) => (item.status === 'выполнено' ? unproven(entry, ['items', index, 'status'], item) : []))),
];

function unproven(entry: Entry, path: Path, { status, evidence }: { status: string; evidence: readonly Source[] }): Problem[] {
  if (!TOLD.has(status) || evidence.length > 0) return [];
  return [at(entry, path, { severity: 'warning', code: 'no-evidence', found: `«${status}» без подтверждения`, expected: 'источник в поле evidence', hint: 'Добавьте публикацию или документ; если их нет, напишите status: нет данных.' })];
}

/** A plan is approved before its year is over. */
const plansAreApprovedInTime: Rule = ({ entries }) =>
  entries.plans.flatMap((entry) => {
    const { year, approved } = entry.data;
    return approved && dateRange(approved.date).first > `${year}-12-31` ? [at(entry, ['approved', 'date'], { severity: 'warning', code: 'other-year', found: `утверждён «${approved.date}», когда год плана уже кончился`, expected: `дата не позже конца ${year} года` })] : [];
  });

export const planRules: readonly Rule[] = [plansKeepTheirYear, unknownPlansSayWhy, statesAreProven, plansAreApprovedInTime];
