/**
 * Who was awarded, where and when: places and victories that projects name, awards that ТОС and projects tell of in words.
 * One award told by several records is one award. The page, the badges and the table read this one list. Joined once a build; pure.
 */
import type { Catalogue, ProjectRec, RecOf, TosRec } from '../catalogue.ts';
import { compareDatesDesc } from '../kernel/dates.ts';
import type { Source } from '../kernel/fields.ts';
import { routes } from '../kernel/routes.ts';
import { tosTitle } from '../kernel/text.ts';
import { isSameContest } from './award-contest.ts';

export interface Award {
  /** Its place on the page of awards. */
  anchor: string;
  /** Undefined when no source names it. */
  year?: number;
  contest?: RecOf<'contests'>;
  level?: string;
  /** «2-е место», «победа» or the words of the record. */
  said: string;
  place?: number;
  note?: string;
  tos: TosRec[];
  projects: ProjectRec[];
  sources: readonly Source[];
  /** Of the newest of the records that tell of it. */
  asOf: string;
  lastChanged?: string;
}

const joined = new WeakMap<Catalogue, Award[]>();

/** Newest first; in a year contests first, by place; those without a year at the end. */
export function awardsOf(catalogue: Catalogue): readonly Award[] {
  let awards = joined.get(catalogue);
  if (!awards) joined.set(catalogue, (awards = join(catalogue)));
  return awards;
}

export function awardsOfProject(catalogue: Catalogue, id: string): Award[] {
  return awardsOf(catalogue).filter(({ projects }) => projects.some((project) => project.id === id));
}

/** Its own and those of its projects. */
export function awardsOfTos(catalogue: Catalogue, id: string): Award[] {
  return awardsOf(catalogue).filter(({ tos }) => tos.some((one) => one.id === id));
}

/** Projects of which a source says «конкурс» or «грант» without naming which: told apart, neither counted nor badged. */
export function presumedGrants({ all, get }: Catalogue): { projects: ProjectRec[]; tos: TosRec[]; sources: readonly Source[] }[] {
  return all.projects.filter(({ data }) => data.contests.some(({ assumed }) => assumed)).map((project) => ({ projects: [project], tos: project.data.tos.map((id) => get('tos', id)), sources: project.data.sources }));
}

/** «Тихий двор», ТОС «Соседи» */
export function awardedNames({ tos, projects }: Pick<Award, 'tos' | 'projects'>): { label: string; href: string }[] {
  return [...projects.map(({ id, data }) => ({ label: data.title, href: routes.project(id) })), ...tos.map(({ id, data }) => ({ label: tosTitle(data.name), href: routes.tos(id) }))];
}

function join(catalogue: Catalogue): Award[] {
  const { all } = catalogue;
  const awards = all.projects.flatMap((project) => contestAwards(catalogue, project));
  const say = (told: { title: string; year?: number; level?: string }, who: { tos: TosRec[]; projects: ProjectRec[] }, anchor: string, { data: { sources, asOf }, lastChanged }: TosRec | ProjectRec): void => {
    const twin = awards.find((a) => (a.year === told.year && a.said === told.title) || (a.contest && isSameContest(told, a.contest.data) && [...who.projects, ...who.tos].some(({ id }) => [...a.projects, ...a.tos].some((one) => one.id === id))));
    if (!twin) awards.push({ anchor, year: told.year, level: told.level, said: told.title, ...who, sources, asOf, lastChanged });
    else {
      // A project and its ТОС tell of one award in the same words: once is enough.
      if (twin.contest && !twin.note?.includes(told.title)) twin.note = [told.title, twin.note].filter(Boolean).join('. ');
      twin.level ??= told.level;
      renew(twin, asOf, lastChanged);
      for (const one of who.tos) if (!twin.tos.includes(one)) twin.tos.push(one);
      for (const one of who.projects) if (!twin.projects.includes(one)) twin.projects.push(one);
    }
  };
  for (const project of all.projects) {
    const tos = project.data.tos.map((id) => catalogue.get('tos', id));
    project.data.awards.forEach((award, index) => say(award, { tos, projects: [project] }, `proekt-${project.id}-nagrada-${index + 1}`, project));
  }
  for (const tos of all.tos) tos.data.awards.forEach((award, index) => say(award, { tos: [tos], projects: [] }, `tos-${tos.id}-nagrada-${index + 1}`, tos));
  const rank = (award: Award): string => `${9999 - (award.year ?? 0)} ${award.contest ? `0 ${award.contest.data.name} ${String(award.place ?? 999).padStart(3, '0')}` : '1'}`;
  return awards.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

function contestAwards(catalogue: Catalogue, project: ProjectRec): Award[] {
  const tos = project.data.tos.map((id) => catalogue.get('tos', id));
  return project.data.contests.flatMap(({ contest: id, outcome, place, assumed, note }) => {
    if (assumed) return [];
    if (outcome !== 'победа' && outcome !== 'призовое место') return [];
    const contest = catalogue.get('contests', id);
    const said = place === undefined ? outcome : `${place}-е место`;
    return [{ anchor: `proekt-${project.id}-${id}`, year: contest.data.year ?? undefined, contest, level: contest.data.level, said, place, note, tos: [...tos], projects: [project], sources: project.data.sources, asOf: project.data.asOf, lastChanged: project.lastChanged }];
  });
}

function renew(award: Award, asOf: string, lastChanged: string | undefined): void {
  if (compareDatesDesc(asOf, award.asOf) < 0) award.asOf = asOf;
  if (lastChanged !== undefined && (award.lastChanged ?? '') < lastChanged) award.lastChanged = lastChanged;
}
