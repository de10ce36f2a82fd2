/** What of the strategy a record says it works on, as links: its task, its measure with the stage, its direction. Pure. */
import type { Catalogue } from '../catalogue.ts';
import { stageTitle } from '../features/strategy/timeline.ts';
import { routes } from '../kernel/routes.ts';

export interface WorksOn {
  tasks?: readonly string[];
  measures?: readonly string[];
  directions?: readonly string[];
}
export interface WorkLink {
  /** «Задача 3», «Мера этапа 1». */
  kind: string;
  label: string;
  href: string;
}

export function workLinks(catalogue: Catalogue, { tasks = [], measures = [], directions = [] }: WorksOn): WorkLink[] {
  const { region, get } = catalogue;
  if (!region.sections.includes('strategy')) return [];
  return [
    ...unique(directions).map((id) => ({ kind: 'Направление', label: get('directions', id).data.nameShort, href: routes.direction(id) })),
    ...unique(tasks).map((id) => ({ kind: `Задача ${get('tasks', id).data.order}`, label: get('tasks', id).data.title, href: routes.task(id) })),
    ...unique(measures).map((id) => ({ kind: measureKind(catalogue, id), label: `«${get('measures', id).data.text}»`, href: routes.measure(id) })),
  ];
}

function measureKind({ get }: Catalogue, id: string): string {
  const { stage } = get('measures', id).data;
  return stage === undefined ? 'Мера на все годы' : `Мера, ${lowered(stageTitle(get('stages', stage).data))}`;
}

/** «Этап 1. …» after a comma: «этап 1. …». */
function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
