/** What a coordinator is told of one municipality: its records as plain facts, the counts of sources, contests without an end. */
import type { Catalogue, ProjectRec, RecOf, TosRec } from '../catalogue.ts';
import type { ProjectFacts, TosFacts } from '../features/coordinator/facts.ts';
import { PROJECT_GAPS, TOS_GAPS } from '../features/coordinator/gaps.ts';
import { makeMatrix, type Matrix } from '../features/coordinator/matrix.ts';
import { placeGaps, type PlaceGap } from '../features/coordinator/place-gaps.ts';
import { projectTotal } from '../features/projects/money.ts';
import { latestCount, type Finding } from '../features/registry/contradictions.ts';
import { isSurelyAfter } from '../kernel/dates.ts';
import { routes } from '../kernel/routes.ts';
import { compareRu } from '../kernel/text.ts';
import { FINISHED_STATUSES, isPlaceKnown } from '../kernel/vocabulary.ts';
import { ledgerOf, workingRecords } from './registry-ledger.ts';

export interface OpenContest {
  id: string;
  name: string;
  projects: readonly ProjectRec[];
  /** Applications of this municipality of which the list does not say how they ended. */
  applications: number;
}
export interface CoordinatorView {
  tos: Matrix<TosFacts>;
  projects: Matrix<ProjectFacts>;
  findings: readonly Finding[];
  openContests: readonly OpenContest[];
  /** What the record of the municipality itself lacks, and where it is edited. */
  place: { gaps: readonly PlaceGap[]; editHref?: string };
  stated: ReturnType<typeof latestCount>;
  /** Records of ТОС that are not closed. */
  records: number;
  unnamed: number;
}

export function coordinatorView(catalogue: Catalogue, { id, data, file }: RecOf<'municipalities'>): CoordinatorView {
  const { today } = catalogue;
  const tos = catalogue.tosOfMunicipality(id).toSorted((a, b) => compareRu(a.data.name, b.data.name));
  const projects = catalogue.projectsOfMunicipality(id);
  const stated = latestCount(data.tosCount);
  const records = workingRecords(catalogue, id);
  return {
    tos: makeMatrix(tos.map((rec) => tosFacts(catalogue, rec)), TOS_GAPS, today),
    projects: makeMatrix(projects.map((rec) => projectFacts(catalogue, rec)), PROJECT_GAPS, today),
    findings: ledgerOf(catalogue).findings.filter(({ municipality }) => municipality === id),
    openContests: openContestsOf(catalogue, id, projects),
    place: {
      gaps: placeGaps({ hasContact: data.coordinator !== undefined, countDays: data.tosCount.filter(({ value }) => value !== null).map(({ asOf }) => asOf), hasPopulation: data.population.some(({ value }) => value !== null), asOf: data.asOf }, today),
      editHref: editHrefOf(catalogue, file),
    },
    stated,
    records,
    unnamed: Math.max(0, (stated?.value ?? 0) - records),
  };
}

function tosFacts(catalogue: Catalogue, { id, data, file }: TosRec): TosFacts {
  const projects = catalogue.projectsOfTos(id);
  return {
    ...recordFacts(catalogue, { id, file, name: data.name, href: routes.tos(id), data }),
    status: data.statusHistory.at(-1)!.status,
    webPages: data.web.length,
    photos: projects.reduce((all, project) => all + project.data.media.length, 0),
    finished: projects.flatMap((project) => finishedOn(project)),
    planYears: data.plan?.years,
    hasBoundary: data.boundary !== undefined,
    hasRegNo: data.regNo !== undefined,
  };
}

function projectFacts(catalogue: Catalogue, project: ProjectRec): ProjectFacts {
  const { id, data, file } = project;
  return {
    ...recordFacts(catalogue, { id, file, name: data.title, href: routes.project(id), data }),
    photos: data.media.length,
    hasMoney: projectTotal(data.money).amount !== undefined,
    hasYear: data.year !== null,
    consents: data.media.flatMap(({ people, consent }, index) => (people === 'узнаваемы' || people === 'дети' ? [{ photo: index + 1, text: consent ?? '' }] : [])),
    openContests: openContestIds(catalogue, project).map((contest) => catalogue.get('contests', contest).data.nameShort),
  };
}

function editHrefOf({ region }: Catalogue, file: string): string | undefined {
  return region.repository.editUrl?.replace('{path}', file);
}

function recordFacts(catalogue: Catalogue, { id, file, name, href, data }: { id: string; file: string; name: string; href: string; data: TosRec['data'] | ProjectRec['data'] }) {
  return { id, name, href, editHref: editHrefOf(catalogue, file), asOf: data.asOf, hasPlace: isPlaceKnown(data.point), sources: data.sources.length };
}

/** The day of the state, or the year of the project; null when a finished project names neither. */
function finishedOn({ data }: ProjectRec): (string | null)[] {
  const last = data.statusHistory.at(-1)!;
  if (!FINISHED_STATUSES.includes(last.status)) return [];
  return [data.statusHistory.find(({ status, date }) => date && FINISHED_STATUSES.includes(status))?.date ?? (data.year === null ? null : String(data.year))];
}

/** Contests that are over and of which the project's record does not say how they ended. */
function openContestIds({ find, today }: Catalogue, { data }: ProjectRec): string[] {
  return data.contests
    .filter(({ contest, outcome }) => {
      const due = find('contests', contest)?.data.resultBy;
      return outcome === 'неизвестно' && (due === undefined || isSurelyAfter(today, due));
    })
    .map(({ contest }) => contest);
}

function openContestsOf(catalogue: Catalogue, municipality: string, projects: readonly ProjectRec[]): OpenContest[] {
  return catalogue.all.contests.flatMap(({ id, data }) => {
    const open = projects.filter((project) => openContestIds(catalogue, project).includes(id));
    const items = catalogue.find('applications', id)?.data.items ?? [];
    const applications = items.filter((item) => item.municipality === municipality && item.decision === 'неизвестно').length;
    return open.length + applications > 0 ? [{ id, name: data.name, projects: open, applications }] : [];
  });
}
