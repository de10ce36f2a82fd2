/** Orders in which lists of projects read well. Stable, so that two builds agree. */
import type { ProjectRec } from '../catalogue.ts';
import { completeness } from '../features/projects/completeness.ts';
import { isPlaceKnown } from '../kernel/vocabulary.ts';
import type { Project } from '../features/projects/schema.ts';

/** How much a record has to show: photographs, an exact place, told fields. */
export function richness({ data }: ProjectRec): number {
  return completeness(data as Project).filled.length + (data.media.length > 0 ? 3 : 0) + (isPlaceKnown(data.point) ? 2 : 0);
}

/** Those with most to show, for cards; the rest of a long list are lines. */
export function richestOf(projects: readonly ProjectRec[], count = 4): ProjectRec[] {
  return projects.toSorted((a, b) => richness(b) - richness(a)).slice(0, count);
}

/**
 * Newest year first; inside a year the municipalities take turns, so that one active district does not fill the
 * first screen; each gives its richest record first.
 */
export function spread(projects: readonly ProjectRec[]): ProjectRec[] {
  const turnOf = new Map<ProjectRec, number>();
  const turns = new Map<string, number>();
  const byYearAndRichness = projects.toSorted((a, b) => (b.data.year ?? 0) - (a.data.year ?? 0) || richness(b) - richness(a));
  for (const project of byYearAndRichness) {
    const key = `${project.data.year}/${project.data.municipality}`;
    turnOf.set(project, turns.get(key) ?? 0);
    turns.set(key, (turns.get(key) ?? 0) + 1);
  }
  return byYearAndRichness.toSorted((a, b) => (b.data.year ?? 0) - (a.data.year ?? 0) || turnOf.get(a)! - turnOf.get(b)! || richness(b) - richness(a));
}
