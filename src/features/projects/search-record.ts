/** A project as search knows it. Pure; names of other records come from the join. */
import { routes } from '../../kernel/routes.ts';
import { formatNumber, tosTitle } from '../../kernel/text.ts';
import { NO_YEAR_NAMED } from '../../kernel/unknown-words.ts';
import { currentStatus } from './projections.ts';
import type { Project } from './schema.ts';

export interface ProjectSearchNames {
  municipality: { inList: string; names: readonly string[] };
  tos: readonly string[];
  direction: string;
  /** Names, plurals and synonyms of what was built. */
  objectTypes: readonly string[];
  /** Newspapers that printed it. */
  newspapers: readonly string[];
}

export function projectSearchRecord(id: string, project: Project, names: ProjectSearchNames, body: string) {
  const status = currentStatus(project);
  const prints = project.printTexts;
  const story = prints?.long ?? prints?.medium ?? prints?.short;
  const tos = names.tos.map(tosTitle);
  const text = [
    project.lead,
    project.problem,
    project.solution,
    ...project.steps.map((step) => step.text),
    ...project.results.map(({ what, value, unit }) => `${what}: ${formatNumber(value)} ${unit}`),
    ...project.lessons,
    ...(project.replication?.needs ?? []),
    ...(project.replication?.doNot ?? []),
    body || story,
    ...project.milestones.map((milestone) => milestone.text),
  ].filter((part) => part !== undefined && part !== '');
  return {
    url: routes.project(id),
    title: project.title,
    code: project.code,
    facts: [tos[0] ?? project.place, names.municipality.inList, project.year ? String(project.year) : NO_YEAR_NAMED, status].join(' · '),
    lead: project.lead ?? project.problem ?? project.solution ?? story ?? project.place,
    year: project.year,
    status,
    text: text as string[],
    names: [project.title, project.code, ...(project.officialTitle ? [project.officialTitle] : []), project.place],
    words: [
      ...tos,
      ...names.municipality.names,
      names.direction,
      ...names.objectTypes,
      ...names.newspapers,
      ...(project.initiator ? [project.initiator] : []),
      ...project.partners,
      ...project.tags,
      ...project.awards.map((award) => award.title),
    ],
  };
}
