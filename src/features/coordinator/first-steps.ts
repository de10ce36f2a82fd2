/** The two things that would help the most: how much a deed helps one record × how many records wait for it. Pure. */
import { countOf, formatNumber, NOUNS } from '../../kernel/text.ts';
import type { ProjectFacts, TosFacts } from './facts.ts';
import type { Matrix } from './matrix.ts';
import type { PlaceGap } from './place-gaps.ts';

export interface Step {
  key: string;
  title: string;
  deed: string;
  score: number;
}
export interface Situation {
  tos: Matrix<TosFacts>;
  projects: Matrix<ProjectFacts>;
  /** What the record of the municipality itself lacks. */
  place: { gaps: readonly PlaceGap[] };
  /** Undefined: no source says how many ТОС there are. */
  stated?: { value: number };
  /** ТОС that a source counts and the atlas does not know by name; 0 when unknown. */
  unnamed: number;
  contradictions: number;
  /** Contests whose lists do not say how the applications from here ended. */
  openContests: readonly { applications: number }[];
}

export const NAME_WEIGHT = 1;
export const FIRST_WEIGHT = 4;
export const CONTRADICTION_WEIGHT = 5;
export const APPLICATION_WEIGHT = 3;
export const UNSURE_WEIGHT = 0.5;
export const STEP_COUNT = 2;

const KINDS = {
  tos: { records: ['записи о ТОС', 'записям о ТОС', 'записям о ТОС'], every: 'Всем записям о ТОС', single: 'Единственной записи о ТОС' },
  project: { records: ['записи о проекте', 'записям о проектах', 'записям о проектах'], every: 'Всем записям о проектах', single: 'Единственной записи о проекте' },
} as const;

/** None when nothing at all is missing. */
export function firstSteps(situation: Situation): Step[] {
  return allSteps(situation)
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
    .slice(0, STEP_COUNT);
}

function allSteps({ tos, projects, place, stated, unnamed, contradictions, openContests }: Situation): Step[] {
  const open = openContests.reduce((all, { applications }) => all + applications, 0);
  const unsure = unsureCells(tos) + unsureCells(projects);
  const isEmpty = tos.rows.length === 0;
  return [
    ...place.gaps.map(({ key, title, deed, weight }) => ({ key: `place-${key}`, title, deed, score: weight })),
    { key: 'first', title: 'Назовите первые ТОС', deed: 'Атлас не знает здесь ни одного. Хватит названия, места и публикации или документа на каждый', score: isEmpty && !stated ? FIRST_WEIGHT : 0 },
    { key: 'names', title: `Назовите ${isEmpty ? '' : 'остальные '}${countOf(unnamed, NOUNS.tos)}`, deed: 'Источник их посчитал, но по имени не назвал. Хватит названия, места и публикации или документа на каждый', score: NAME_WEIGHT * unnamed },
    { key: 'contradictions', title: 'Скажите, какое число верно', deed: 'Источники расходятся в числе ТОС. Пришлите число на последний день квартала и откуда оно', score: CONTRADICTION_WEIGHT * contradictions },
    { key: 'applications', title: `Скажите, чем кончились ${countOf(open, NOUNS.application)}`, deed: 'Список заявок есть, решений в нём нет: какие поддержаны, какие отклонены и где это сказано', score: APPLICATION_WEIGHT * open },
    { key: 'unsure', title: 'Уточните отмеченное словом «неясно»', deed: 'Запись об этом говорит, но не всё', score: UNSURE_WEIGHT * unsure },
    ...stepsOf('tos', tos),
    ...stepsOf('project', projects),
  ];
}

function stepsOf<Facts>(kind: keyof typeof KINDS, { gaps, lacking, rows }: Matrix<Facts>): Step[] {
  return gaps.map((gap, column) => {
    const count = lacking[column]!;
    return { key: `${kind}-${gap.key}`, title: `${whoLacks(kind, count, rows.length)} не хватает ${gap.missing}`, deed: gap.deed, score: gap.weight * count };
  });
}

/** «Единственной записи о ТОС», «Всем записям о ТОС (4)», «3 записям о ТОС из 8». */
function whoLacks(kind: keyof typeof KINDS, count: number, all: number): string {
  const { records, every, single } = KINDS[kind];
  if (all === 1) return single;
  return count === all ? `${every} (${formatNumber(all)})` : `${countOf(count, records)} из ${formatNumber(all)}`;
}

function unsureCells<Facts>({ rows }: Matrix<Facts>): number {
  return rows.reduce((sum, { standings }) => sum + standings.filter((standing) => standing === 'unsure').length, 0);
}
