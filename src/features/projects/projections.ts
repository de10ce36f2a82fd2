/** A project's shapes for other audiences: card, map point, table row, search record. Pure. */
import { roundDegrees } from '../../kernel/geo.ts';
import { routes } from '../../kernel/routes.ts';
import type { PointPrecision, ProjectStatus } from '../../kernel/vocabulary.ts';
import { completeness } from './completeness.ts';
import { projectTotal } from './money.ts';
import type { Project } from './schema.ts';

/** Names that the join knows and a project does not. */
export interface ProjectNames {
  municipality: string;
  tos: readonly { id: string; name: string }[];
  direction: { nameShort: string; order: number };
  objectTypes: readonly string[];
}

export interface ProjectCard {
  id: string;
  href: string;
  code: string;
  title: string;
  municipality: { id: string; name: string };
  tos: readonly { id: string; name: string }[];
  place: string;
  year: number | null;
  status: ProjectStatus;
  direction: { id: string; name: string; order: number };
  objectTypes: readonly string[];
  cost?: number;
  costIsPartial: boolean;
  costIsApproximate: boolean;
  isFullPractice: boolean;
  hasPhoto: boolean;
  point?: { lat: number; lng: number; precision: PointPrecision };
}

export function currentStatus(project: Project): ProjectStatus {
  return project.statusHistory.at(-1)!.status;
}

export function card(id: string, project: Project, names: ProjectNames): ProjectCard {
  const total = projectTotal(project.money);
  return {
    id,
    href: routes.project(id),
    code: project.code,
    title: project.title,
    municipality: { id: project.municipality, name: names.municipality },
    tos: names.tos,
    place: project.place,
    year: project.year,
    status: currentStatus(project),
    direction: { id: project.direction, name: names.direction.nameShort, order: names.direction.order },
    objectTypes: names.objectTypes,
    cost: total.amount,
    costIsPartial: total.isPartial,
    costIsApproximate: total.isApproximate,
    isFullPractice: completeness(project).isFullPractice,
    hasPhoto: project.media.length > 0,
    point: project.point && { lat: roundDegrees(project.point.lat), lng: roundDegrees(project.point.lng), precision: project.point.precision },
  };
}
