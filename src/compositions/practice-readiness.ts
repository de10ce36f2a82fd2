/** How far a practice has been told: for a newspaper, for the federal contest. Pure; a half-filled form is a practice too. */
import { completeness } from '../features/projects/completeness.ts';
import { federalReadiness } from '../features/projects/federal-contest.ts';
import type { Project } from '../features/projects/schema.ts';

export interface Readiness {
  id: 'gazeta' | 'konkurs';
  filled: number;
  total: number;
  /** «Для газеты 4 из 9, не хватает: шаги, уроки.» */
  sentence: string;
  /** «Для газеты 4 из 9» */
  brief: string;
}

/** @param data what the form holds, checked or not */
export function readinessOf(data: Readonly<Record<string, unknown>>): Readiness[] {
  const project = whole(data);
  const { filled, missing, total } = completeness(project);
  const federal = federalReadiness(project);
  return [
    { id: 'gazeta', filled: filled.length, total, ...say('Для газеты', filled.length, total, missing) },
    { id: 'konkurs', filled: federal.filled, total: federal.total, ...say('Для федерального конкурса', federal.filled, federal.total, federal.missing) },
  ];
}

function say(forWhom: string, filled: number, total: number, missing: readonly string[]): Pick<Readiness, 'brief' | 'sentence'> {
  const brief = `${forWhom} ${filled} из ${total}`;
  return { brief, sentence: missing.length > 0 ? `${brief}, не хватает: ${missing.join(', ')}.` : `${brief}, всё есть.` };
}

/** Lists that the form has not touched are empty ones. */
function whole(data: Readonly<Record<string, unknown>>): Project {
  const lists = Object.fromEntries(['tos', 'steps', 'results', 'lessons', 'media', 'partners', 'milestones', 'contests', 'sources', 'statusHistory'].map((name) => [name, Array.isArray(data[name]) ? data[name] : []]));
  const money = data.money as { parts?: unknown } | undefined;
  return { ...data, ...lists, ...(money && { money: { ...money, parts: Array.isArray(money.parts) ? money.parts.filter((part) => (part as { amount?: unknown }).amount !== undefined) : [] } }) } as unknown as Project;
}
