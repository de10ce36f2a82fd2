/** Which checks run, in which order, and which make no sense after another failed. Pure. */

export interface Step {
  name: StepName;
  title: string;
  /** Steps without which this one says nothing. */
  needs: readonly StepName[];
}
export type StepName = 'check' | 'types' | 'unit' | 'build' | 'built' | 'browser';

/** Cheapest first; each layer answers one question. */
export const STEPS: readonly Step[] = [
  { name: 'check', title: 'Содержание: понял бы редактор, что исправить?', needs: [] },
  { name: 'types', title: 'Типы: сходятся ли части программы?', needs: [] },
  { name: 'unit', title: 'Части: верны ли счёт и русский язык?', needs: [] },
  { name: 'build', title: 'Сборка: собирается ли сайт и вымышленный регион?', needs: ['check'] },
  { name: 'built', title: 'Страницы: целы ли ссылки, данные и вес?', needs: ['build'] },
  { name: 'browser', title: 'Браузер: проходит ли житель свой путь?', needs: ['build'] },
];

export type Choice = { steps: readonly Step[] } | { unknown: string[] };

/** No names: everything. A step over built pages brings the build along; it does nothing when the site is fresh. */
export function chooseSteps(names: readonly string[]): Choice {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) return { unknown };
  if (names.length === 0) return { steps: STEPS };
  const wanted = new Set(names);
  if (wanted.has('built') || wanted.has('browser')) wanted.add('build');
  return { steps: STEPS.filter((step) => wanted.has(step.name)) };
}

export type Verdict = 'passed' | 'failed' | 'skipped';

/** A step is skipped when a step it needs was to run and did not pass. */
export function canRun(step: Step, verdicts: ReadonlyMap<StepName, Verdict>): boolean {
  return step.needs.every((need) => (verdicts.get(need) ?? 'passed') === 'passed');
}
