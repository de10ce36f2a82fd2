/** The registers that the Strategy asks for, joined from records of the atlas; made once a build. Pure. */
import type { Catalogue, ProjectRec, RecOf, TosRec } from '../catalogue.ts';
import { WON_OUTCOMES } from '../features/contests/contest-words.ts';
import { currentStatus } from '../features/projects/projections.ts';
import { belongs, isPaidLocally, type CooperationRow, type Proof } from '../features/registers/cooperation.ts';
import { routes } from '../kernel/routes.ts';
import { municipalityInList } from '../kernel/text.ts';
import type { ProjectStatus } from '../kernel/vocabulary.ts';

/** What has not become a project yet, or has not been allowed to. */
export const INITIATIVE_STATUSES: readonly ProjectStatus[] = ['идея', 'заявка', 'отклонён'];

/** Applications of one contest that have not won: counted, for who was refused is not told (decision 015). */
export interface LostApplications {
  contest: RecOf<'contests'>;
  list: RecOf<'applications'>;
  decisions: readonly { decision: string; count: number }[];
  count: number;
}
export interface Registers {
  cooperation: readonly CooperationRow[];
  /** Projects that were supported, newest first. */
  projects: readonly ProjectRec[];
  initiatives: readonly ProjectRec[];
  lost: readonly LostApplications[];
  appeals: readonly RecOf<'appeals'>[];
}

const made = new WeakMap<Catalogue, Registers>();

export function registersOf(catalogue: Catalogue): Registers {
  const known = made.get(catalogue);
  if (known) return known;
  const { all } = catalogue;
  const isInitiative = ({ data }: ProjectRec): boolean => INITIATIVE_STATUSES.includes(currentStatus(data));
  const registers: Registers = {
    cooperation: all.tos.map((tos) => cooperationRow(catalogue, tos)).filter(belongs),
    projects: all.projects.filter((project) => !isInitiative(project)),
    initiatives: all.projects.filter(isInitiative),
    lost: all.applications.flatMap((list) => lostOf(catalogue, list)),
    appeals: all.appeals,
  };
  made.set(catalogue, registers);
  return registers;
}

function cooperationRow(catalogue: Catalogue, { id, data, municipality, lastChanged }: TosRec): CooperationRow {
  const projects = catalogue.projectsOfTos(id);
  const isLocal = (contest: string): boolean => catalogue.get('contests', contest).data.level === 'муниципальный';
  const wonAsProject = projects.flatMap((project) => project.data.contests.filter(({ contest, outcome }) => WON_OUTCOMES.includes(outcome) && isLocal(contest)).map(({ contest }) => contest));
  const wonAsApplication = catalogue.all.applications.filter((list) => isLocal(list.id) && list.data.items.some((item) => item.decision === 'победа' && item.tos.includes(id))).map((list) => list.id);
  const said = data.cooperation;
  const agreement = catalogue.find('documents', said?.agreement);
  return {
    id,
    name: data.name,
    municipality: { id: municipality, name: municipalityInList(catalogue.get('municipalities', municipality).data) },
    said: said && { ...said, agreement: agreement && { id: agreement.id, title: agreement.data.title, href: routes.document(agreement.id) } },
    localMoney: projects.filter(({ data: project }) => isPaidLocally(project)).map((project) => ({ id: project.id, title: project.data.title, href: routes.project(project.id), asOf: project.data.asOf, source: project.data.sources[0]! })),
    localWins: [...new Set([...wonAsProject, ...wonAsApplication])].map((contest): Proof => ({ id: contest, title: catalogue.get('contests', contest).data.nameShort, href: routes.contest(contest), ...winIsKnownFrom(catalogue, contest, projects) })),
    lastChanged,
  };
}

/** A win is told by the project, by the list of applications or by the record of the contest, in this order. */
function winIsKnownFrom(catalogue: Catalogue, contest: string, projects: readonly ProjectRec[]): Pick<Proof, 'asOf' | 'source'> {
  const project = projects.find(({ data }) => data.contests.some((one) => one.contest === contest && WON_OUTCOMES.includes(one.outcome)));
  const list = catalogue.find('applications', contest);
  if (!project && list) return { asOf: list.data.asOf, source: list.data.source };
  const { asOf, sources } = (project ?? catalogue.get('contests', contest)).data;
  return { asOf, source: sources[0]! };
}

function lostOf(catalogue: Catalogue, list: RecOf<'applications'>): LostApplications[] {
  const lost = list.data.items.filter(({ decision }) => decision !== 'победа');
  if (lost.length === 0) return [];
  const decisions = [...new Set(lost.map(({ decision }) => decision))].map((decision) => ({ decision, count: lost.filter((item) => item.decision === decision).length }));
  return [{ contest: catalogue.get('contests', list.id), list, decisions: decisions.toSorted((a, b) => b.count - a.count), count: lost.length }];
}

/** How a ТОС cooperates, for its own page; undefined when nothing is known. */
export function cooperationOf(catalogue: Catalogue, tos: string): CooperationRow | undefined {
  return registersOf(catalogue).cooperation.find(({ id }) => id === tos);
}
