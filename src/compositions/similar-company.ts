/** In whose company a project stands: those that took its example, its neighbours' other work, what is like it. */
import type { Catalogue, ProjectRec } from '../catalogue.ts';
import { familyOf, type FamilyMember } from './copies.ts';
import { similarProjects, type SimilarProject } from './similar-projects.ts';

export interface ProjectCompany {
  family: readonly FamilyMember[];
  siblings: readonly ProjectRec[];
  similar: readonly SimilarProject[];
}

const MOST_SIBLINGS = 6;

/** No project is named twice. */
export function companyOf(catalogue: Catalogue, project: ProjectRec): ProjectCompany {
  const { id, data } = project;
  const family = familyOf(id, {
    examplesOf: (member) => (catalogue.find('projects', member)?.data.replicatedFrom ?? []).filter((example) => catalogue.find('projects', example)),
    copiesOf: (member) => catalogue.copiesOf(member).map((copy) => copy.id),
  });
  const named = new Set([id, ...idsOf(family)]);
  const siblings = [...new Set(data.tos.flatMap((tos) => catalogue.projectsOfTos(tos)))].filter((p) => !named.has(p.id)).slice(0, MOST_SIBLINGS);
  return { family, siblings, similar: similarProjects(catalogue, project, new Set([...idsOf(family), ...siblings.map((p) => p.id)])) };
}

function idsOf(members: readonly FamilyMember[]): string[] {
  return members.flatMap((member) => [member.id, ...idsOf(member.copies)]);
}
