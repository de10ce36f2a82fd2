/** The two things that would help the most: how much a deed helps one record × how many records wait for it. Pure. */
import { countOf, formatNumber, NOUNS, plural } from '../../kernel/text.ts';
import type { ProjectFacts, TosFacts } from './facts.ts';
import type { Matrix } from './matrix.ts';

export interface Step {
  key: string;
  title: string;
  deed: string;
  score: number;
}
export interface Situation {
  tos: Matrix<TosFacts>;
  projects: Matrix<ProjectFacts>;
  /** ТОС that a source counts and the atlas does not know by name; 0 when unknown. */
  unnamed: number;
  contradictions: number;
}

export const NAME_WEIGHT = 1;
export const CONTRADICTION_WEIGHT = 5;
export const STEP_COUNT = 2;

const RECORDS_LACK = ['записи не хватает', 'записям не хватает', 'записям не хватает'] as const;

export function firstSteps(situation: Situation): Step[] {
  return allSteps(situation)
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
    .slice(0, STEP_COUNT);
}

function allSteps({ tos, projects, unnamed, contradictions }: Situation): Step[] {
  return [
    { key: 'names', title: `Назовите остальные ${countOf(unnamed, NOUNS.tos)}`, deed: 'Источник их посчитал, но по имени не назвал. Хватит названия, места и публикации или документа на каждый', score: NAME_WEIGHT * unnamed },
    { key: 'contradictions', title: 'Скажите, какое число верно', deed: 'Источники расходятся в числе ТОС. Пришлите число на последний день квартала и откуда оно', score: CONTRADICTION_WEIGHT * contradictions },
    ...stepsOf('tos', 'ТОС', tos),
    ...stepsOf('project', 'проектов', projects),
  ];
}

function stepsOf<Facts>(kind: string, what: string, { gaps, lacking, rows }: Matrix<Facts>): Step[] {
  return gaps.map((gap, column) => {
    const count = lacking[column]!;
    return {
      key: `${kind}-${gap.key}`,
      title: `${formatNumber(count)} из ${formatNumber(rows.length)} ${what}: ${plural(count, RECORDS_LACK)} ${gap.missing}`,
      deed: gap.deed,
      score: gap.weight * count,
    };
  });
}
